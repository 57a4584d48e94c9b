import type { Quantity } from '../../dataset/quantity.ts';
import { markOf } from '../../dataset/wording/fact.ts';
import { CAP_HEIGHT, DESCENT, textWidth, type Weight } from '../../style/measure.ts';
import type { Canvas } from '../canvas.ts';
import { el } from '../element.ts';

/** A number set large, with its qualifier and unit beside it or under it. */
export interface Hero {
  /** Size of its digits, in px. */
  size: number;
  width: number;
  height: number;
  /** Draws it with its upper edge (the top of the digits) at `y`. */
  at: (x: number, y: number) => SVGElement[];
}

interface Span {
  text: string;
  size: number;
  weight: Weight;
  fill: string;
  /** Room before it, in px. */
  gap: number;
}

/** Size of qualifier and unit as a share of the number's, between these many base sizes. */
const UNIT = { share: 0.36, least: 1, most: 2 };

const spanWidth = ({ text, size, weight, gap }: Span): number =>
  gap + textWidth(text, size, weight);
const lineWidth = (spans: readonly Span[]): number =>
  spans.reduce((total, span) => total + spanWidth(span), 0);

/** What can be set around the number. */
export interface HeroOptions {
  /** Largest and least size of the digits, in px. */
  size: number;
  least: number;
  /** Words before it, quiet. */
  lead?: string;
}

/**
 * A number in digits as large as its size and a `width` in px allow. The unit goes under the
 * number where it would press it below its least size.
 */
export function hero(
  canvas: Canvas,
  quantity: Quantity,
  width: number,
  { size, least, lead = '' }: HeroOptions,
): Hero {
  for (let tried = size; tried >= least; tried *= 0.96) {
    const spans = spansOf(canvas, quantity, tried, lead);
    if (lineWidth(spans) <= width) return heroOf(canvas, quantity, [spans]);
  }
  for (let tried = size; ; tried *= 0.96) {
    const spans = spansOf(canvas, quantity, tried, lead);
    const cut = spans.findIndex(({ weight }) => weight === 800) + 1;
    const [unit, ...rest] = spans.slice(cut);
    const lines = [spans.slice(0, cut), unit ? [{ ...unit, gap: 0 }, ...rest] : []];
    if (tried < canvas.type || lines.every((line) => lineWidth(line) <= width)) {
      return heroOf(
        canvas,
        quantity,
        lines.filter((line) => line.length > 0),
      );
    }
  }
}

/** A number that takes no more than a height in px, as large as that and its options allow. */
export function heroWithin(
  canvas: Canvas,
  quantity: Quantity,
  { width, height }: { width: number; height: number },
  options: HeroOptions,
): Hero {
  let { size } = options;
  let made = hero(canvas, quantity, width, options);
  while (made.height > height + 0.01 && size > canvas.type) {
    size *= 0.97;
    made = hero(canvas, quantity, width, {
      ...options,
      size,
      least: Math.min(size, options.least),
    });
  }
  return made;
}

function spansOf(canvas: Canvas, quantity: Quantity, size: number, lead: string): Span[] {
  const { lang, palette, type } = canvas;
  const { qualifier, number, unit } = canvas.parts(quantity);
  const beside = Math.min(type * UNIT.most, Math.max(type * UNIT.least, size * UNIT.share));
  const gap = size * 0.09;
  const spans: Span[] = [];
  const small = { size: beside, weight: 600 as const, fill: palette.ink };
  if (lead) spans.push({ ...small, text: `${lead} `, weight: 400, fill: palette.muted, gap: 0 });
  if (qualifier) spans.push({ ...small, text: `${qualifier} `, gap: 0 });
  const before = lead || qualifier ? gap / 2 : 0;
  spans.push({ text: number, size, weight: 800, fill: palette.ink, gap: before });
  if (unit) spans.push({ ...small, text: ` ${unit}`, gap });
  const mark = markOf(quantity, lang);
  if (mark) {
    const style = { size: canvas.small, weight: 400 as const, fill: palette.muted };
    spans.push({ ...style, text: ` ${mark}`, gap: 0 });
  }
  return spans;
}

function heroOf(canvas: Canvas, quantity: Quantity, lines: Span[][]): Hero {
  const tall = Math.max(...(lines[0] ?? []).map(({ size }) => size));
  const under = lines[1]?.[0]?.size ?? 0;
  const deep = (under || (lines[0]?.at(-1)?.size ?? 0)) * DESCENT;
  // Words beside small digits may be the taller ones.
  const first = Math.max(
    ...(lines[0] ?? []).map(({ size }) => size * (size < tall ? 0.95 : CAP_HEIGHT)),
  );
  return {
    size: tall,
    width: Math.max(...lines.map(lineWidth)),
    height: first + under * 1.4 + deep,
    at: (x, y) =>
      lines.map((spans, index) =>
        el(
          canvas,
          'text',
          { x, y: y + first + index * under * 1.4, 'data-fact': quantity.id },
          ...spans.map(({ text, size, weight, fill, gap }, place) =>
            el(
              canvas,
              'tspan',
              {
                dx: gap > 0 ? gap : null,
                'font-size': size,
                'font-weight': weight,
                fill,
              },
              // A line's own first and last spaces would be dropped or hang over.
              place === 0 ? text.trimStart() : text,
            ),
          ),
        ),
      ),
  };
}
