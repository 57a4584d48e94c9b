/** Which frames a clip has, and which moment of the scene each shows. Pure. */
import { durationOf, outStart, type Stepped } from '../scenes/timing.ts';
import { framesIn, timeOf, type RateName } from '../views/stage/rate.ts';

/** What of a scene a clip shows. All times in seconds. */
export interface Clip {
  rate: RateName;
  /** First moment of the scene, and the one it ends at. */
  from: number;
  to: number;
  /** How much longer the last step stands before the scene goes out. */
  hold: number;
  /** Frames before the first and after the last one, in which nothing moves. */
  handles: number;
}

/** One frame of a clip. */
export interface ClipFrame {
  /** From 0, handles included. */
  number: number;
  /** Seconds into the scene. */
  t: number;
}

/** The whole scene. */
export const wholeClip = (scene: Stepped, rate: RateName): Clip => ({
  rate,
  from: 0,
  to: durationOf(scene),
  hold: 0,
  handles: 0,
});

/** A clip of exactly so many seconds: the last step stands longer. Null where the scene is longer. */
export function ofLength(clip: Clip, seconds: number): Clip | null {
  const hold = seconds - (clip.to - clip.from);
  return hold < -1e-6 ? null : { ...clip, hold: Math.max(0, hold) };
}

/** The moment of the scene at so many seconds into the clip. */
function momentAt(scene: Stepped, { from, to, hold }: Clip, seconds: number): number {
  const still = Math.min(to, Math.max(from, outStart(scene)));
  const t = from + seconds;
  if (t <= still) return Math.max(from, t);
  return Math.min(to, Math.max(still, t - hold));
}

/** The frames of a clip in order. Without a hold, frame n of the whole scene is the one at n / rate. */
export function framesOf(scene: Stepped, clip: Clip): ClipFrame[] {
  const own = framesIn(clip.to - clip.from + clip.hold, clip.rate);
  return Array.from({ length: own + 2 * clip.handles }, (_, number) => {
    const inside = Math.min(own - 1, Math.max(0, number - clip.handles));
    return { number, t: momentAt(scene, clip, timeOf(inside, clip.rate)) };
  });
}

/** A share of a render: the `index`-th of `of` machines, counted from 1. */
export interface Shard {
  index: number;
  of: number;
}

/** The frames that a machine renders: every `of`-th. Together all machines render each frame once. */
export const shardOf = (frames: readonly ClipFrame[], { index, of }: Shard): ClipFrame[] =>
  frames.filter(({ number }) => number % of === index - 1);
