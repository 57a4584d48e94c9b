import { pathRound } from 'd3';
import type { Canvas } from '../canvas.ts';
import { el, group } from '../element.ts';

interface Bounded {
  x: number;
  y: number;
  width: number;
  height: number;
  /** The value lies somewhere below the end, which is no more than a limit. */
  upper: boolean;
}

/**
 * A value that is only known by its limit: a dashed box whose end is a solid stop, with points that
 * lead back from it. px.
 */
export function boundedBox(canvas: Canvas, { x, y, width, height, upper }: Bounded): SVGElement {
  const { palette, type } = canvas;
  const stroke = Math.max(1.5, type / 9);
  const half = stroke / 2;
  const line = { fill: 'none', stroke: palette.muted, 'stroke-width': stroke };
  const right = x + width - half;
  const box = pathRound(2);
  box.moveTo(right, y + half);
  box.lineTo(x + half, y + half);
  box.lineTo(x + half, y + height - half);
  box.lineTo(right, y + height - half);
  if (!upper) box.closePath();
  const dash = `${Math.round(type * 0.36)} ${Math.round(type * 0.28)}`;
  return group(
    canvas,
    {},
    el(canvas, 'path', { ...line, d: box.toString(), 'stroke-dasharray': dash }),
    upper ? stopOf(canvas, right, y, height, stroke) : null,
  );
}

function stopOf(canvas: Canvas, x: number, y: number, height: number, stroke: number): SVGElement {
  const over = canvas.type * 0.12;
  const arm = Math.min(height * 0.24, canvas.type * 0.4);
  const path = pathRound(2);
  path.moveTo(x, y - over);
  path.lineTo(x, y + height + over);
  for (const step of [1.4, 2.5]) {
    const tip = x - arm * step - stroke;
    path.moveTo(tip + arm * 0.8, y + height / 2 - arm);
    path.lineTo(tip, y + height / 2);
    path.lineTo(tip + arm * 0.8, y + height / 2 + arm);
  }
  return el(canvas, 'path', {
    'data-part': 'limit',
    d: path.toString(),
    fill: 'none',
    stroke: canvas.palette.ink,
    'stroke-width': stroke,
  });
}
