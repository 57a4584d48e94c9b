import type { MetricsFrame, PlanFrame, StatesFrame, ThresholdFrame } from '../scenes/types.ts';
import type { Box, Canvas } from './canvas.ts';
import { el, group } from './element.ts';
import { bar } from './marks/bar.ts';
import { boundedBox } from './marks/bound.ts';
import { openEnd, openEndReach } from './marks/openEnd.ts';
import { stateMark } from './marks/stateMark.ts';
import { thresholdLine } from './marks/thresholdLine.ts';
import { scaled, type Along } from './plotted.ts';
import { thing } from './thing.ts';

type Single = MetricsFrame['panels'][number]['chart'];

/** A chart without its words, drawn into a box of px. */
export function mini(canvas: Canvas, chart: Single, box: Box): SVGElement | null {
  switch (chart.kind) {
    case 'threshold':
      return miniThreshold(canvas, chart, box);
    case 'plan':
      return miniPlan(canvas, chart, box);
    case 'states':
      return miniStates(canvas, chart, box);
    case 'compare':
    case 'timeline':
    case 'cards':
      // Their words are what they show.
      return null;
  }
}

/** Draws along a box, from nothing to the most of the chart; room for an open end stays free. */
const alongBox = (
  most: number,
  { x, width }: Box,
  reach: number,
  draw: (x: Along) => SVGElement,
): SVGElement => scaled([0, most], [x, x + width - reach], draw);

function miniThreshold(canvas: Canvas, frame: ThresholdFrame, box: Box): SVGElement {
  const { palette, type } = canvas;
  const { value, threshold, grow } = frame;
  const over = type * 0.3;
  const at = { y: box.y + over, height: Math.max(2, box.height - 2 * over) };
  const passed = Math.min(value.base, threshold.base);
  const open = value.bound === 'over';
  const draw = (x: Along) =>
    group(
      canvas,
      {},
      thing(
        canvas,
        [value.id],
        box,
        ...bar(
          canvas,
          x,
          at,
          [
            { from: 0, to: passed, fill: palette.bar },
            { from: passed, to: value.base, fill: palette.accent, part: 'past' },
          ],
          value.base * grow,
        ),
        openEnd(canvas, {
          x: x(value.base),
          ...at,
          fill: palette.accent,
          shown: open ? Math.max(0, grow * 10 - 9) : 0,
        }),
      ),
      thresholdLine(canvas, {
        x: x(threshold.base),
        top: box.y,
        bottom: box.y + box.height,
        opacity: null,
      }),
    );
  const most = Math.max(value.base, threshold.base);
  return alongBox(most, box, open ? openEndReach(at.height) : 0, draw);
}

function miniPlan(canvas: Canvas, frame: PlanFrame, box: Box): SVGElement {
  const { palette, type } = canvas;
  const { total, plan, part, grow } = frame;
  const gap = type * 0.36;
  const height = (box.height - gap) / 2.6;
  const at = { y: box.y + height + gap, height: box.height - height - gap };
  const upper = plan.bound === 'under' || plan.bound === 'nearly';
  const open = total.bound === 'over';
  const draw = (x: Along) => {
    const width = x(plan.base) - x(0);
    const planned = { x: box.x, y: box.y, width, height };
    const segments = [{ from: 0, to: total.base, fill: palette.bar }];
    if (part) segments.push({ from: 0, to: part.quantity.base, fill: palette.accent });
    return group(
      canvas,
      {},
      thing(canvas, [plan.id], planned, boundedBox(canvas, { ...planned, upper })),
      thing(
        canvas,
        [total.id],
        { ...box, ...at },
        ...bar(canvas, x, at, segments, total.base * grow),
        openEnd(canvas, {
          x: x(total.base),
          ...at,
          fill: palette.bar,
          shown: open ? Math.max(0, grow * 10 - 9) : 0,
        }),
        el(canvas, 'line', {
          x1: x(plan.base),
          x2: x(plan.base),
          y1: at.y,
          y2: at.y + at.height,
          stroke: palette.page,
          'stroke-width': Math.max(1, type / 11),
        }),
      ),
    );
  };
  const most = Math.max(total.base, plan.base);
  return alongBox(most, box, open ? openEndReach(at.height) : 0, draw);
}

function miniStates(canvas: Canvas, { units }: StatesFrame, box: Box): SVGElement {
  const { type } = canvas;
  const gap = Math.min(type * 0.3, box.width / units.length / 4);
  const width = Math.min((box.width + gap) / units.length - gap, box.height * 1.4);
  return group(
    canvas,
    {},
    ...units.map(({ place, state, reveal }, index) => {
      const tile = { x: box.x + index * (width + gap), y: box.y, width, height: box.height };
      return thing(canvas, [place.id], tile, stateMark(canvas, tile, state, reveal));
    }),
  );
}
