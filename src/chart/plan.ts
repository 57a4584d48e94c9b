import type { PlanFrame } from '../scenes/types.ts';
import type { Box, Canvas } from './canvas.ts';
import { shapeOpacity } from './emphasis.ts';
import { el, group } from './element.ts';
import { bar } from './marks/bar.ts';
import { boundedBox } from './marks/bound.ts';
import { bracket } from './marks/bracket.ts';
import { heroWithin } from './marks/hero.ts';
import { openEnd } from './marks/openEnd.ts';
import { planLayout, type PlanLayout } from './planLayout.ts';
import { partMark, restMark } from './planParts.ts';
import { along, fixed, plotted, type Mark } from './plotted.ts';
import { sheet } from './sheet.ts';
import { blockAt } from './text.ts';
import { thing } from './thing.ts';

/** Ids of the facts that the chart draws. */
export const planIds = (frame: PlanFrame): string[] => [
  frame.total.id,
  frame.plan.id,
  frame.above.id,
  ...(frame.part ? [frame.part.quantity.id] : []),
  ...(frame.rest ? [frame.rest.quantity.id] : []),
];

/** A value against a plan that is only known by how far it was passed. */
export function drawPlan(canvas: Canvas, frame: PlanFrame): SVGSVGElement {
  const { body, marks } = sheet(canvas, frame);
  const layout = planLayout(canvas, frame, body);
  marks.push(
    planMark(canvas, frame, body, layout),
    totalMark(canvas, frame, body, layout),
    aboveMark(canvas, frame, body, layout),
    partMark(canvas, frame, body, layout),
    restMark(canvas, frame, body, layout),
  );
  return plotted(canvas, marks, { x: { domain: layout.domain, range: layout.range } });
}

function planMark(canvas: Canvas, frame: PlanFrame, body: Box, layout: PlanLayout): Mark {
  const { plan, grow } = frame;
  const label = layout.rows.planLabel ?? { y: body.y, height: 0 };
  const row = layout.rows.plan ?? label;
  const upper = plan.bound === 'under' || plan.bound === 'nearly';
  return along((x) => {
    const width = x(plan.base) - x(0);
    const bottom = row.y + row.height;
    const opacity = (shapeOpacity(canvas.emphasis([plan.id])) ?? 1) * Math.min(1, grow * 3);
    return thing(
      canvas,
      [plan.id],
      {
        x: body.x,
        y: label.y,
        width: Math.max(width, layout.plan.width),
        height: bottom - label.y,
      },
      ...blockAt(canvas, layout.plan, body.x, label.y),
      group(
        canvas,
        { opacity: opacity < 1 ? opacity : null },
        boundedBox(canvas, { x: body.x, y: row.y, width, height: row.height, upper }),
      ),
    );
  });
}

function totalMark(canvas: Canvas, frame: PlanFrame, body: Box, layout: PlanLayout): Mark {
  const { palette, type } = canvas;
  const { total, grow } = frame;
  const row = layout.rows.number ?? { y: body.y, height: 0 };
  const at = layout.rows.bar ?? row;
  const room = { width: layout.heroRoom, height: row.height };
  const number = heroWithin(canvas, total, room, layout.hero);
  return along((x) => {
    const shown = total.bound === 'over' ? Math.max(0, grow * 10 - 9) : 0;
    const shapes = bar(
      canvas,
      x,
      at,
      [{ from: 0, to: total.base, fill: palette.bar }],
      total.base * grow,
    );
    const box = { x: body.x, y: row.y, width: body.width, height: at.y + at.height - row.y };
    return thing(
      canvas,
      [total.id],
      box,
      ...number.at(body.x, row.y + row.height - number.height),
      group(
        canvas,
        { opacity: shapeOpacity(canvas.emphasis([total.id])) },
        ...shapes,
        openEnd(canvas, { x: x(total.base), ...at, fill: palette.bar, shown }),
        // Where the plan's limit falls on what was reached.
        el(canvas, 'line', {
          x1: layout.planEnd,
          x2: layout.planEnd,
          y1: at.y,
          y2: at.y + at.height,
          stroke: palette.page,
          'stroke-width': Math.max(1, type / 11),
          'stroke-dasharray': `${Math.round(type * 0.3)} ${Math.round(type * 0.2)}`,
        }),
      ),
    );
  });
}

function aboveMark(canvas: Canvas, frame: PlanFrame, body: Box, layout: PlanLayout): Mark {
  const { above, grow } = frame;
  const { rows, beside, totalEnd, planEnd } = layout;
  const row = rows.bracket;
  return fixed(() => {
    if (!row) return null;
    const number = rows.number ?? row;
    const low = number.y + number.height - layout.above.height;
    const y = beside ? low : (rows.above?.y ?? low);
    const left = Math.min(planEnd, totalEnd - layout.above.width);
    const shown = Math.max(0, Math.min(1, grow * 4 - 3));
    const opacity = (shapeOpacity(canvas.emphasis([above.id])) ?? 1) * shown;
    const style = { ...layout.above.style, anchor: 'end' as const };
    return thing(
      canvas,
      [above.id],
      {
        x: Math.max(body.x, left),
        y,
        width: totalEnd - Math.max(body.x, left),
        height: row.y + row.height - y,
      },
      ...blockAt(canvas, { ...layout.above, style }, totalEnd, y),
      group(
        canvas,
        { opacity: opacity < 1 ? opacity : null },
        bracket(canvas, { from: planEnd, to: totalEnd, ...row }),
      ),
    );
  });
}
