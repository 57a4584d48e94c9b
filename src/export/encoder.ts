/** ffmpeg, where there is one: raw frames in, a film out. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { ffmpegFor } from './ffmpeg.ts';
import { filmArguments, joinArguments, repeatArguments, type FilmName } from './films.ts';
import { Trouble } from './trouble.ts';
import type { Size } from '../scenes/types.ts';
import type { RateName } from '../views/stage/rate.ts';

/** A film that is being written. */
export interface Encoder {
  /** Takes one frame; resolves when it is taken. The last one must stay as it is until the end. */
  write(frame: Uint8Array | undefined): Promise<void>;
  /** Resolves when the film is whole. */
  end(): Promise<void>;
  /** Stops at once; the file is not whole. */
  kill(): void;
}

/** ffmpeg at work. `closed` rejects with a Trouble where it did not do what it was told. */
function startFfmpeg(name: FilmName, args: string[], file: string) {
  const child = spawn(ffmpegFor(name), args, { stdio: ['pipe', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  let trouble: Error | null = null;
  child.on('error', (error) => (trouble = error));
  // What the pipe complains of is told by the program's own words.
  child.stdin.on('error', () => undefined);
  const closed = once(child, 'close').then(([status, signal]: (number | string | null)[]) => {
    // Some writers note that the disk is full and end as if all were well.
    const full = /No space left on device/.test(said);
    if (status === 0 && !trouble && !full) return;
    if (full) throw new Trouble(`The disk is full: the film in ${dirname(file)} is not whole.`);
    const last = said.trim().split('\n').at(-1);
    const why = last || trouble?.message || `ffmpeg was ended by ${String(signal)}`;
    throw new Trouble(`The film could not be encoded: ${why}`);
  });
  closed.catch(() => undefined);
  return { child, closed };
}

/**
 * Starts to write a film of raw frames (RGBA, straight alpha).
 * @param times For how many frames of the film each of them stands; once each, if not given.
 */
export function startEncoder(
  name: FilmName,
  size: Size,
  rate: RateName,
  file: string,
  times: readonly number[] = [],
): Encoder {
  const { child, closed } = startFfmpeg(name, filmArguments(name, size, rate, file, times), file);
  let last: Uint8Array | undefined;
  return {
    async write(frame) {
      last = frame;
      if (child.stdin.destroyed || child.exitCode !== null) await closed;
      const taken = new Promise<void>((resolve) => child.stdin.write(frame, () => resolve()));
      await Promise.race([taken, closed]);
    },
    async end() {
      if (times.some((time) => time > 1)) child.stdin.write(last);
      child.stdin.end();
      await closed;
    },
    kill: () => void child.kill('SIGKILL'),
  };
}

/** Makes a film that shows another so many times in a row, as it is. */
export async function repeatFilm(
  name: FilmName,
  unit: string,
  times: number,
  file: string,
): Promise<void> {
  const { child, closed } = startFfmpeg(name, repeatArguments(name, unit, times, file), file);
  child.stdin.end();
  await closed;
}

/** A film that becomes a part of another. */
export interface Part {
  path: string;
  /** Seconds: what a file says of itself is rounded. */
  lasts: number;
}

/** Makes one film of parts, which lie in one folder, as they are. */
export async function joinFilms(
  name: FilmName,
  parts: readonly Part[],
  file: string,
): Promise<void> {
  const list = `${parts[0]?.path ?? file}.list`;
  // Their names are our own: nothing in them has to be escaped.
  const lines = parts.map(
    ({ path, lasts }) => `file '${basename(path)}'\nduration ${lasts.toFixed(6)}\n`,
  );
  await writeFile(list, lines.join(''));
  try {
    const { child, closed } = startFfmpeg(name, joinArguments(name, list, file), file);
    child.stdin.end();
    await closed;
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  } finally {
    await rm(list, { force: true });
  }
}
