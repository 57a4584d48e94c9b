/** How fast frames are made, beside Chromium on the very same drawings: `npm run bench:capture`. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadEdition } from '../../src/dataset/load.ts';
import { drawn, type FrameTask } from '../../src/export/frameWorker.ts';
import { createPool, inOrder } from '../../src/export/pool.ts';
import { outStart } from '../../src/scenes/timing.ts';
import { stageKnown } from '../../src/views/stage/request.ts';
import { withBrowserPage } from './browserPage.ts';
import type { Group } from '../reader/rows.ts';
import { tableOf } from '../reader/table.ts';

const { values: given } = parseArgs({
  options: {
    frames: { type: 'string', default: '24' },
    runs: { type: 'string', default: '3' },
  },
});
const frames = Number(given.frames);
const runs = Number(given.runs);

const edition = path.resolve(import.meta.dirname, '../../data');
const loaded = await loadEdition(edition);
if (!loaded.ok) throw new Error('The dataset is broken: see npm test');
const known = stageKnown(loaded.dataset);

/** A scene whose frames are a chart, and one whose frames are a map: by what they have. */
const chart = known.scenes.find(({ id }) => id === 'tourism') ?? known.scenes[0];
const map =
  loaded.dataset.story.scenes.find((scene) => scene.kind === 'story' && !scene.chart) ?? chart;
if (!chart || !map) throw new Error('This edition has no scene');

/** Frames spread over a scene, so that all of its movements are in them. */
function tasksOf(scene: typeof chart & {}, width: number, layout: 'full' | 'side-chart') {
  const end = outStart(scene);
  return Array.from({ length: frames }, (_, index): FrameTask => ({
    edition,
    request: {
      scene: scene.id,
      ...{ lang: known.languages[0] ?? '', theme: 'dark', layout, background: 'scene' },
      size: { width, height: (width * 9) / 16 },
      ...{ guides: false, bug: 'none' },
    },
    t: (end * index) / frames,
    form: 'png',
  }));
}

const perSecond = (count: number, start: number): number =>
  (count * 1000) / (performance.now() - start);

/** PNG files, with all cores; the threads are warm. */
async function ours(tasks: readonly FrameTask[]): Promise<number> {
  const pool = createPool();
  try {
    await Promise.all(tasks.slice(0, 2 * pool.threads).map((task) => pool.make(task)));
    const start = performance.now();
    for await (const { made } of inOrder(tasks, 2 * pool.threads, (task) => pool.make(task))) {
      if (made.length === 0) throw new Error('an empty frame');
    }
    return perSecond(tasks.length, start);
  } finally {
    await pool.close();
  }
}

const groups: Group[] = [];
for (const width of [1920, 3840]) {
  for (const [kind, scene, layout] of [
    ['chart', chart, 'side-chart'],
    ['map', map, 'full'],
  ] as const) {
    const tasks = tasksOf(scene, width, layout);
    const drawings = await Promise.all(tasks.map((task) => drawn(task)));
    const measured = { ours: [] as number[], fast: [] as number[], habit: [] as number[] };
    for (let run = 0; run < runs; run++) {
      console.error(`${kind}, ${width} px, run ${run + 1} of ${runs}`);
      measured.ours.push(await ours(tasks));
      const { fast, habit } = await withBrowserPage(width, (page) => page.capture(drawings));
      measured.fast.push(fast);
      measured.habit.push(habit);
    }
    const hd = width === 1920;
    groups.push({
      title: `${kind}, ${width} × ${(width * 9) / 16}, PNG, frames a second`,
      rows: [
        {
          name: 'against DevTools’ fastest capture',
          unit: 'rate',
          values: { ours: measured.ours, baseline: measured.fast },
          ...(hd && { target: { of: 'ratio', atLeast: kind === 'chart' ? 2 : 1.3 } }),
        },
        {
          name: 'against page.screenshot',
          unit: 'rate',
          values: { ours: measured.ours, baseline: measured.habit },
          ...(hd && { target: { of: 'ratio', atLeast: kind === 'chart' ? 3 : 2 } }),
        },
      ],
    });
  }
}
console.log(tableOf(groups));
console.log(`\nMedians of ${runs} runs of ${frames} frames. Drawing is in ours and not in theirs.`);
