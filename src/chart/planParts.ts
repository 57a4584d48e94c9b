import type { PlanFrame } from '../scenes/types.ts';
import type { Box, Canvas } from './canvas.ts';
import { shapeOpacity } from './emphasis.ts';
import { el, group } from './element.ts';
import { bar } from './marks/bar.ts';
import { SWATCH, type PlanLayout } from './planLayout.ts';
import { along, fixed, type Mark } from './plotted.ts';
import { blockAt } from './text.ts';
import { thing } from './thing.ts';

/** The part at the start of the bar, with its label below it on a leader. */
export function partMark(canvas: Canvas, frame: PlanFrame, body: Box, layout: PlanLayout): Mark {
  const { palette, type } = canvas;
  const { total, grow } = frame;
  return along((x) => {
    const at = layout.rows.bar;
    const row = layout.rows.part;
    if (!frame.part || !layout.part || !at || !row) return null;
    const { quantity } = frame.part;
    const facts = canvas.runs(frame.part.text).flatMap(({ fact }) => fact ?? []);
    const segment = { from: 0, to: quantity.base, fill: palette.accent, part: 'part' };
    const middle = (x(0) + x(quantity.base)) / 2;
    const opacity = shapeOpacity(canvas.emphasis([quantity.id, ...facts]));
    return thing(
      canvas,
      [quantity.id, ...facts],
      {
        x: body.x,
        y: at.y,
        width: Math.max(layout.part.width, x(quantity.base) - body.x),
        height: row.y + layout.part.height - at.y,
      },
      group(
        canvas,
        { opacity },
        ...bar(canvas, x, at, [segment], total.base * grow),
        el(canvas, 'line', {
          x1: middle,
          x2: middle,
          y1: at.y + at.height,
          y2: row.y + type * 0.1,
          stroke: palette.accent,
          'stroke-width': Math.max(1.25, type / 10),
        }),
      ),
      ...blockAt(canvas, layout.part, body.x, row.y),
    );
  });
}

/** What is left of the bar: on the part's line, or on its own with a swatch of the bar. */
export function restMark(canvas: Canvas, frame: PlanFrame, body: Box, layout: PlanLayout): Mark {
  const { palette, type } = canvas;
  const { rows, together, totalEnd } = layout;
  return fixed(() => {
    const row = together ? rows.part : rows.rest;
    const at = rows.bar;
    if (!frame.rest || !layout.rest || !row || !at) return null;
    const { id } = frame.rest.quantity;
    const { width, height, style } = layout.rest;
    const opacity = shapeOpacity(canvas.emphasis([id]));
    const swatch = style.size * 0.75;
    const shift = type * SWATCH;
    const tick = totalEnd - Math.min(width / 2, type * 2);
    const leader = together
      ? el(canvas, 'line', {
          x1: tick,
          x2: tick,
          y1: at.y + at.height,
          y2: row.y + type * 0.1,
          stroke: palette.bar,
          'stroke-width': Math.max(1.25, type / 10),
        })
      : el(canvas, 'rect', {
          x: body.x,
          y: row.y + (style.size * 1.3 - swatch) / 2,
          width: swatch,
          height: swatch,
          fill: palette.bar,
        });
    const text = {
      ...layout.rest,
      style: { ...style, anchor: together ? 'end' : 'start' } as const,
    };
    return thing(
      canvas,
      [id],
      {
        x: together ? totalEnd - width : body.x,
        y: row.y,
        width: width + (together ? 0 : shift),
        height,
      },
      group(canvas, { opacity }, leader),
      ...blockAt(canvas, text, together ? totalEnd : body.x + shift, row.y),
    );
  });
}
