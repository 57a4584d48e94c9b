import type { Box, Canvas } from '../chart/canvas.ts';
import { el, group } from '../chart/element.ts';
import type { Along } from '../chart/plotted.ts';
import { block, blockAt, words } from '../chart/text.ts';
import { digits } from '../dataset/wording/number.ts';
import type { AskedNumber } from './asked.ts';
import { limitsOf, tallyOf, type Played } from './played.ts';

/** Room between hands as a share of their size. */
const GAP = 0.2;

interface Room {
  y: number;
  height: number;
}

/** Hands that fit side by side, and one under the other, in squares of a size. */
const fits = (width: number, height: number, size: number): number =>
  Math.floor(width / size) * Math.floor(height / size);

/** The largest square in which the hands of every bracket fit into their room; px. */
export function handSize(
  counts: readonly { count: number; width: number }[],
  height: number,
  most: number,
): number {
  let size = most;
  while (size > 2 && counts.some(({ count, width }) => fits(width, height, size) < count)) {
    size -= 0.5;
  }
  return size;
}

/** How many hands there are, and the key that counts one more while they are counted. */
export function handCount(
  canvas: Canvas,
  { x, y }: { x: number; y: number },
  { count, key }: { count: number; key: number | null },
): SVGElement[] {
  const { palette, type, small, lang } = canvas;
  const text = (value: number, weight: 400 | 800) =>
    block([words(digits(value, lang))], Infinity, { size: small, weight, fill: palette.ink });
  const height = small * 1.3;
  const cap = key === null ? null : text(key, 400);
  const width = cap ? Math.max(height, cap.width + type * 0.5) : 0;
  const stroke = Math.max(1, type / 14);
  return [
    ...(cap
      ? [
          el(canvas, 'rect', {
            ...{ x: x + stroke / 2, y: y + stroke / 2, rx: height / 5 },
            ...{ width: width - stroke, height: height - stroke },
            ...{ fill: 'none', stroke: palette.muted, 'stroke-width': stroke },
          }),
          ...blockAt(
            canvas,
            { ...cap, style: { ...cap.style, anchor: 'middle' } },
            x + width / 2,
            y,
          ),
        ]
      : []),
    ...(count > 0 ? blockAt(canvas, text(count, 800), x + (cap ? width + type * 0.35 : 0), y) : []),
  ];
}

/** The hands for each bracket under it, one square for each, with their number and their key; px. */
export function handsRow(
  canvas: Canvas,
  asked: AskedNumber,
  played: Played,
  x: Along,
  { y, height }: Room,
  tallying: boolean,
): { node: SVGElement; boxes: Box[] } {
  const { palette, type } = canvas;
  const { span } = asked;
  const head = type * 1.6;
  const brackets = tallyOf(asked, played).map((count, index) => {
    const [from, to] = limitsOf(span, index);
    const left = x(from) + type * 0.25;
    return { count, index, left, width: Math.max(type * 0.5, x(to) - type * 0.25 - left) };
  });
  const size = handSize(brackets, height - head, type * 0.7);
  const nodes = brackets.map(({ count, index, left, width }) => {
    const columns = Math.max(1, Math.floor(width / size));
    const squares = Array.from({ length: count }, (_, hand) =>
      el(canvas, 'rect', {
        x: left + (hand % columns) * size,
        y: y + head + Math.floor(hand / columns) * size,
        width: size * (1 - GAP),
        height: size * (1 - GAP),
        fill: palette.second,
      }),
    );
    const key = tallying ? index + 1 : null;
    const edge = el(canvas, 'line', {
      ...{ x1: left - type * 0.25, x2: left - type * 0.25, y1: y, y2: y + height },
      ...{ stroke: palette.rule, 'stroke-width': Math.max(1, type / 14) },
    });
    return group(
      canvas,
      {},
      edge,
      ...handCount(canvas, { x: left, y }, { count, key }),
      ...squares,
    );
  });
  return {
    node: group(canvas, { 'data-part': 'hands' }, ...nodes),
    boxes: brackets.map(({ left, width }) => ({ x: left, y, width, height })),
  };
}
