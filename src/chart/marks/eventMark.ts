import type { Canvas } from '../canvas.ts';
import { el } from '../element.ts';

interface Span {
  /** The line, and the upper and lower end of the mark on it; px. */
  x: number;
  from: number;
  to: number;
  /** A moment is a point; a year or a part of one is a bar. */
  point: boolean;
  announced: boolean;
  /** It is beyond the edition's document. */
  beyond: boolean;
  reveal: number;
}

/** A date on an upright line: a point or a bar, outlined where it is only announced. */
export function eventMark(
  canvas: Canvas,
  { x, from, to, point, announced, beyond, reveal }: Span,
): SVGElement {
  const { palette, type } = canvas;
  const stroke = Math.max(1.5, type / 9);
  const fill = announced || beyond ? palette.page : palette.accent;
  const look = {
    'data-part': point ? 'moment' : 'span',
    fill,
    stroke: announced ? palette.ink : palette.accent,
    'stroke-width': stroke,
    opacity: reveal < 1 ? reveal : null,
  };
  if (point && beyond) {
    // On its corner, as the sign of what is beyond.
    const [side, y] = [type * 0.5, (from + to) / 2];
    const square = { x: x - side / 2, y: y - side / 2, width: side, height: side };
    return el(canvas, 'rect', {
      ...look,
      ...square,
      transform: `rotate(45 ${x.toFixed(2)} ${y.toFixed(2)})`,
    });
  }
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

/** The line between two marks; px. */
interface Gap {
  x: number;
  from: number;
  to: number;
  /** More time lies between than the rows show. */
  broken: boolean;
  reveal: number;
}

/** The line from one date to the next: dotted where it leaves time out. */
export function eventSpine(canvas: Canvas, { x, from, to, broken, reveal }: Gap): SVGElement {
  const { palette, type } = canvas;
  const width = Math.max(1.5, type / 9);
  return el(canvas, 'line', {
    'data-part': 'spine',
    x1: x,
    x2: x,
    y1: from + width,
    y2: to - width,
    stroke: palette.muted,
    'stroke-width': width,
    'stroke-linecap': broken ? 'round' : null,
    'stroke-dasharray': broken ? `0 ${(width * 2.6).toFixed(1)}` : null,
    opacity: reveal < 1 ? reveal : null,
  });
}
