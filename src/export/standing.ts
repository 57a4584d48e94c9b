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

/** Frames that are made together, and how often in a row they are shown. */
export interface Stretch {
  frames: Standing[];
  times: number;
}

/** How long a picture must stand to be a stretch of its own, in units: less is not worth its start. */
const WORTH = 4;

/**
 * The same in stretches of at most so many frames: what stands over a border is in both.
 * @param most In frames; a multiple of the unit, if there is one.
 * @param unit Every stretch but the last has a multiple of so many frames, and what stands for several
 *   units is one unit, repeated; 0 for no repeating.
 */
export function stretchesOf(standing: readonly Standing[], most: number, unit = 0): Stretch[] {
  const stretches: Stretch[] = [];
  let room = 0;
  const add = (one: Standing, numbers: number[]) => {
    for (let from = 0; from < numbers.length;) {
      if (room === 0) {
        stretches.push({ frames: [], times: 1 });
        room = most;
      }
      const some = numbers.slice(from, from + room);
      stretches.at(-1)?.frames.push({ ...one, numbers: some });
      from += some.length;
      room -= some.length;
    }
  };
  for (const one of standing) {
    const { numbers } = one;
    const before = unit ? room % unit : 0;
    const times = unit ? Math.floor((numbers.length - before) / unit) : 0;
    if (times < WORTH) {
      add(one, numbers);
      continue;
    }
    add(one, numbers.slice(0, before));
    stretches.push({ frames: [{ ...one, numbers: numbers.slice(before, before + unit) }], times });
    room = 0;
    add(one, numbers.slice(before + times * unit));
  }
  return stretches;
}
