import { easeCubicInOut, easeCubicOut } from 'd3';
import { clamp01 } from './timing.ts';

/** Moves that start and end at rest: cameras, panels. */
export const gentle = (k: number): number => easeCubicInOut(clamp01(k));

/** Things that arrive: bars, marks. */
export const arriving = (k: number): number => easeCubicOut(clamp01(k));

/** Straight line from a to b, exact at both ends. */
export const mix = (a: number, b: number, k: number): number => (k >= 1 ? b : a + (b - a) * k);

/**
 * One of `count` things that come in one after another, each taking a third of the whole.
 * All are 0 at k = 0 and 1 at k = 1.
 */
export function staggered(k: number, index: number, count: number): number {
  const each = 1 / 3;
  const start = count > 1 ? ((1 - each) * index) / (count - 1) : 0;
  return k >= 1 ? 1 : arriving((k - start) / each);
}
