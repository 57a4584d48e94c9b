import path from 'node:path';
import { loadEdition } from '../../src/dataset/load.ts';
import { formatProblems } from '../../src/dataset/problems.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** The edition that the page shows. */
export const editionFolder = path.join(root, 'data');
/** A small edition that is invented from first to last. */
export const inventedFolder = path.join(root, 'tests/fixtures/invented');
/** Another one, wholly different: one language, other places, other metrics. */
export const orchardFolder = path.join(root, 'tests/fixtures/orchard');

/** Reads an edition that must be whole. */
export async function wholeEdition(folder = editionFolder) {
  const loaded = await loadEdition(folder);
  if (!loaded.ok) throw new Error(formatProblems(loaded.problems));
  return loaded;
}
