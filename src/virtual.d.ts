// The modules that scripts/edition-plugin.ts serves. The imports stand inside the declarations: a
// top-level one would make this file a module, and its declarations mere additions to others.

declare module 'virtual:edition' {
  /** The edition, or null where it has problems. */
  export const dataset: import('./dataset/types.ts').Dataset | null;
  /** What is wrong with the edition; empty where nothing is. A built page has none. */
  export const problems: import('./dataset/problems.ts').Problem[];
}

declare module 'virtual:edition/languages' {
  /** Loads the edition with the texts of one language, by its code. */
  export const editions: Record<
    string,
    () => Promise<{ dataset: import('./dataset/types.ts').Dataset }>
  >;
}

declare module 'virtual:edition/geometry' {
  /** The edition's geometry, or null where the edition has problems. */
  export const geometry: import('./dataset/types.ts').Geometry | null;
}
