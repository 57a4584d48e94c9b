/** A capture: scenes to files. */
import { framesOf, shardOf, type ClipFrame, type Shard } from './clip.ts';
import { film } from './film.ts';
import { films } from './films.ts';
import type { FrameTask } from './frameWorker.ts';
import { pictures } from './pictures.ts';
import type { Pool } from './pool.ts';
import { fileOf, isFilm, type Output, type Shot } from './shot.ts';
import { countOf, standingOf, type Standing } from './standing.ts';

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
  /** Makes a film of the PNG sequence that lies in `out`, and draws nothing. */
  fromPictures: boolean;
  /** Ends the capture between two frames. */
  signal: AbortSignal;
  tell: (event: CaptureEvent) => void;
}

/** What a capture tells on its way. */
export type CaptureEvent =
  | { event: 'start'; files: number; frames: number }
  /** `made` is false for what was there. */
  | { event: 'frame'; done: number; frames: number; made: boolean }
  | { event: 'file'; path: string }
  | { event: 'end'; frames: number; seconds: number };

/** What the ways to write a shot are given. */
export interface Taking {
  shot: Shot;
  frames: readonly Standing[];
  options: CaptureOptions;
  pool: Pool;
  /** Tells that so many frames are done. */
  count: (frames: number, made: boolean) => void;
}

/** What an opaque film lies on where nothing is asked for. */
const BLACK = '#000000';

/** What a worker is told to make a picture of a shot. */
export function taskOf(shot: Shot, options: CaptureOptions, { t, numbers }: Standing): FrameTask {
  const { edition, output, fillKey, fromPictures } = options;
  const { scene, lang, theme, layout, size, guides, bug, map } = shot.request;
  // The fill keeps what its key cuts out.
  const opaque = isFilm(output) && !films[output].alpha && !fillKey;
  const asked = shot.request.background;
  const background = opaque && asked === 'transparent' ? BLACK : asked;
  const form = isFilm(output) ? 'raw' : output === 'tga' ? 'tga' : 'png';
  const own = { scene, lang, theme, layout, size, guides, bug, map, background };
  const picture = fileOf(shot, { ...options, output: 'png' }, numbers[0] ?? 0);
  return { edition, alone: shot.alone, request: own, t, form, ...(fromPictures && { picture }) };
}

/** The frames of a shot that this machine makes. */
export function framesToMake(
  shot: Shot,
  { output, shard, fromPictures }: CaptureOptions,
): Standing[] {
  const frames: ClipFrame[] =
    output === 'still'
      ? [{ number: 0, t: shot.at }]
      : shardOf(framesOf(shot.scene, shot.clip), shard);
  // Pictures that lie there are read one by one: they need not be ours.
  if (fromPictures) return frames.map(({ number, t }) => ({ t, numbers: [number], look: '' }));
  return standingOf(frames, shot.lookOf);
}

/** Captures shots one after the other. Rejects with a Trouble where one cannot be. */
export async function capture(
  shots: readonly Shot[],
  options: CaptureOptions,
  pool: Pool,
): Promise<void> {
  const { tell, signal, output, fillKey } = options;
  const start = performance.now();
  const all = shots.map((shot) => ({ shot, frames: framesToMake(shot, options) }));
  const times = fillKey && !isFilm(output) ? 2 : 1;
  const total = times * all.reduce((sum, { frames }) => sum + countOf(frames), 0);
  let done = 0;
  const count = (frames: number, made: boolean) => {
    for (let frame = 0; frame < frames; frame++) {
      tell({ event: 'frame', done: ++done, frames: total, made });
    }
  };
  tell({ event: 'start', files: shots.length, frames: total });
  for (const { shot, frames } of all) {
    signal.throwIfAborted();
    await (isFilm(output) ? film : pictures)({ shot, frames, options, pool, count });
  }
  tell({ event: 'end', frames: total, seconds: (performance.now() - start) / 1000 });
}
