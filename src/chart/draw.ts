import { plainOf } from '../dataset/prose.ts';
import type { ChartFrame } from '../scenes/types.ts';
import { canvasOf, type Canvas, type ChartOptions } from './canvas.ts';
import { finish } from './finish.ts';
import { drawThreshold, thresholdIds } from './threshold.ts';

export type { ChartOptions } from './canvas.ts';
export { chartInset } from './canvas.ts';

/**
 * A chart at one moment, as SVG that browsers and resvg draw alike.
 * @throws RangeError when the frame names a fact that the dataset does not have.
 */
export function drawChart(frame: ChartFrame, options: ChartOptions): SVGSVGElement {
  const canvas = canvasOf(options, frame.kind, frame.focus, idsOf(frame));
  const svg = drawn(canvas, frame);
  return finish(canvas, svg, plainOf(options.dataset, frame.title, options.lang));
}

function idsOf(frame: ChartFrame): string[] {
  switch (frame.kind) {
    case 'threshold':
      return thresholdIds(frame);
    default:
      return [];
  }
}

function drawn(canvas: Canvas, frame: ChartFrame): SVGSVGElement {
  switch (frame.kind) {
    case 'threshold':
      return drawThreshold(canvas, frame);
    default:
      throw new RangeError(frame.kind);
  }
}
