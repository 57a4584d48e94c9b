import { pathRound } from 'd3';
import type { Canvas } from '../canvas.ts';
import { el } from '../element.ts';

/** A bracket from one value to another, open downwards. px. */
export function bracket(
  canvas: Canvas,
  { from, to, y, height }: { from: number; to: number; y: number; height: number },
): SVGElement {
  const stroke = Math.max(1.5, canvas.type / 8);
  const half = stroke / 2;
  const path = pathRound(2);
  path.moveTo(from + half, y + height);
  path.lineTo(from + half, y + half);
  path.lineTo(to - half, y + half);
  path.lineTo(to - half, y + height);
  return el(canvas, 'path', {
    'data-part': 'bracket',
    d: path.toString(),
    fill: 'none',
    stroke: canvas.palette.accent,
    'stroke-width': stroke,
  });
}
