/** How the story's clock goes from one moment to another. Pure. */
import { durationOf, outStart, stepArrival, type Stepped } from '../../scenes/timing.ts';

/** A moment of the story: scene by index, seconds into it. */
export interface Moment {
  scene: number;
  t: number;
}

/** Seconds of reading time that one movement may take, however far it goes. */
const LONGEST = 1.6;

/** The moment at which a step is whole. */
export const arrivalAt = (scene: number, step: number): Moment => ({ scene, t: stepArrival(step) });

/** Where a new journey starts: neighbours are walked to, anything further is entered anew. */
export function depart(from: Moment, to: Moment): Moment {
  return Math.abs(from.scene - to.scene) > 1 ? { scene: to.scene, t: 0 } : from;
}

/** Moves `from` towards `to` within one scene by `seconds` of clock time, never past it. */
function within(from: number, to: number, seconds: number): number {
  // Far steps are crossed faster, so that a flick through the page is kept up with.
  const distance = Math.abs(to - from);
  const move = Math.max(seconds, (seconds * distance) / LONGEST);
  if (distance <= move) return to;
  return from + Math.sign(to - from) * move;
}

/**
 * The moment after `seconds` of clock time on the way to `to`. Calling it again and again ends on
 * `to` exactly, whatever the steps of the clock.
 */
export function advance(
  scenes: readonly Stepped[],
  from: Moment,
  to: Moment,
  seconds: number,
): Moment {
  if (from.scene === to.scene) return { scene: to.scene, t: within(from.t, to.t, seconds) };
  if (from.scene < to.scene) {
    // Nothing moves while a scene is held: the next one starts at once.
    return { scene: from.scene + 1, t: within(0, to.t, seconds) };
  }
  const scene = scenes[from.scene];
  const duration = scene ? durationOf(scene) : 0;
  // Going back, a scene is rolled up to its start, where it meets the end of the one before.
  const rolled = from.t - seconds * Math.max(2, duration / LONGEST);
  if (rolled > 0) return { scene: from.scene, t: rolled };
  const before = scenes[from.scene - 1];
  return { scene: from.scene - 1, t: before ? outStart(before) : 0 };
}

/** Whether two moments are the same. */
export const isThere = (a: Moment, b: Moment): boolean => a.scene === b.scene && a.t === b.t;
