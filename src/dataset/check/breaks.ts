/** What a problem means for the reader: the scenes and pages that would miss it. Pure. */
import type { Path, Problem } from '../problems.ts';
import type { FileName } from '../schema/index.ts';

type Parts = Partial<Record<FileName, unknown>>;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const childrenOf = (value: unknown): [PropertyKey, unknown][] => {
  if (Array.isArray(value)) return value.map((item, index) => [index, item]);
  return isObject(value) ? Object.entries(value) : [];
};

/** Something of the edition that has an id, and what it draws on. */
interface Item {
  /** What a reader would call it; null for what is only seen through others. */
  seen: string | null;
  /** Ids that stand in it, as names or inside of words. */
  draws: ReadonlySet<string>;
}

/** Ids that stand in a value, as names or inside of words. */
function mentions(value: unknown): string[] {
  if (typeof value !== 'string') {
    return childrenOf(value).flatMap(([key, item]) => (key === 'id' ? [] : mentions(item)));
  }
  return [value, ...[...value.matchAll(/\{([a-z0-9-]+)(?:\|[^{}]*)?\}/g)].map(([, id = '']) => id)];
}

/** The lists of each file whose items are drawn on by others, and how a reader would call them. */
const lists: readonly [
  file: FileName,
  list: string,
  seen: ((item: Record<string, unknown>) => string) | null,
][] = [
  ['story', 'scenes', ({ id }) => `the scene ${String(id)}`],
  ['context', 'scenes', ({ id }) => `the scene ${String(id)}`],
  ['context', 'outcomes', ({ result }) => `what came of result ${String(result)}`],
  ['context', 'since', () => 'the map of since then'],
  ['lesson', 'predictions', ({ id }) => `the prediction ${String(id)}`],
  ['lesson', 'questions', () => 'the worksheet'],
  ['results', 'results', ({ number }) => `result ${String(number)}`],
  ['results', 'figures', null],
  ['results', 'derived', null],
  ['results', 'events', null],
  ['results', 'units', null],
  ['sources', 'documents', null],
  ['sources', 'names', null],
  ['sources', 'method', () => 'the notes on method'],
  ['places', 'places', null],
  ['places', 'kinds', null],
  ['places', 'states', null],
  ['context', 'figures', null],
  ['context', 'derived', null],
  ['context', 'events', null],
  ['context', 'units', null],
  ['context', 'documents', null],
  ['context', 'names', null],
];

/** Parts of files that a reader sees as a whole. */
const parts: readonly [file: FileName, key: string | null, seen: string][] = [
  ['edition', 'headline', 'the top of the page'],
  ['edition', 'standfirst', 'the top of the page'],
  ['edition', 'period', 'every sentence that names the year'],
  ['edition', 'themes', 'the colours of every page'],
  ['edition', 'projector', 'the colours of the talk'],
  ['edition', 'paper', 'the handout'],
  ['edition', 'languages', 'which pages there are'],
  ['edition', 'title', 'the title of every page'],
  ['edition', 'description', 'what search and shared links show'],
  ['edition', null, 'the foot of the page'],
  ['places', 'basemap', 'every map'],
  ['sources', 'method', 'the notes on method'],
  ['lesson', null, 'the lesson and its handout'],
  ['context', null, 'what is beyond the document'],
];

/** The items of an edition's files by their ids. */
function itemsOf(files: Parts): Map<string, Item[]> {
  const found = new Map<string, Item[]>();
  for (const [file, list, seen] of lists) {
    const items = isObject(files[file]) ? files[file][list] : undefined;
    childrenOf(items).forEach(([index, item]) => {
      if (!isObject(item)) return;
      const id = typeof item.id === 'string' ? item.id : `${file}/${list}/${String(index)}`;
      const own = { seen: seen?.(item) ?? null, draws: new Set(mentions(item)) };
      found.set(id, [...(found.get(id) ?? []), own]);
      // A result's own figures are drawn on by themselves.
      for (const [, figure] of childrenOf(item.figures)) {
        if (!isObject(figure) || typeof figure.id !== 'string') continue;
        const drawn = { seen: own.seen, draws: new Set(mentions(figure)) };
        found.set(figure.id, [...(found.get(figure.id) ?? []), drawn]);
      }
    });
  }
  return found;
}

/** What a reader sees of an id: where it stands itself, and where it is drawn on. */
function seenOf(id: string, items: ReadonlyMap<string, readonly Item[]>): string[] {
  const seen = new Set<string>();
  const reached = new Set([id]);
  for (const one of reached) {
    for (const item of items.get(one) ?? []) if (item.seen) seen.add(item.seen);
    for (const [name, own] of items) {
      if (own.some(({ draws }) => draws.has(one))) reached.add(name);
    }
  }
  return [...seen];
}

/** The innermost id on a path, and the keys on the way. */
function idOn(json: unknown, path: Path): string | null {
  let value = json;
  let id: string | null = null;
  for (const key of path) {
    value = childrenOf(value).find(([own]) => own === key)?.[1];
    if (isObject(value) && typeof value.id === 'string') ({ id } = value);
  }
  return id;
}

const MOST = 4;

/** A list in words; of a long one the first, and how many more. */
function listed(names: readonly string[]): string {
  const some = names.slice(0, MOST);
  const more = names.length - some.length;
  if (more > 0) return `${some.join(', ')} and ${more} more`;
  return [some.slice(0, -1).join(', '), ...some.slice(-1)].filter(Boolean).join(' and ');
}

/**
 * What the reader would see wrong or not at all: scenes, results and pages that show what a problem is
 * in, directly or by what they draw on.
 * @param files The edition's files as they were parsed, broken or not.
 */
export function breaksOf({ file, path }: Pick<Problem, 'file' | 'path'>, files: Parts): string {
  if (/^geo\//.test(file)) return 'every map';
  if (/^sources\//.test(file)) return 'no page: the phrases of its document cannot be checked';
  const name = file.replace(/\.json$/, '') as FileName;
  if (path.length === 0) return 'every page';
  if (name === 'story' || name === 'context' || name === 'lesson') {
    const scene = path[0] === 'scenes' ? idOn(files[name], path.slice(0, 2)) : null;
    const step = path[2] === 'steps' ? idOn(files[name], path.slice(0, 4)) : null;
    if (scene) return `the scene ${scene}${step && step !== scene ? `, step ${step}` : ''}`;
  }
  const id = idOn(files[name], path);
  const seen = id === null ? [] : seenOf(id, itemsOf(files));
  if (seen.length > 0) return listed(seen);
  const part = parts.find(([own, key]) => own === name && (key === null || key === path[0]));
  if (part) return part[2];
  return id === null ? 'every page' : 'nothing yet: nothing that is shown draws on it';
}
