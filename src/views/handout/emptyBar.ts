/** Pictures to draw a bar into: an axis, and what the bar is to be held against. */
import { scaleLinear } from 'd3';
import { canvasOf, type Canvas, type ChartOptions } from '../../chart/canvas.ts';
import { el, group } from '../../chart/element.ts';
import { finish } from '../../chart/finish.ts';
import { boundedBox } from '../../chart/marks/bound.ts';
import { thresholdLine } from '../../chart/marks/thresholdLine.ts';
import { namedRuns } from '../../chart/named.ts';
import { block, blockAt, words, type TextBlock } from '../../chart/text.ts';
import { plainOf, type Run } from '../../dataset/prose.ts';
import type { Unit } from '../../dataset/types.ts';
import { unitName } from '../../dataset/wording/number.ts';
import type { Span } from '../../lesson/asked.ts';
import { nothingOf, tickWords } from '../../lesson/axis.ts';
import type { PlanFrame, ThresholdFrame } from '../../scenes/types.ts';
import { runsWidth } from '../../style/measure.ts';

type Scale = (value: number) => number;

/** Height of the lane for the bar, in base text sizes. */
const LANE = 2.6;
/** About how many marks the axis has. */
const TICKS = 8;

/** An axis with the mark that a value is said to have passed or not, and a lane for its bar. */
export function drawEmptyThreshold(
  { threshold, thresholdName, value }: ThresholdFrame,
  span: Span,
  options: ChartOptions,
): SVGSVGElement {
  const canvas = canvasOf(options, 'empty', {}, []);
  const { type, box, palette } = canvas;
  const x = scaleOf(canvas, Math.min(0, span.least), span.most, value.unit);
  const name = textOf(canvas, namedRuns(canvas, thresholdName, threshold));
  const at = x(threshold.base / value.unit.factor);
  const top = box.y + name.height + type * 0.4;
  return pictureOf(canvas, plainOf(canvas.dataset, thresholdName, canvas.lang), [
    lane(canvas, { x: x(0), y: top, width: x(span.most) - x(0) }),
    thresholdLine(canvas, { x: at, top: box.y, bottom: top + LANE * type, opacity: null }),
    ...textBeside(canvas, name, at, box.y),
    axis(canvas, x, { span, y: top + LANE * type, unit: value.unit }),
    el(canvas, 'line', {
      ...{ x1: x(0), x2: x(0), y1: top - type * 0.3, y2: top + LANE * type },
      ...{ stroke: palette.ink, 'stroke-width': 2 },
    }),
  ]);
}

/** The dashed box of a plan, with a scale of how far a value is above or below it, and a lane. */
export function drawEmptyPlan(
  { planName, totalName, above }: PlanFrame,
  span: Span,
  options: ChartOptions,
): SVGSVGElement {
  const canvas = canvasOf(options, 'empty', {}, []);
  const { type, box, palette, lang } = canvas;
  const { unit } = above;
  // The whole of the plan below it: there the bar starts.
  const from = nothingOf(unit);
  const x = scaleOf(canvas, from, span.most, unit);
  const [plan, total] = [planName, totalName].map((name) => textOf(canvas, canvas.runs(name)));
  const left = x(from);
  let y = box.y;
  const parts: SVGElement[] = [];
  if (plan) parts.push(...blockAt(canvas, plan, left, y));
  y += (plan?.height ?? 0) + type * 0.2;
  const tall = type * 1.6;
  parts.push(boundedBox(canvas, { x: left, y, width: x(0) - left, height: tall, upper: false }));
  const planFoot = y + tall;
  y += tall + type * 0.5;
  if (total) parts.push(...blockAt(canvas, total, left, y));
  y += (total?.height ?? 0) + type * 0.2;
  const foot = y + LANE * type;
  parts.push(lane(canvas, { x: left, y, width: x(span.most) - left }));
  parts.push(
    el(canvas, 'line', {
      ...{ x1: x(0), x2: x(0), y1: planFoot, y2: foot, stroke: palette.ink },
      ...{ 'stroke-width': 1.5, 'stroke-dasharray': '2 4' },
    }),
    axis(canvas, x, { span, y: foot, unit }),
  );
  return pictureOf(canvas, plainOf(canvas.dataset, planName, lang), parts);
}

/** Room for the last number of an axis at both ends: half of it lies beyond the scale. */
function scaleOf(canvas: Canvas, from: number, to: number, unit: Unit): Scale {
  const { box } = canvas;
  const half = runsWidth([words(tickWords(to, unit, canvas.lang))], canvas.small, 400) / 2;
  return scaleLinear([from, to], [box.x + half, box.x + box.width - half]);
}

function lane(canvas: Canvas, { x, y, width }: { x: number; y: number; width: number }) {
  const { type, palette } = canvas;
  return el(canvas, 'rect', {
    ...{ 'data-part': 'lane', x, y, width, height: LANE * type },
    ...{ fill: 'none', stroke: palette.rule, 'stroke-width': 1 },
  });
}

interface Axis {
  span: Span;
  y: number;
  unit: Unit;
}

/** Marks and numbers along the foot of the lane; the unit's name under them. */
function axis(canvas: Canvas, x: Scale, { span, y, unit }: Axis): SVGElement {
  const { type, small, palette, lang, box } = canvas;
  const ticks = scaleLinear([span.least, span.most], [0, 1]).ticks(TICKS);
  const numbers = ticks.map((value) => {
    const text = textOf(canvas, [words(tickWords(value, unit, lang))], small);
    const style = { ...text.style, anchor: 'middle' as const };
    return group(
      canvas,
      {},
      el(canvas, 'line', {
        ...{ x1: x(value), x2: x(value), y1: y, y2: y + type * 0.4 },
        ...{ stroke: palette.ink, 'stroke-width': 1.25 },
      }),
      ...blockAt(canvas, { ...text, style }, x(value), y + type * 0.45),
    );
  });
  const line = { x1: x(ticks[0] ?? 0), x2: x(span.most), y1: y, y2: y };
  const below = unit.style === 'percent' ? [] : [words(unitName(unit, span.most, lang))];
  const name = textOf(canvas, below, small);
  const set = { ...name, style: { ...name.style, anchor: 'end' as const } };
  return group(
    canvas,
    { 'data-part': 'axis' },
    el(canvas, 'line', { ...line, stroke: palette.ink, 'stroke-width': 1.25 }),
    ...numbers,
    ...blockAt(canvas, set, box.x + box.width, y + type * 0.5 + small * 1.3),
  );
}

const textOf = (canvas: Canvas, runs: readonly Run[], size = canvas.type): TextBlock =>
  block(runs, canvas.box.width, { size, weight: 400, fill: canvas.palette.ink });

/** Words at the side of a line where they have room. */
function textBeside(canvas: Canvas, text: TextBlock, x: number, y: number): SVGElement[] {
  const { type, box } = canvas;
  const gap = type * 0.4;
  const right = x + gap + text.width <= box.x + box.width;
  const style = { ...text.style, anchor: right ? ('start' as const) : ('end' as const) };
  return blockAt(canvas, { ...text, style }, right ? x + gap : x - gap, y);
}

function pictureOf(canvas: Canvas, label: string, parts: SVGElement[]): SVGSVGElement {
  const svg = el(canvas, 'svg', { xmlns: 'http://www.w3.org/2000/svg' }, ...parts);
  return finish(canvas, svg as SVGSVGElement, label);
}
