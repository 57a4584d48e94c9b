import type { Path } from '../problems.ts';
import type { EditionFiles } from '../types.ts';

/** Where something stands: a file of the edition and the path inside it. */
export interface Standing {
  file: string;
  path: Path;
}

type Listed = readonly { id: string }[] | undefined;

/** Where each fact of an edition's files stands, by its id. */
export function standing(files: EditionFiles): ReadonlyMap<string, Standing> {
  const { edition, sources, results, places, context } = files;
  const found = new Map<string, Standing>([
    [edition.period.id, { file: 'edition.json', path: ['period'] }],
  ]);
  const list = (file: string, path: Path, items: Listed) =>
    items?.forEach(({ id }, index) => found.set(id, { file, path: [...path, index] }));
  list('sources.json', ['documents'], sources.documents);
  list('sources.json', ['names'], sources.names);
  list('results.json', ['results'], results.results);
  results.results.forEach(({ figures }, i) =>
    list('results.json', ['results', i, 'figures'], figures),
  );
  for (const key of ['figures', 'derived', 'events'] as const) {
    list('results.json', [key], results[key]);
  }
  list('places.json', ['places'], places.places);
  for (const key of ['documents', 'names', 'figures', 'derived', 'events'] as const) {
    list('context.json', [key], context?.[key]);
  }
  return found;
}
