/** Editions broken at random: each is told what is wrong with it, or every scene of it is drawn. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadEdition } from '../../src/dataset/load.ts';
import { problemLine } from '../../src/dataset/problems.ts';
import { inventedFolder, orchardFolder } from './editions.ts';
import { drawEverything } from './drawEverything.ts';

const everyCombination = Boolean(process.env.TEST_ALL);
/** Mutations of each edition. */
const RUNS = everyCombination ? 1000 : 150;
const seed = Number(process.env.FUZZ_SEED ?? 20260);
const FILES = [
  'edition.json',
  'sources.json',
  'results.json',
  'places.json',
  'story.json',
] as const;

/** Texts that are something else to a machine that is not careful. */
const hostile = [
  '<script>alert(1)</script>',
  '</script><img src=x onerror=alert(1)>',
  '<!--',
  ']]>',
  '&lt;b&gt;&#0;',
  '\u202Eright to left',
  'ẬẪẶ'.normalize('NFD'),
  '🤡👩‍👩‍👧',
  'a'.repeat(600),
  'x '.repeat(400),
  '{',
  '}',
  '{a|b|c}',
  '{{year}}',
  '**',
  '***',
  '\\',
  '',
  ' ',
  '\u0000',
  '\uD800',
  '=1+1',
  '${x}',
  '" onload="x',
  '__proto__',
  'constructor',
  '../../etc/passwd',
];
const odd = [0, -1, 1e300, -1e300, 1e-300, 0.1, 54.000000001, 1e15, 3.5, null, true, [], {}, [[]]];

type Way = PropertyKey[];

/** Every path inside a value. */
function waysIn(value: unknown, way: Way = []): Way[] {
  if (typeof value !== 'object' || value === null) return [way];
  const parts = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [way, ...parts.flatMap(([key, item]) => waysIn(item, [...way, key]))];
}

const mutation = fc.record({
  file: fc.constantFrom(...FILES),
  where: fc.nat(),
  how: fc.constantFrom('remove', 'hostile', 'odd', 'twice', 'empty', 'swap', 'rename', 'within'),
  what: fc.nat(),
});
type Mutation = typeof mutation extends fc.Arbitrary<infer Of> ? Of : never;

/** Changes a parsed file at one place, in place. */
function mutate(json: object, { where, how, what }: Mutation): void {
  const ways = waysIn(json).filter((way) => way.length > 0 && way[0] !== '$schema');
  const way = ways[where % ways.length] ?? [];
  const holder = way.slice(0, -1).reduce<object>((at, key) => Reflect.get(at, key) as object, json);
  const key = way.at(-1) ?? '';
  const found: unknown = Reflect.get(holder, key);
  const put = (value: unknown) => Reflect.set(holder, key, value);
  switch (how) {
    case 'remove':
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else Reflect.deleteProperty(holder, key);
      break;
    case 'hostile':
      put(hostile[what % hostile.length]);
      break;
    case 'odd':
      put(odd[what % odd.length]);
      break;
    case 'twice':
      if (Array.isArray(holder)) holder.push(structuredClone(found));
      break;
    case 'empty':
      put(Array.isArray(found) ? [] : typeof found === 'object' ? {} : '');
      break;
    case 'swap': {
      const other = ways[what % ways.length] ?? [];
      put(
        structuredClone(other.reduce<unknown>((at, step) => Reflect.get(at as object, step), json)),
      );
      break;
    }
    case 'rename':
      if (typeof found === 'string')
        put(`${found.slice(0, -1)}${hostile[what % hostile.length]?.[0] ?? ''}`);
      break;
    case 'within':
      if (typeof found === 'string') put(`${found} ${hostile[what % hostile.length] ?? ''}`);
      break;
  }
}

describe.each([
  ['invented', inventedFolder],
  ['orchard', orchardFolder],
])('%s', (_name, from) => {
  let folder = '';
  const whole = new Map<string, string>();
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'fuzz-'));
    await cp(from, folder, { recursive: true });
    for (const file of FILES) whole.set(file, await readFile(path.join(from, file), 'utf8'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** Reads the edition with some files in the place of its own. */
  async function outcomeOf(
    changed: ReadonlyMap<string, string | Buffer>,
  ): Promise<'drawn' | 'told'> {
    for (const file of FILES) {
      await writeFile(path.join(folder, file), changed.get(file) ?? whole.get(file) ?? '');
    }
    const loaded = await loadEdition(folder);
    if (loaded.ok) {
      drawEverything(loaded);
      return 'drawn';
    }
    expect(loaded.problems.length).toBeGreaterThan(0);
    for (const problem of loaded.problems) {
      expect(problemLine(problem)).toMatch(/^[\w/.-]+(:\d+:\d+)?: ./);
      expect(problem.found).not.toBe('');
      expect(problem.expected).not.toBe('');
      expect(problem.breaks).toBeTruthy();
    }
    return 'told';
  }

  test(`any change is told or drawn (seed ${seed})`, { timeout: 600_000 }, async () => {
    const outcomes = { drawn: 0, told: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 3 }), async (mutations) => {
        const files = new Map<string, object>();
        for (const one of mutations) {
          const json = files.get(one.file) ?? (JSON.parse(whole.get(one.file) ?? '{}') as object);
          mutate(json, one);
          files.set(one.file, json);
        }
        const texts = new Map(
          [...files].map(([file, json]) => [file, JSON.stringify(json, null, 2)]),
        );
        outcomes[await outcomeOf(texts)]++;
      }),
      { seed, numRuns: RUNS },
    );
    // The changes reach both: what is told, and what is drawn all the same.
    expect(outcomes.told).toBeGreaterThan(RUNS / 4);
    expect(outcomes.drawn).toBeGreaterThan(RUNS / 20);
  });

  test(`any damage to a file is told or drawn (seed ${seed})`, { timeout: 300_000 }, async () => {
    const damage = fc.record({
      file: fc.constantFrom(...FILES),
      at: fc.nat(),
      with: fc.constantFrom(
        '',
        '\uFEFF',
        '"',
        '{',
        '}',
        ',',
        '\u0000',
        '1e999',
        'NaN',
        '-Infinity',
      ),
      cut: fc.constantFrom('end', 'one', 'none'),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ file, at, with: put, cut }) => {
        const text = whole.get(file) ?? '';
        const from = at % (text.length + 1);
        const rest = cut === 'end' ? '' : text.slice(from + (cut === 'one' ? 1 : 0));
        await outcomeOf(new Map([[file, text.slice(0, from) + put + rest]]));
      }),
      { seed, numRuns: Math.ceil(RUNS / 3) },
    );
  });
});
