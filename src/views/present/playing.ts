/** Plays a stretch of a scene by the browser's clock, and ends on its last moment exactly. */

/**
 * @param show Told each moment in seconds; the last one is `to`.
 * @returns Stops it where it is.
 */
export function play(from: number, to: number, show: (t: number) => void): () => void {
  let began: number | null = null;
  let handle = requestAnimationFrame(tick);
  function tick(now: number): void {
    began ??= now;
    const t = Math.min(to, from + (now - began) / 1000);
    if (t < to) handle = requestAnimationFrame(tick);
    show(t);
  }
  return () => cancelAnimationFrame(handle);
}
