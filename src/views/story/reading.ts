/** Which step is being read, from where the steps stand on the screen. */

/** The top and bottom of a step on the screen, in pixels. */
export interface Extent {
  top: number;
  bottom: number;
}

/**
 * The line of the screen at which words count as read.
 * @param top Upper edge of the part of the screen where words are seen, in pixels.
 * @param bottom Its lower edge.
 */
export const readingLine = (top: number, bottom: number): number => top + (bottom - top) * 0.55;

/** The reading line on the screen as it is now, in pixels: below the bar, and below a graphic on top. */
export function lineOnScreen(root: Element): number {
  const bar = root.querySelector('nav')?.getBoundingClientRect().bottom ?? 0;
  const graphic = root.querySelector('[data-graphic]')?.getBoundingClientRect();
  const stacked = graphic && graphic.width >= root.clientWidth - 1;
  return readingLine(stacked ? Math.max(bar, graphic.bottom) : bar, innerHeight);
}

/**
 * Index of the step at the reading line: the last one whose top has passed it, the first one
 * before any has. −1 when there are no steps.
 */
export function stepAt(extents: readonly Extent[], line: number): number {
  if (extents.length === 0) return -1;
  return Math.max(
    0,
    extents.findLastIndex(({ top }) => top <= line),
  );
}
