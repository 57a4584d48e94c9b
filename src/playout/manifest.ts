import type { GraphicsManifest } from 'ograf';
import type { Field, Package } from './packages.ts';

/** The schema that a manifest names, and is checked by. */
export const SCHEMA = 'https://ograf.ebu.io/v1/specification/json-schemas/graphics/schema.json';

/** What a package says of itself beside its fields. */
export interface ManifestOptions {
  /** The module's file, from the manifest's folder. */
  main: string;
  version: string;
  description: string;
  /** Who publishes the edition; null where that is not set. */
  author: string | null;
  thumbnail: { file: string; width: number; height: number };
}

/** A field as GDD has it: flat, and every value a text. */
function propertyOf({ title, value, choices, most, hint }: Field, order: number) {
  const shared = { type: 'string', title, default: value, order } as const;
  if (!choices) {
    return { ...shared, gddType: 'single-line', maxLength: most, description: hint };
  }
  return {
    ...shared,
    gddType: 'select',
    enum: Object.keys(choices),
    gddOptions: { labels: choices },
  };
}

/** The manifest of an OGraf graphic. */
export function manifestOf(
  { id, name, scene, fields }: Package,
  { main, version, description, author, thumbnail }: ManifestOptions,
): GraphicsManifest {
  const { file, ...resolution } = thumbnail;
  return {
    $schema: SCHEMA,
    ...{ id, version, name, description, main },
    ...(author !== null && { author: { name: author } }),
    supportsRealTime: true,
    supportsNonRealTime: true,
    stepCount: scene.steps.length,
    schema: {
      type: 'object',
      properties: Object.fromEntries(
        fields.map((field, order) => [field.key, propertyOf(field, order)]),
      ),
    },
    thumbnails: [{ file, resolution }],
  };
}
