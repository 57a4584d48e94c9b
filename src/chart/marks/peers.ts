import type { Canvas } from '../canvas.ts';
import { el } from '../element.ts';

/** More than this many are not drawn one by one. */
const MOST = 24;

/** Width of a row of `count` small marks with the room after them; 0 where there are too many. */
export const peersWidth = ({ type }: Canvas, count: number): number =>
  count > MOST ? 0 : count * type * 1.15 + type * 0.36;

/** A row of small marks: the first is the one meant, the others are only counted. px. */
export function peerMarks(canvas: Canvas, count: number, x: number, middle: number): SVGElement[] {
  if (count > MOST) return [];
  const { palette, type } = canvas;
  const stroke = Math.max(1.25, type / 11);
  return Array.from({ length: count }, (_, index) =>
    el(canvas, 'circle', {
      cx: x + type * (0.45 + index * 1.15),
      cy: middle,
      r: type * 0.42 - stroke / 2,
      fill: index === 0 ? palette.accent : 'none',
      stroke: index === 0 ? palette.accent : palette.muted,
      'stroke-width': stroke,
    }),
  );
}
