// Long captures: what a frame took is there for the next.
import { execFile } from 'node:child_process';
import path from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import type { FrameTask } from '../../src/export/frameWorker.ts';
import { createPool, inOrder } from '../../src/export/pool.ts';
import { editionFolder, wholeEdition } from './editions.ts';

const { dataset } = await wholeEdition();
const pool = createPool(1);
afterAll(() => pool.close());

const size = { width: 1920, height: 1080 };
const MEGABYTE = 1024 * 1024;
/** What one frame's pixels are. */
const FRAME = (size.width * size.height * 4) / MEGABYTE;

const [scene = ''] = dataset.story.scenes.filter(({ chart }) => chart).map(({ id }) => id);
const taskAt = (frame: number, form: FrameTask['form']): FrameTask => ({
  edition: editionFolder,
  form,
  t: frame / 50,
  request: {
    ...{ scene, lang: 'vi', theme: 'dark', layout: 'lower-third', size },
    ...{ background: 'scene', guides: false, bug: 'none' },
  },
});

async function make(frames: number, form: FrameTask['form']): Promise<void> {
  const tasks = Array.from({ length: frames }, (_, frame) => taskAt(frame, form));
  for await (const { made } of inOrder(tasks, 2, pool.make)) pool.release(made);
}

describe('memory', () => {
  test.each(['raw', 'png', 'tga'] as const)('does not grow with the frames: %s', async (form) => {
    await make(15, form);
    const rounds: number[] = [];
    // Kept, every frame's pixels would be there twice, in every round: as they were painted, and as
    // they were given. What a busy machine frees late grows in one round, and not in all of them.
    while (rounds.length < 4 && !(Math.min(...rounds) < 10)) {
      const before = process.memoryUsage().rss;
      await make(20, form);
      await later(0);
      rounds.push((process.memoryUsage().rss - before) / MEGABYTE / FRAME);
    }
    expect(Math.min(...rounds), `frames kept of twenty: ${rounds.join(', ')}`).toBeLessThan(10);
  });

  test('a frame takes no new memory, also where the rasteriser was there before the threads', async () => {
    const tasks = Array.from({ length: 10 }, (_, frame) => taskAt(frame, 'raw'));
    const script = path.join(import.meta.dirname, 'export.faults.ts');
    const args = ['--import', 'tsx', script, JSON.stringify(tasks)];
    // It begins without what was set here.
    const env = { ...process.env, MIMALLOC_PURGE_DELAY: undefined };
    const { stdout } = await promisify(execFile)(process.execPath, args, { env });
    // Nothing printed would count as no page.
    expect(stdout).toMatch(/^[\d.]+$/);
    // In pages of 4 KB: half of what is painted. Given back at once, it would all be new for every frame.
    expect(Number(stdout)).toBeLessThan((FRAME * MEGABYTE) / 4096 / 2);
  });

  test('raw pixels lie in memory that was given back, and in no other frame’s', async () => {
    const [one, two] = await Promise.all([0, 99].map((at) => pool.make(taskAt(at, 'raw'))));
    if (!one || !two) throw new Error('a frame is missing');
    const was = Buffer.from(two);
    pool.release(one);
    const next = await pool.make(taskAt(50, 'raw'));
    expect(Buffer.from(two).equals(was)).toBe(true);
    // It is the same memory: what is written by one name is read by the other.
    one[0] = 1 ^ (next[0] ?? 0);
    expect(next[0]).toBe(one[0]);
    const other = taskAt(50, 'raw');
    other.request.size = { width: 640, height: 360 };
    pool.release(next);
    expect(await pool.make(other)).toHaveLength(640 * 360 * 4);
  });
});
