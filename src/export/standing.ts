/** Frames that show the same as the one before them: they are drawn once. Pure. */
import type { ClipFrame } from './clip.ts';

/** A picture that stands for one frame or for several in a row. */
export interface Standing {
  /** Seconds into the scene. */
  t: number;
  /** The numbers of its frames, in order. */
  numbers: number[];
  /** What it shows, as text: the same text is the same picture. */
  look: string;
}

/** Frames in order, those that look the same as their neighbour before put together. */
export function standingOf(
  frames: readonly ClipFrame[],
  lookOf: (t: number) => string,
): Standing[] {
  const found: Standing[] = [];
  for (const { number, t } of frames) {
    const last = found.at(-1);
    const look = last?.t === t ? last.look : lookOf(t);
    if (last?.look === look) last.numbers.push(number);
    else found.push({ t, numbers: [number], look });
  }
  return found;
}

/** How many frames they are. */
export const countOf = (standing: readonly Standing[]): number =>
  standing.reduce((sum, { numbers }) => sum + numbers.length, 0);

/** The same in stretches of at most so many frames: what stands over a border is in both. */
export function stretchesOf(standing: readonly Standing[], most: number): Standing[][] {
  const stretches: Standing[][] = [];
  let room = 0;
  for (const one of standing) {
    for (let from = 0; from < one.numbers.length;) {
      if (room === 0) {
        stretches.push([]);
        room = most;
      }
      const numbers = one.numbers.slice(from, from + room);
      stretches.at(-1)?.push({ ...one, numbers });
      from += numbers.length;
      room -= numbers.length;
    }
  }
  return stretches;
}
