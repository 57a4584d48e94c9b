/** ffmpeg, where there is one: raw frames in, a film out. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { films, filmArguments, type FilmName } from './films.ts';
import { Trouble } from './trouble.ts';
import type { Size } from '../scenes/types.ts';
import type { RateName } from '../views/stage/rate.ts';

/** The program that is asked for films; `FFMPEG` names another one. */
export const ffmpegProgram = (): string => process.env.FFMPEG || 'ffmpeg';

/** Throws a Trouble with one sentence where ffmpeg, or the encoder of a film, is missing. */
export function checkEncoder(name: FilmName): void {
  const program = ffmpegProgram();
  const asked = spawnSync(program, ['-hide_banner', '-encoders'], { encoding: 'utf8' });
  if (asked.error || asked.status !== 0) {
    throw new Trouble(
      `Films need ffmpeg, and “${program}” does not run here: install it (apt install ffmpeg, brew install ffmpeg, winget install ffmpeg) or name it by FFMPEG; --output png and tga do without.`,
    );
  }
  const { encoder } = films[name];
  if (!new RegExp(`\\s${encoder}\\s`).test(asked.stdout)) {
    throw new Trouble(
      `This ffmpeg has no encoder ${encoder}, which ${name} needs: install a whole one.`,
    );
  }
}

/** A film that is being written. */
export interface Encoder {
  /** Takes one frame; resolves when there is room for the next. */
  write(frame: Uint8Array): Promise<void>;
  /** Resolves when the film is whole. */
  end(): Promise<void>;
  /** Stops at once; the file is not whole. */
  kill(): void;
}

/** Starts to write a film of raw frames (RGBA, straight alpha). */
export function startEncoder(name: FilmName, size: Size, rate: RateName, file: string): Encoder {
  const child = spawn(ffmpegProgram(), filmArguments(name, size, rate, file), {
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  let trouble: Error | null = null;
  child.on('error', (error) => (trouble = error));
  // What the pipe complains of is told by the program's own words.
  child.stdin.on('error', () => undefined);
  const closed = once(child, 'close').then(([status]) => {
    if (status === 0 && !trouble) return;
    const full = /No space left on device/.test(said);
    const why = said.trim().split('\n').at(-1) ?? '';
    throw new Trouble(
      full ? `The disk is full: ${file} is not whole.` : `The film could not be encoded: ${why}`,
    );
  });
  closed.catch(() => undefined);
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
