import { drawChart } from '../../chart/draw.ts';
import type { Rect } from '../../map/rect.ts';
import type { ChartFrame } from '../../scenes/types.ts';
import { kickerBlock } from './headline.ts';
import { column, opacityOf, draw, TYPE, unwrapped, type Pen } from './pen.ts';

/**
 * A chart with its scene's kicker above it, its text inside `box`.
 * @param type Its base size of text, in units.
 */
export function chartPart(
  pen: Pen,
  chart: ChartFrame,
  box: Rect,
  type: number = TYPE.chart,
): SVGElement {
  const { dataset, lang, palette, document, frame } = pen;
  const kicker = kickerBlock(pen, box.width);
  const head = column(pen, kicker ? [kicker] : [], { ...box, gap: 0 });
  const top = head.bottom + (kicker ? TYPE.small * 0.35 : 0);
  const drawn = drawChart(chart, {
    ...{ dataset, lang, palette, document, type, least: TYPE.least },
    size: { width: box.width, height: box.y + box.height - top },
    // The stage draws no outlines of what is pointed at.
    inset: 0,
    highlight: null,
    interactive: false,
    idPrefix: 'stage-chart',
  });
  return draw(
    pen,
    'g',
    { opacity: opacityOf(frame.presence) },
    ...head.nodes,
    unwrapped(drawn, box.x, top),
  );
}
