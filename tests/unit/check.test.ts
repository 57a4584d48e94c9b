/** The check of an edition: everything at once, with its place and what it breaks. */
import { cp, mkdtemp, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { newEdition, writeEdition } from '../../scripts/new-edition.mjs';
import { findingsOf, main } from '../../src/check/command.ts';
import { loadEdition } from '../../src/dataset/load.ts';
import { pathText, problemLine, type Problem } from '../../src/dataset/problems.ts';
import { editionFolder, inventedFolder, orchardFolder } from './editions.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'check-'));
  await cp(orchardFolder, folder, { recursive: true });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

const at = (file: string) => path.join(folder, file);

/** Replaces text in a file of the edition. */
async function change(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(at(file), 'utf8');
  expect(text).toContain(from);
  await writeFile(at(file), text.replace(from, to));
}

/** All but the stage, which takes longest. */
const quick = (own: string) => findingsOf(own, { stage: false });

const isError = ({ severity }: Problem) => severity === undefined;
const lines = (problems: readonly Problem[]) => problems.map(problemLine).join('\n');

/** What the command says and gives back. */
async function run(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0);
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => err.push(String(text)) > 0);
  const status = await main(args);
  vi.restoreAllMocks();
  return { status, out: out.join(''), err: err.join('') };
}

describe('editions of this project', () => {
  test('this one has neither errors nor warnings', { timeout: 120_000 }, async () => {
    expect(lines(await findingsOf(editionFolder))).toBe('');
  });

  test.each([
    ['the invented county', inventedFolder],
    ['the orchard valley', orchardFolder],
  ])('%s has no errors', async (_name, own) => {
    expect(lines((await findingsOf(own)).filter(isError))).toBe('');
  });
});

test('all problems are told at once, each with its place and what it breaks', async () => {
  await change('results.json', '"qualifier": "over"', '"qualifier": "ovr"');
  await change('results.json', '"unit": "millimetres"', '"unit": "milimetres"');
  await change('results.json', '"date": "2031-05-03"', '"date": "2031-02-30"');
  await change(
    'story.json',
    '{connected-count|Full} have mains',
    '{connected-cont|Full} have mains',
  );
  await change('places.json', '"kind": "site"', '"kind": "sight"');
  await change('sources.json', '"kind": "official"', '"kind": "offical"');
  await change('edition.json', '"id": "orchard-valley"', '"id": "Orchard"');
  const told = (await quick(folder)).filter(isError);
  const found = told.map(({ file, path: way }) => `${file} ${pathText(way)}`);
  expect(found.sort()).toEqual([
    'edition.json id',
    'places.json places[12].kind',
    'results.json events[0].date',
    'results.json results[0].figures[0].qualifier',
    'results.json results[2].figures[0].unit',
    'sources.json documents[0].kind',
    'story.json scenes[2].steps[0].text[0].en',
  ]);
  for (const { at: place, breaks } of told) {
    expect(place?.line).toBeGreaterThan(0);
    expect(breaks).toBeTruthy();
  }
  const cider = told.find(({ path: way }) => pathText(way).startsWith('results[0]'));
  expect(cider?.breaks).toContain('the scene cider');
  const text = await readFile(at('results.json'), 'utf8');
  expect(text.split('\n')[(cider?.at?.line ?? 0) - 1]).toContain('"ovr"');
});

test('what hangs on something broken is not told as well', async () => {
  await change('results.json', '"id": "cider"', '"id": "Cider!"');
  const told = (await quick(folder)).filter(isError);
  expect(told.map(({ path: way }) => pathText(way))).toEqual(['results[0].figures[0].id']);
});

describe.each([
  [
    'a figure without its citation',
    'results.json',
    '"document": "report",\n            "result": 3',
    '"result": 3',
    /citation\.document/,
  ],
  [
    'a phrase that is not in the text',
    'results.json',
    'nearly 812 millimetres',
    'nearly 812 mm',
    /phrase that stands in report, result 3/,
  ],
  [
    'a phrase of another number',
    'results.json',
    '"value": 812',
    '"value": 813',
    /the number 813 in it/,
  ],
  [
    'a phrase without its qualifier',
    'results.json',
    '"qualifier": "nearly"',
    '"qualifier": "exact"',
    /no qualifier before 812/,
  ],
  [
    'a text that is missing',
    'edition.json',
    '"languages": ["en"]',
    '"languages": ["en", "fr"]',
    /fr is missing/,
  ],
  ['a number below zero', 'results.json', '"value": 812', '"value": -812', /at least 0/],
  [
    'a number beyond all limits',
    'results.json',
    '"value": 812',
    '"value": 1e300',
    /at most 1,000,000,000,000,000/,
  ],
  ['no number at all', 'results.json', '"value": 812', '"value": NaN', /JSON/],
  ['an infinite number', 'results.json', '"value": 812', '"value": 1e999', /value: found/],
  [
    'a difference below zero',
    'results.json',
    '["cider", "line"]',
    '["line", "cider"]',
    /a formula that makes -240/,
  ],
  [
    'a control character, written out',
    'story.json',
    'Mains water in {connected-count}, pipes in {laying-count}',
    'Mains \\u0000 water',
    /scenes\[2\]\.title\.en: found U\+0000/,
  ],
  [
    'half a character',
    'story.json',
    'Mains water in {connected-count}, pipes in {laying-count}',
    'Mains \\uD800 water',
    /scenes\[2\]\.title\.en: found U\+D800/,
  ],
  [
    'a colour that cannot be read',
    'edition.json',
    '"muted": "#465243"',
    '"muted": "#B0B8AD"',
    /at least 7:1/,
  ],
  [
    'a path that leaves the folder',
    'places.json',
    'geo/land.geojson',
    '../geo/land.geojson',
    /a \.geojson file in geo/,
  ],
])('%s', (_what, file, from, to, message) => {
  test('is an error', async () => {
    await change(file, from, to);
    const told = (await quick(folder)).filter(isError);
    expect(lines(told)).toMatch(message);
  });
});

test('something that nothing uses is a warning', async () => {
  const citation = { document: 'report', phrase: 'Findings' };
  const name = JSON.stringify({ id: 'lost', text: { en: 'Lost' }, citation });
  await change('sources.json', '"names": []', `"names": [${name}]`);
  const [told, ...others] = await quick(folder);
  expect(others).toEqual([]);
  expect(told).toMatchObject({ severity: 'warning', file: 'sources.json' });
  expect(told?.found).toContain('lost, which nothing uses');
});

describe('geometry', () => {
  test('that crosses itself is an error, at its feature', async () => {
    const text = await readFile(at('geo/parishes.geojson'), 'utf8');
    const json = JSON.parse(text) as { features: { geometry: { coordinates: number[][][] } }[] };
    const ring = json.features[4]?.geometry.coordinates[0];
    if (!ring?.[2] || !ring[4]) throw new Error('no ring');
    [ring[2], ring[4]] = [ring[4], ring[2]];
    await writeFile(at('geo/parishes.geojson'), JSON.stringify(json, null, 1));
    const told = (await quick(folder)).filter(isError);
    expect(told[0]).toMatchObject({
      file: 'geo/parishes.geojson',
      path: ['features', 4, 'geometry'],
    });
    expect(told[0]?.found).toMatch(/self-intersection at -?\d/);
  });

  test('with units over each other, or gaps between them, is a warning', async () => {
    const text = await readFile(at('geo/parishes.geojson'), 'utf8');
    const json = JSON.parse(text) as { features: { geometry: { coordinates: number[][][] } }[] };
    // The middle of an edge that two parishes share, moved for one of them.
    const ring = json.features[5]?.geometry.coordinates[0];
    const [x = 0, y = 0] = ring?.[1] ?? [];
    if (!ring) throw new Error('no ring');
    ring[1] = [x, y - 0.004];
    await writeFile(at('geo/parishes.geojson'), JSON.stringify(json, null, 1));
    expect(lines(await quick(folder))).toMatch(/one over the other at/);
    ring[1] = [x, y + 0.004];
    await writeFile(at('geo/parishes.geojson'), JSON.stringify(json, null, 1));
    expect(lines(await quick(folder))).toMatch(/a gap between units at/);
  });

  test('elsewhere than it says is a warning', async () => {
    await change('places.json', '"within": "greengage"', '"within": "applewick"');
    const told = await quick(folder);
    expect(lines(told)).toMatch(/press, which lies \d+\.\d km outside of applewick/);
    expect(told.every(({ severity }) => severity === 'warning')).toBe(true);
  });

  test('whose label is outside of its unit is a warning', async () => {
    await change(
      'places.json',
      '"name": {\n        "en": "Applewick"\n      }',
      '"name": { "en": "Applewick" }, "label": [-2.2, 52]',
    );
    expect(lines(await quick(folder))).toMatch(
      /places\[0\]\.label: found a point outside of applewick/,
    );
  });
});

describe('words', () => {
  test('that do not fit on the stage are a warning, with layout, size and language', async () => {
    const long = 'A headline that goes on and on without an end in sight '.repeat(14);
    await change('story.json', 'Mains water in {connected-count}, pipes in {laying-count}', long);
    const told = await findingsOf(folder);
    expect(lines(told)).toMatch(
      /story\.json:\d+:\d+: scenes\[2\].*in (full|side|lower)[\w-]*, \d+x\d+, en/,
    );
  });

  test.each([
    ['a mark that turns the direction', '\u202Eleft', /U\+202E, which is not seen/],
    ['a picture for a letter', 'Apple 🍎', /🍎 \(U\+1F34E\), which the typeface lacks/],
    ['a very long word', 'pneumo'.repeat(9), /a word of 54 characters/],
  ])('%s is a warning', async (_what, words, message) => {
    await change('places.json', '"Applewick"', JSON.stringify(words));
    expect(lines(await quick(folder))).toMatch(message);
  });
});

describe('files that are not what they should be', () => {
  test.each([
    ['empty', Buffer.from(''), /story\.json:1:1: found nothing, expected JSON/],
    ['cut off', Buffer.from('{ "scenes": ['), /story\.json:1:\d+: found the end of the file/],
    ['UTF-16', Buffer.from('\uFEFF{}', 'utf16le'), /story\.json: found UTF-16, expected UTF-8/],
    ['Latin-1', Buffer.from('{ "a": "caf\xe9" }', 'latin1'), /found bytes that are not UTF-8/],
    ['a list of lists', Buffer.from('['.repeat(100_000)), /story\.json/],
    ['a number', Buffer.from('7'), /story\.json:1:1: found 7, expected object/],
  ])('%s', async (_what, bytes, message) => {
    await writeFile(at('story.json'), bytes);
    expect(lines(await quick(folder))).toMatch(message);
  });

  test('100 MB', async () => {
    await writeFile(at('story.json'), '');
    await truncate(at('story.json'), 100e6);
    expect(lines(await quick(folder))).toMatch(/100,000,000 bytes, expected at most 8,000,000/);
  });

  test('a link out of the folder', async () => {
    await rm(at('geo/land.geojson'));
    await symlink(path.join(orchardFolder, 'geo/land.geojson'), at('geo/land.geojson'));
    expect(lines(await quick(folder))).toMatch(
      /geo\/land\.geojson: found a link out of the folder/,
    );
  });

  test('a byte-order mark and letters in parts are put right, and told', async () => {
    const text = await readFile(at('places.json'), 'utf8');
    await writeFile(
      at('places.json'),
      `\uFEFF${text.replace('"Coldbrook"', '"Cölđbrook"'.normalize('NFD'))}`,
    );
    const loaded = await loadEdition(folder);
    expect(loaded.ok && loaded.dataset.places.places[2]?.name.en).toBe(
      'Cölđbrook'.normalize('NFC'),
    );
    expect(lines(loaded.warnings)).toMatch(/byte-order mark.*\n.*NFD/);
  });
});

describe('the command', () => {
  test('gives 0 where nothing is wrong, 1 for errors, 2 where it cannot run', async () => {
    expect(await run(folder)).toMatchObject({
      status: 0,
      out: expect.stringContaining('no errors'),
    });
    await change('results.json', '"value": 812', '"value": 813');
    const { status, out } = await run(folder);
    expect(status).toBe(1);
    expect(out).toMatch(
      /results\.json:\d+:\d+: .*phrase\n {4}found .*\n {4}expected .*\n {4}breaks .*the scene rain/,
    );
    expect(await run(path.join(folder, 'nowhere'))).toMatchObject({ status: 2 });
    expect(await run('--jsn')).toMatchObject({ status: 2 });
  });

  test('speaks JSON to machines', async () => {
    await change('results.json', '"value": 812', '"value": 813');
    const { out } = await run(folder, '--json');
    const told = JSON.parse(out) as { errors: unknown[]; warnings: unknown[] };
    expect(told.warnings).toEqual([]);
    expect(told.errors).toEqual([
      expect.objectContaining({
        ...{ severity: 'error', file: 'results.json', line: expect.any(Number) },
        path: 'results[2].figures[0].citation.phrase',
      }),
    ]);
  });
});

describe('a new edition', () => {
  test.each([[['en']], [['vi', 'en']], [['de', 'fr', 'it']]])(
    'in %s is whole',
    async (languages) => {
      const own = path.join(folder, 'Năm mới 2031');
      writeEdition(own, languages);
      expect(lines(await findingsOf(own))).toBe('');
      const loaded = await loadEdition(own);
      expect(loaded.ok && loaded.dataset.edition.id).toBe('nam-moi-2031');
      expect(() => {
        writeEdition(own, languages);
      }).toThrow(/not empty/);
    },
  );

  test('names its schemas, which lie beside it', () => {
    for (const [file, content] of Object.entries(newEdition('one', ['en']))) {
      expect(content).toMatchObject({
        $schema: `./schema/${file.replace('.json', '.schema.json')}`,
      });
    }
  });
});
