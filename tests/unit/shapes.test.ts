/** Editions of every shape: of a map alone, of one result or forty, of hundreds of districts. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeGenerated } from '../../bench/scale/generated.ts';
import { findingsOf } from '../../src/check/command.ts';
import { loadEdition } from '../../src/dataset/load.ts';
import { problemLine } from '../../src/dataset/problems.ts';
import { drawEverything } from './drawEverything.ts';
import { orchardFolder } from './editions.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'shapes-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** The edition has no errors, and all of it is drawn. */
async function isWhole() {
  const errors = (await findingsOf(folder, { stage: false })).filter(({ severity }) => !severity);
  expect(errors.map(problemLine)).toEqual([]);
  const loaded = await loadEdition(folder);
  if (!loaded.ok) throw new Error('not read');
  drawEverything(loaded);
  return loaded.dataset;
}

interface Scene {
  kind: string;
  chart?: { kind: string };
  map?: object;
}

/** Changes the scenes of the orchard valley. */
async function orchardWith(change: (scenes: Scene[]) => Scene[]): Promise<void> {
  await cp(orchardFolder, folder, { recursive: true });
  const file = path.join(folder, 'story.json');
  const story = JSON.parse(await readFile(file, 'utf8')) as { scenes: Scene[] };
  await writeFile(file, JSON.stringify({ ...story, scenes: change(story.scenes) }));
}

test('a map alone', async () => {
  await orchardWith((scenes) =>
    scenes.flatMap(({ chart: _, ...scene }) =>
      scene.map && scene.kind !== 'cards' ? [{ ...scene, panel: { wide: 0, tall: 0 } }] : [],
    ),
  );
  const { story } = await isWhole();
  expect(story.scenes.length).toBeGreaterThan(1);
  expect(story.scenes.every(({ chart, map }) => !chart && map)).toBe(true);
});

test('charts without the key metrics', async () => {
  await orchardWith((scenes) => scenes.filter(({ chart }) => chart?.kind !== 'metrics'));
  expect((await isWhole()).story.scenes.some(({ chart }) => chart?.kind === 'metrics')).toBe(false);
});

test.each([
  { districts: 4, results: 1 },
  { districts: 12, results: 40 },
  { districts: 200, results: 3 },
])(
  '$districts districts, $results results',
  async (scale) => {
    writeGenerated(folder, scale);
    const { places, results } = await isWhole();
    expect(places.places).toHaveLength(scale.districts);
    expect(results.results).toHaveLength(scale.results);
  },
  120_000,
);
