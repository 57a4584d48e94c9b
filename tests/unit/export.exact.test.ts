// The same dataset, scene, time and size give the same bytes: in any order, and in other processes.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { framesOf, wholeClip } from '../../src/export/clip.ts';
import { drawn, frameBytes, type FrameTask } from '../../src/export/frameWorker.ts';
import { shotsOf, parse } from '../../src/export/options.ts';
import { standingOf } from '../../src/export/standing.ts';
import { layouts, stageKnown } from '../../src/views/stage/request.ts';
import { editionFolder, wholeEdition } from './editions.ts';

const { dataset } = await wholeEdition();
const known = stageKnown(dataset);
const everyCombination = process.env.TEST_ALL === '1';
const times = everyCombination ? [0, 0.4, 0.84, 1.6, 3.2, 4.36, 5.2, 7.12] : [0.4, 4.36];
const size = { width: 192, height: 108 };

/** Frames of every scene; a short run looks at every other scene, and at each in one layout. */
const some = known.scenes.filter((_, index) => everyCombination || index % 2 === 0);
const tasks = some.flatMap(({ id: scene }, index) =>
  (everyCombination ? layouts : [layouts[index % layouts.length] ?? 'full']).flatMap((layout) =>
    times.map((t): FrameTask => {
      const lang = known.languages[index % known.languages.length] ?? '';
      const look = {
        theme: 'dark',
        guides: false,
        bug: 'none',
        background: 'transparent',
      } as const;
      const request = { scene, lang, layout, size, ...look };
      return { edition: editionFolder, request, t, form: 'raw' };
    }),
  ),
);

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The hashes of frames, made one after the other in the order that is given. */
async function inThisOrder(order: readonly number[]): Promise<string[]> {
  const found: string[] = [];
  for (const index of order) {
    const task = tasks[index];
    if (task) found[index] = hash(await frameBytes(task));
  }
  return found;
}

/** The same, by a process of its own. */
async function elsewhere(): Promise<string[]> {
  const script = path.join(import.meta.dirname, 'export.hashes.ts');
  const args = ['--import', 'tsx', script, JSON.stringify(tasks)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1 << 24 });
  return JSON.parse(stdout) as string[];
}

describe('frames are exact', () => {
  test('forward, backward, shuffled, and in two processes at once', async () => {
    const others = Promise.all([elsewhere(), elsewhere()]);
    const forward = tasks.map((_, index) => index);
    const first = await inThisOrder(forward);
    expect(first).toHaveLength(tasks.length);
    expect(await inThisOrder([...forward].reverse())).toEqual(first);
    // A step that has no divisor in common with the count meets each frame once.
    const step = [7, 11, 13].find((prime) => tasks.length % prime !== 0) ?? 1;
    expect(await inThisOrder(forward.map((index) => (index * step + 3) % tasks.length))).toEqual(
      first,
    );
    for (const other of await others) expect(other).toEqual(first);
    // Moments differ, else nothing was tested.
    expect(new Set(first).size).toBeGreaterThan(some.length);
  }, 120_000);

  test('over a ground every pixel is opaque: its colours need no straightening', async () => {
    for (const task of tasks) {
      const background = task.t > 1 ? 'scene' : 'key';
      const rgba = await frameBytes({ ...task, request: { ...task.request, background } });
      expect(rgba.every((value, at) => at % 4 !== 3 || value === 255)).toBe(true);
    }
  });

  test.each(known.scenes.map(({ id }) => id))(
    '%s: what is taken for the same picture is the same drawing',
    async (id) => {
      const [shot] = shotsOf(parse(['--scene', id]), dataset);
      if (!shot) throw new Error('no shot');
      const clip = wholeClip(shot.scene, '25');
      const frames = framesOf(shot.scene, clip);
      const standing = standingOf(frames, shot.lookOf);
      expect(standing.flatMap(({ numbers }) => numbers)).toEqual(
        frames.map(({ number }) => number),
      );
      const still = standing.filter(({ numbers }) => numbers.length > 1);
      // Every scene holds its steps.
      expect(still.length).toBeGreaterThanOrEqual(shot.scene.steps.length);
      for (const { numbers } of still) {
        const ends = [numbers[0], numbers.at(-1)].map((number = 0) => {
          const { t = 0 } = frames[number] ?? {};
          return drawn({ edition: editionFolder, request: shot.request, t });
        });
        const [first, last] = await Promise.all(ends);
        expect(last).toBe(first);
      }
    },
  );
});
