import { linkHorizontal } from 'd3';
import type { Canvas } from '../canvas.ts';
import { el, group } from '../element.ts';

interface Span {
  /** The axis, and the first and last moment on it; px. */
  x: number;
  from: number;
  to: number;
  /** A moment is a point; a year or a part of one is a bar. */
  point: boolean;
  announced: boolean;
  reveal: number;
}

/** A date on an upright axis: a point or a bar, outlined where it is only announced. */
export function eventMark(
  canvas: Canvas,
  { x, from, to, point, announced, reveal }: Span,
): SVGElement {
  const { palette, type } = canvas;
  const stroke = Math.max(1.5, type / 9);
  const fill = announced ? palette.page : palette.accent;
  const look = {
    'data-part': point ? 'moment' : 'span',
    fill,
    stroke: announced ? palette.ink : palette.accent,
    'stroke-width': stroke,
    opacity: reveal < 1 ? reveal : null,
  };
  if (point) {
    return el(canvas, 'circle', { ...look, cx: x, cy: (from + to) / 2, r: type * 0.32 });
  }
  const width = type * 0.55;
  const height = Math.max(stroke * 2, to - from);
  return el(canvas, 'rect', {
    ...look,
    x: x - width / 2,
    y: (from + to) / 2 - height / 2,
    width,
    height,
    'stroke-dasharray': announced ? `${Math.round(type * 0.3)} ${Math.round(type * 0.2)}` : null,
  });
}

/** A thin line from a date on the axis to its label; px. */
export function eventLeader(
  canvas: Canvas,
  from: readonly [number, number],
  to: readonly [number, number],
  reveal: number,
): SVGElement {
  const { palette, type } = canvas;
  const d = linkHorizontal().digits(2)({ source: [...from], target: [...to] }) ?? '';
  return group(
    canvas,
    { opacity: reveal < 1 ? reveal : null },
    el(canvas, 'path', {
      'data-part': 'leader',
      d,
      fill: 'none',
      stroke: palette.muted,
      'stroke-width': Math.max(1, type / 14),
    }),
  );
}
