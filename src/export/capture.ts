/** A capture: scenes to files. */
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Stepped } from '../scenes/timing.ts';
import type { StageRequest } from '../views/stage/request.ts';
import { sizeText } from '../views/stage/request.ts';
import { framesOf, shardOf, type Clip, type ClipFrame, type Shard } from './clip.ts';
import { startEncoder } from './encoder.ts';
import { isThere, partName, writeWhole } from './files.ts';
import { films, type FilmName } from './films.ts';
import type { FrameTask } from './frameWorker.ts';
import { fillOf, keyOf } from './pixels.ts';
import { inOrder, type Pool } from './pool.ts';

/** What is written. */
export type Output = 'still' | 'png' | 'tga' | FilmName;

/** One scene in one layout, to be captured. */
export interface Shot {
  scene: Stepped & { id: string };
  /** All but the moment. */
  request: StageRequest;
  clip: Clip;
  /** The moment of a still, in seconds. */
  at: number;
}

export interface CaptureOptions {
  /** Folder of the edition. */
  edition: string;
  /** Folder that files are written to. */
  out: string;
  output: Output;
  /** Colours and alpha as two files. */
  fillKey: boolean;
  shard: Shard;
  /** Leaves what is there already. */
  resume: boolean;
  /** Ends the capture between two frames. */
  signal: AbortSignal;
  tell: (event: CaptureEvent) => void;
}

/** What a capture tells on its way. */
export type CaptureEvent =
  | { event: 'start'; files: number; frames: number }
  | { event: 'frame'; done: number; frames: number; made: boolean }
  | { event: 'file'; path: string }
  | { event: 'end'; frames: number; seconds: number };

/** What a shot's files are called: everything that makes it this picture is in the name. */
export function shotName({ request, clip }: Shot, output: Output): string {
  const { scene, layout, lang, theme, size, bug, background } = request;
  const ground = background === 'scene' ? '' : `-${background.replace('#', '')}`;
  const kept = bug === 'none' ? '' : `-${bug}`;
  const rate = output === 'still' ? '' : `-${clip.rate}`;
  return `${scene}-${layout}-${lang}-${theme}-${sizeText(size)}${rate}${ground}${kept}`;
}

const isFilm = (output: Output): output is FilmName => output in films;

/** What an opaque film lies on where nothing is asked for. */
const BLACK = '#000000';

function taskOf({ request }: Shot, { edition, output }: CaptureOptions, t: number): FrameTask {
  const { scene, lang, theme, layout, size, guides, bug } = request;
  const opaque = isFilm(output) && !films[output].alpha;
  const background = opaque && request.background === 'transparent' ? BLACK : request.background;
  const form = isFilm(output) ? 'raw' : output === 'tga' ? 'tga' : 'png';
  const own = { scene, lang, theme, layout, size, guides, bug, background };
  return { edition, request: own, t, form };
}

/** The frames of a shot that this machine makes. */
export function framesToMake(shot: Shot, { output, shard }: CaptureOptions): ClipFrame[] {
  if (output === 'still') return [{ number: 0, t: shot.at }];
  return shardOf(framesOf(shot.scene, shot.clip), shard);
}

/** Where a frame of a sequence lies, or the film or still that it is in. */
export function fileOf(shot: Shot, options: CaptureOptions, number: number, part = ''): string {
  const { output, out } = options;
  const name = shotName(shot, output) + part;
  if (output === 'still') return join(out, `${name}.png`);
  if (isFilm(output)) return join(out, `${name}.${films[output].extension}`);
  return join(out, name, `${name}_${String(number).padStart(6, '0')}.${output}`);
}

/** Captures shots one after the other. Rejects with a Trouble where one cannot be. */
export async function capture(
  shots: readonly Shot[],
  options: CaptureOptions,
  pool: Pool,
): Promise<void> {
  const { tell, signal } = options;
  const start = performance.now();
  const all = shots.map((shot) => ({ shot, frames: framesToMake(shot, options) }));
  const times = options.fillKey && !isFilm(options.output) ? 2 : 1;
  const frames = times * all.reduce((sum, { frames: own }) => sum + own.length, 0);
  let done = 0;
  const count = (made: boolean) => tell({ event: 'frame', done: ++done, frames, made });
  tell({ event: 'start', files: shots.length, frames });
  for (const { shot, frames: own } of all) {
    signal.throwIfAborted();
    await (isFilm(options.output) ? film : pictures)(shot, own, options, pool, count);
  }
  tell({ event: 'end', frames, seconds: (performance.now() - start) / 1000 });
}

type Take = (
  shot: Shot,
  frames: readonly ClipFrame[],
  options: CaptureOptions,
  pool: Pool,
  count: (made: boolean) => void,
) => Promise<void>;

/** A still, or a sequence of pictures; of a tga's fill and key, one after the other. */
const pictures: Take = async (shot, frames, options, pool, count) => {
  const { signal, tell, resume, fillKey } = options;
  for (const part of fillKey ? (['fill', 'key'] as const) : (['whole'] as const)) {
    const suffix = part === 'whole' ? '' : `-${part}`;
    const pathOf = (number: number) => fileOf(shot, options, number, suffix);
    const open = frames.filter(({ number }) => {
      const there = resume && isThere(pathOf(number));
      if (there) count(false);
      return !there;
    });
    const make = ({ t }: ClipFrame) => pool.make({ ...taskOf(shot, options, t), part });
    for await (const { item, made } of inOrder(open, 2 * pool.threads, make)) {
      await writeWhole(pathOf(item.number), made);
      count(true);
      signal.throwIfAborted();
    }
    const first = pathOf(0);
    tell({ event: 'file', path: options.output === 'still' ? first : dirname(first) });
  }
};

/** A film, or two: the colours, and their alpha in grey. */
const film: Take = async (shot, frames, options, pool, count) => {
  const { output, signal, tell, resume, fillKey } = options;
  if (!isFilm(output)) return;
  const { size } = shot.request;
  const parts = fillKey ? (['-fill', '-key'] as const) : ([''] as const);
  const files = parts.map((part) => fileOf(shot, options, 0, part));
  if (resume && files.every(isThere)) {
    frames.forEach(() => count(false));
    return;
  }
  for (const file of files) await mkdir(dirname(file), { recursive: true });
  const encoders = files.map((file) => startEncoder(output, size, shot.clip.rate, partName(file)));
  try {
    const make = ({ t }: ClipFrame) => pool.make(taskOf(shot, options, t));
    for await (const { made } of inOrder(frames, 2 * pool.threads, make)) {
      const pixels = { ...size, rgba: made };
      const own = fillKey ? [fillOf(pixels).rgba, keyOf(pixels).rgba] : [made];
      await Promise.all(encoders.map((encoder, index) => encoder.write(own[index] ?? made)));
      count(true);
      signal.throwIfAborted();
    }
    await Promise.all(encoders.map((encoder) => encoder.end()));
    for (const file of files) {
      await rename(partName(file), file);
      tell({ event: 'file', path: file });
    }
  } catch (error) {
    for (const encoder of encoders) encoder.kill();
    for (const file of files) await rm(partName(file), { force: true }).catch(() => undefined);
    throw error;
  }
};
