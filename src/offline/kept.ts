/** What is kept for visits without a network; the build writes it. Paths are from the root folder. */
export interface Kept {
  /** Changes whenever a file does. */
  version: string;
  /** The story's documents, by the folders that they stand in. */
  documents: readonly string[];
  /** What they need. */
  files: readonly string[];
  /** What the live map needs, large and kept only by those who have used it. */
  map: readonly string[];
}

/** A file that is kept: what it belongs to, and its path from the root folder. */
export interface Asked {
  part: 'documents' | 'files' | 'map';
  path: string;
}

/**
 * What an address asks for of all that is kept; null for anything else. Queries do not matter: the
 * same document is told by them what to show.
 * @param root The address of the site's root folder, with its slash.
 */
export function askedFor(address: string, root: string, kept: Kept): Asked | null {
  const { origin, pathname } = new URL(address);
  const plain = origin + pathname;
  if (!plain.startsWith(root)) return null;
  const file = plain.slice(root.length);
  const path = file.replace(/(^|\/)index\.html$/, '$1');
  if (kept.documents.includes(path)) return { part: 'documents', path };
  if (kept.files.includes(file)) return { part: 'files', path: file };
  return kept.map.includes(file) ? { part: 'map', path: file } : null;
}
