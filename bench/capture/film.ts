/** How fast films are made, and how fast each half of the work is alone. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { capture, framesToMake, taskOf, type CaptureOptions } from '../../src/export/capture.ts';
import { startEncoder } from '../../src/export/encoder.ts';
import { films, type FilmName } from '../../src/export/films.ts';
import { createPool, inOrder } from '../../src/export/pool.ts';
import type { Shot } from '../../src/export/shot.ts';
import { countOf } from '../../src/export/standing.ts';

/** Frames a second. */
export interface FilmSpeed {
  /** From the dataset to the file. */
  whole: number;
  /** Pictures alone, by all threads. */
  raster: number;
  /** The encoder alone, of those pictures. */
  encoder: number;
}

const perSecond = (count: number, start: number): number =>
  (count * 1000) / (performance.now() - start);

/** Measures one film of a shot, three times over the same frames. */
export async function filmSpeed(name: FilmName, shot: Shot, edition: string): Promise<FilmSpeed> {
  const out = mkdtempSync(path.join(tmpdir(), 'bench-film-'));
  const options: CaptureOptions = {
    ...{ edition, out, output: name, fillKey: false, shard: { index: 1, of: 1 } },
    ...{ resume: false, fromPictures: false, signal: new AbortController().signal },
    tell: () => undefined,
  };
  const standing = framesToMake(shot, options);
  const frames = countOf(standing);
  const pool = createPool();
  const make = (one: (typeof standing)[number]) => pool.make(taskOf(shot, options, one));
  try {
    // The threads are warm.
    await Promise.all(standing.slice(0, 2 * pool.threads).map(make));
    let start = performance.now();
    for await (const { made } of inOrder(standing, 2 * pool.threads, make)) pool.release(made);
    const raster = perSecond(frames, start);

    start = performance.now();
    await capture([shot], options, pool);
    const whole = perSecond(frames, start);

    // Last, since they fill the memory.
    const pictures: { pixels: Uint8Array; times: number }[] = [];
    for await (const { item, made } of inOrder(standing, 2 * pool.threads, make)) {
      pictures.push({ pixels: made, times: item.numbers.length });
    }
    start = performance.now();
    const file = path.join(out, `alone.${films[name].extension}`);
    const alone = startEncoder(name, shot.request.size, shot.clip.rate, file);
    for (const { pixels, times } of pictures) {
      for (let time = 0; time < times; time++) await alone.write(pixels);
    }
    await alone.end();
    const encoder = perSecond(frames, start);
    return { whole, raster, encoder };
  } finally {
    await pool.close();
    rmSync(out, { recursive: true, force: true });
  }
}
