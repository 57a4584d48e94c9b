/** Pictures beside Chromium's, of the very same drawings. */
import { drawn, type FrameTask } from '../../src/export/frameWorker.ts';
import { createPool, inOrder } from '../../src/export/pool.ts';
import { outStart } from '../../src/scenes/timing.ts';
import type { Shot } from '../../src/export/shot.ts';
import type { Group } from '../reader/rows.ts';
import { withBrowserPage } from './browserPage.ts';

/** What is measured: a chart on a panel, or a map that fills the frame. */
export interface Subject {
  kind: 'chart' | 'map';
  shot: Shot;
}

/** Frames spread over a scene, so that all of its movements are in them. */
function tasksOf({ shot }: Subject, edition: string, frames: number): FrameTask[] {
  const end = outStart(shot.scene);
  return Array.from({ length: frames }, (_, index) => ({
    ...{ edition, request: shot.request, form: 'png' as const },
    t: (end * index) / frames,
  }));
}

/** Frames a second, with all cores; the threads are warm. */
async function ours(tasks: readonly FrameTask[]): Promise<number> {
  const pool = createPool();
  try {
    await Promise.all(tasks.slice(0, 2 * pool.threads).map((task) => pool.make(task)));
    const start = performance.now();
    for await (const { made } of inOrder(tasks, 2 * pool.threads, (task) => pool.make(task))) {
      if (made.length === 0) throw new Error('an empty frame');
    }
    return (tasks.length * 1000) / (performance.now() - start);
  } finally {
    await pool.close();
  }
}

/** What the issue asks for at 1080p: our share of each way to capture in Chromium. */
const TARGETS = { chart: { fast: 2, habit: 3 }, map: { fast: 1.3, habit: 2 } } as const;

/** Measures PNG and TGA of a subject beside the browser's PNG. */
export async function picturesGroup(
  subject: Subject,
  edition: string,
  { frames, runs }: { frames: number; runs: number },
): Promise<Group> {
  const { kind, shot } = subject;
  const { width, height } = shot.request.size;
  const tasks = tasksOf(subject, edition, frames);
  const drawings = await Promise.all(tasks.map((task) => drawn(task)));
  const png: number[] = [];
  const tga: number[] = [];
  const fast: number[] = [];
  const habit: number[] = [];
  for (let run = 0; run < runs; run++) {
    console.error(`${kind}, ${width} × ${height}: pictures, run ${run + 1} of ${runs}`);
    png.push(await ours(tasks));
    tga.push(await ours(tasks.map((task) => ({ ...task, form: 'tga' }))));
    const browser = await withBrowserPage(width, (page) => page.capture(drawings));
    fast.push(browser.fast);
    habit.push(browser.habit);
  }
  const target = (way: 'fast' | 'habit') =>
    height === 1080 && { target: { of: 'ratio' as const, atLeast: TARGETS[kind][way] } };
  return {
    title: `${kind}, ${width} × ${height}, frames a second`,
    rows: [
      {
        ...{ name: 'png, DevTools’ fastest capture', unit: 'rate' },
        ...{ values: { ours: png, baseline: fast }, ...target('fast') },
      },
      {
        ...{ name: 'png, page.screenshot', unit: 'rate' },
        ...{ values: { ours: png, baseline: habit }, ...target('habit') },
      },
      {
        ...{ name: 'tga, DevTools’ fastest capture', unit: 'rate' },
        values: { ours: tga, baseline: fast },
      },
    ],
  };
}
