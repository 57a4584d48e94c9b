import { frameAtTime, timeOf, type RateName } from '../rate.ts';

/**
 * Plays frames by the browser's clock; what cannot be drawn in time is left out, never late.
 * Gives its undo.
 */
export function playFrom(
  start: number,
  frames: number,
  rate: RateName,
  show: (frame: number) => void,
): () => void {
  let began: number | null = null;
  let handle = requestAnimationFrame(tick);
  function tick(now: number): void {
    began ??= now;
    const elapsed = (now - began) / 1000;
    const frame = Math.min(frames - 1, frameAtTime(timeOf(start, rate) + elapsed, rate));
    // Asked for before it is shown: who shows the last frame may end it.
    handle = requestAnimationFrame(tick);
    show(frame);
  }
  return () => cancelAnimationFrame(handle);
}
