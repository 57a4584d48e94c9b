import { plainOf, runsOf } from '../dataset/prose.ts';
import type { ChartFrame } from '../scenes/types.ts';
import { canvasOf, type Canvas, type ChartOptions } from './canvas.ts';
import { cardsIds, drawCards } from './cards.ts';
import { finish } from './finish.ts';
import { drawMetrics } from './metrics.ts';
import { drawPlan, planIds } from './plan.ts';
import { drawStates, statesIds } from './states.ts';
import { drawThreshold, thresholdIds } from './threshold.ts';
import { drawTimeline, timelineIds } from './timeline.ts';

export type { ChartOptions } from './canvas.ts';
export { chartInset } from './canvas.ts';

/**
 * A chart at one moment, as SVG that browsers and resvg draw alike.
 * @throws RangeError when the frame names a fact that the dataset does not have.
 */
export function drawChart(frame: ChartFrame, options: ChartOptions): SVGSVGElement {
  const runs: Canvas['runs'] = (prose) => runsOf(options.dataset, prose, options.lang);
  const canvas = canvasOf(options, frame.kind, frame.focus, idsOf({ runs }, frame));
  const svg = drawn(canvas, frame);
  return finish(canvas, svg, plainOf(options.dataset, frame.title, options.lang));
}

function idsOf(canvas: Pick<Canvas, 'runs'>, frame: ChartFrame): string[] {
  switch (frame.kind) {
    case 'threshold':
      return thresholdIds(frame);
    case 'plan':
      return planIds(frame);
    case 'states':
      return statesIds(canvas, frame);
    case 'timeline':
      return timelineIds(frame);
    case 'cards':
      return cardsIds(frame);
    case 'metrics':
      return frame.panels.flatMap(({ chart }) => idsOf(canvas, chart));
  }
}

function drawn(canvas: Canvas, frame: ChartFrame): SVGSVGElement {
  switch (frame.kind) {
    case 'threshold':
      return drawThreshold(canvas, frame);
    case 'plan':
      return drawPlan(canvas, frame);
    case 'states':
      return drawStates(canvas, frame);
    case 'timeline':
      return drawTimeline(canvas, frame);
    case 'cards':
      return drawCards(canvas, frame);
    case 'metrics':
      return drawMetrics(canvas, frame);
  }
}
