import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadEdition } from '../../src/dataset/load.ts';
import { formatProblems, nearestName, problemLine } from '../../src/dataset/problems.ts';
import { inventedFolder } from './editions.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'edition-'));
  await cp(inventedFolder, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

/** Replaces text in one of the edition's files and gives what is then told. */
async function told(file: string, from: string, to: string): Promise<string[]> {
  const full = path.join(folder, file);
  const text = await readFile(full, 'utf8');
  expect(text).toContain(from);
  await writeFile(full, text.replace(from, to));
  const loaded = await loadEdition(folder);
  return loaded.ok ? [] : loaded.problems.map(problemLine);
}

test('a whole edition has no problem', async () => {
  expect((await loadEdition(folder)).ok).toBe(true);
});

test.each([
  [
    'a slip in a key',
    ['results.json', '"qualifier": "over"', '"qualifer": "over"'],
    /results\.json:\d+:\d+: results\[0\]\.figures\[0\]\.qualifer: found the unknown key "qualifer".*Did you mean qualifier\?/,
  ],
  [
    'a slip in a value',
    ['results.json', '"qualifier": "over"', '"qualifier": "ovr"'],
    /results\[0\]\.figures\[0\]\.qualifier: found "ovr", expected exact or over or nearly or about\. Did you mean over\?/,
  ],
  [
    'a number that is a word',
    ['results.json', '"value": 63', '"value": "63"'],
    /results\[0\]\.figures\[0\]\.value: found "63", expected number/,
  ],
  [
    'a unit that does not exist',
    ['results.json', '"unit": "thousand-sacks"', '"unit": "thousand-sack"'],
    /results\[0\]\.figures\[0\]\.unit: found "thousand-sack", expected a unit: .*Did you mean thousand-sacks\?/,
  ],
  [
    'a fact that does not exist in a sentence',
    ['story.json', '{above|Full} above plan', '{abov|Full} above plan'],
    /story\.json:\d+:\d+: scenes\[2\]\.steps\[0\]\.text\[0\]\.\w\w: found "abov".*Did you mean above\?/,
  ],
  [
    'a form that does not exist',
    ['story.json', '{above|Full} above plan', '{above|Fulll} above plan'],
    /found "Fulll", expected a form of a quantity.*Did you mean full\?/,
  ],
  [
    'a missing language',
    ['places.json', '"vi": "Đã nộp",', ''],
    /places\.json:\d+:\d+: states\[0\]\.name: .*vi is missing/,
  ],
  [
    'an id that stands twice',
    ['results.json', '"id": "mark"', '"id": "sacks"'],
    /found "sacks" again, expected one of its own/,
  ],
  [
    'a feature that does not exist',
    ['places.json', '"feature": "u2"', '"feature": "u9"'],
    /places\[1\]\.geometry\.feature: found "u9", expected a feature of shires/,
  ],
  [
    'a kind of chart that does not exist',
    ['story.json', '"kind": "threshold"', '"kind": "treshold"'],
    /scenes\[1\]\.chart\.kind: found "treshold".*Did you mean threshold\?/,
  ],
  [
    'a day that does not exist',
    ['results.json', '"date": "1988-03-14"', '"date": "1988-02-31"'],
    /events\[0\]\.date: found "1988-02-31", expected a day that exists/,
  ],
  [
    'sums of unlike things',
    ['results.json', '"divide"', '"minus"'],
    /derived\[0\]\.formula: found minus of guests and a plain number/,
  ],
  [
    'a formula that goes round',
    ['results.json', '[1, "above"]', '[1, "fair-plan"]'],
    /fair-plan, which derives from itself/,
  ],
  [
    'a phrase that is not in the source',
    ['results.json', '"phrase": "480 guests"', '"phrase": "480 visitors"'],
    /results\[1\]\.figures\[0\]\.citation\.phrase: found "480 visitors", expected a phrase that stands in ledger, result 2/,
  ],
  [
    'an exact number under a qualified phrase',
    ['results.json', '"qualifier": "over"', '"qualifier": "exact"'],
    /results\[0\]\.figures\[0\]\.citation\.phrase: .*expected no qualifier before 63/,
  ],
  [
    'a number in another unit',
    ['results.json', 'trên 63 thousand sacks', 'trên 63 thousand'],
    /results\[0\]\.figures\[0\]\.citation\.phrase: .*expected nghìn bao or thousand sacks after 63/,
  ],
  [
    'a date that is not the phrase’s',
    ['results.json', '"date": "1988-03-14"', '"date": "1988-03-15"'],
    /events\[0\]\.citation\.phrase: .*expected the date 1988-03-15 in it/,
  ],
  [
    'a source text that begins otherwise',
    ['sources.json', '"starts": "LEDGER"', '"starts": "LETTER"'],
    /^sources\.json:\d+:\d+: documents\[0\]\.text\.starts: found "LETTER"[^\n]*$/,
  ],
  [
    'a source text that is not there',
    ['sources.json', 'sources/ledger.txt', 'sources/legder.txt'],
    /^sources\/legder\.txt: found no such file, expected a TXT file\.$/,
  ],
  [
    'a step that stands twice',
    ['story.json', '"id": "s1"', '"id": "s0"'],
    /scenes\[1\]\.steps\[1\]\.id: found "s0" again/,
  ],
  [
    'a camera outside the data',
    ['story.json', '12.14', '10.14'],
    /scenes\[1\]\.steps\[1\]\.map\.camera: .*expected inside the limits/,
  ],
  [
    'a point that is an area',
    ['places.json', '"draw": "area"', '"draw": "point"'],
    /places\[4\]\.geometry: found a Polygon, expected Point, for it is drawn as point/,
  ],
  [
    'a feature that is nothing',
    ['geo/sites.geojson', '"features": [', '"features": [null,'],
    /geo\/sites\.geojson:1:1: found something else, expected a GeoJSON FeatureCollection/,
  ],
  [
    'a plan chart on a figure that is not compared with a plan',
    ['results.json', '"with": "plan"', '"with": "year-before"'],
    /scenes\[2\]\.chart\.above: found above, which is not compared with a plan/,
  ],
  [
    'JSON that is none',
    ['edition.json', '"languages": [', '"languages": [,'],
    /edition\.json:\d+:\d+: found ",", expected JSON \(value expected\)/,
  ],
])(
  '%s is told with file, path, what was found and what is expected',
  async (_, change, message) => {
    const [file = '', from = '', to = ''] = change;
    const lines = await told(file, from, to);
    expect(lines.join('\n')).toMatch(message);
  },
);

test('a missing file and a missing geometry are told', async () => {
  await rm(path.join(folder, 'geo/shires.geojson'));
  const loaded = await loadEdition(folder);
  expect(loaded.ok ? '' : formatProblems(loaded.problems)).toContain(
    'geo/shires.geojson: found no such file',
  );
  await rm(path.join(folder, 'story.json'));
  const again = await loadEdition(folder);
  expect(again.ok ? '' : formatProblems(again.problems)).toContain(
    'story.json: found no such file',
  );
});

test('a hint is given only where it looks like a slip', () => {
  expect(nearestName('threshhold', ['threshold', 'plan'])).toBe('threshold');
  expect(nearestName('pie', ['threshold', 'timeline'])).toBeNull();
  expect(nearestName('x', [])).toBeNull();
});
