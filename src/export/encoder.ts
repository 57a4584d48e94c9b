/** ffmpeg, where there is one: raw frames in, a film out. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { ffmpegFor } from './ffmpeg.ts';
import { filmArguments, joinArguments, type FilmName } from './films.ts';
import { Trouble } from './trouble.ts';
import type { Size } from '../scenes/types.ts';
import type { RateName } from '../views/stage/rate.ts';

/** A film that is being written. */
export interface Encoder {
  /** Takes one frame; resolves when there is room for the next. */
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

/** Starts to write a film of raw frames (RGBA, straight alpha). */
export function startEncoder(name: FilmName, size: Size, rate: RateName, file: string): Encoder {
  const { child, closed } = startFfmpeg(name, filmArguments(name, size, rate, file), file);
  return {
    async write(frame) {
      if (child.stdin.destroyed || child.exitCode !== null) await closed;
      if (!child.stdin.write(frame)) await Promise.race([once(child.stdin, 'drain'), closed]);
    },
    async end() {
      child.stdin.end();
      await closed;
    },
    kill: () => void child.kill('SIGKILL'),
  };
}

/** Makes one film of several, which lie in one folder, as they are. */
export async function joinFilms(
  name: FilmName,
  paths: readonly string[],
  file: string,
): Promise<void> {
  const list = `${paths[0] ?? file}.list`;
  // Their names are our own: nothing in them has to be escaped.
  await writeFile(list, paths.map((path) => `file '${basename(path)}'\n`).join(''));
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
