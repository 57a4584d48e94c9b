import type { Run } from '../dataset/prose.ts';
import { ASCENT, runsWidth, runWeight, wrap, wrapEvenly, type Weight } from '../style/measure.ts';
import type { Canvas } from './canvas.ts';
import { el } from './element.ts';

/** How text is set. */
export interface TextStyle {
  /** px. */
  size: number;
  weight: Weight;
  fill: string;
  anchor?: 'start' | 'middle' | 'end';
  /** Distance between baselines as a share of the size. */
  leading?: number;
}

/** Lines of text with the room that they need. */
export interface TextBlock {
  lines: Run[][];
  style: TextStyle;
  /** px. */
  width: number;
  height: number;
}

const LEADING = 1.3;

/** Words of our own, or of one fact, as a run. */
export const words = (text: string, fact: string | null = null, strong = false): Run => ({
  text,
  fact,
  strong,
  mark: false,
});

/** Runs broken into lines of at most `width` px; `even` makes the lines about equally long. */
export function block(
  runs: readonly Run[],
  width: number,
  style: TextStyle,
  even = false,
): TextBlock {
  const lines = (even ? wrapEvenly : wrap)(runs, width, style.size, style.weight);
  return {
    lines,
    style,
    width: Math.max(0, ...lines.map((line) => runsWidth(line, style.size, style.weight))),
    height: lines.length * style.size * (style.leading ?? LEADING),
  };
}

/** A block of text with its upper edge at `y`; `x` is where its anchor stands. */
export function blockAt(canvas: Canvas, text: TextBlock, x: number, y: number): SVGElement[] {
  const { size, leading = LEADING } = text.style;
  const first = y + (size * leading - size * 1.265) / 2 + size * ASCENT;
  return text.lines.map((line, index) =>
    textLine(canvas, line, x, first + index * size * leading, text.style),
  );
}

/** One line of text with its baseline at `y`. Facts in it carry their ids. */
export function textLine(
  canvas: Canvas,
  runs: readonly Run[],
  x: number,
  y: number,
  style: TextStyle,
): SVGElement {
  const { size, weight, fill, anchor = 'start' } = style;
  return el(
    canvas,
    'text',
    {
      x,
      y,
      'font-size': size,
      'font-weight': weight,
      fill,
      'text-anchor': anchor === 'start' ? null : anchor,
    },
    ...runs.map((run) => spanOf(canvas, run, style)),
  );
}

function spanOf(canvas: Canvas, run: Run, { weight }: TextStyle): SVGElement | string {
  const own = runWeight(run, weight);
  if (run.fact === null && own === weight) return run.text;
  return el(
    canvas,
    'tspan',
    {
      'data-fact': run.fact,
      'font-weight': own === weight ? null : own,
      fill: run.mark ? canvas.palette.muted : null,
    },
    run.text,
  );
}
