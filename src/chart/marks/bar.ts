import type { Canvas } from '../canvas.ts';
import { el } from '../element.ts';
import type { Along } from '../plotted.ts';

/** A part of a bar, in the unit of the scale. */
export interface Segment {
  from: number;
  to: number;
  fill: string;
  part?: string;
}

/** A bar's parts as far as it has grown; `reached` is in the unit of the scale, y and height px. */
export function bar(
  canvas: Canvas,
  x: Along,
  { y, height }: { y: number; height: number },
  segments: readonly Segment[],
  reached: number,
): SVGElement[] {
  return segments.flatMap(({ from, to, fill, part }) => {
    const end = Math.min(to, reached);
    if (end <= from) return [];
    const left = x(from);
    const shape = { x: left, y, width: x(end) - left, height, fill };
    return [el(canvas, 'rect', { 'data-part': part ?? 'bar', ...shape })];
  });
}
