/** The handout's pictures: charts and maps with their answers, and empty ones to draw into. */
import { drawChart, type ChartOptions } from '../../chart/draw.ts';
import type { Dataset, Geometry, Palette, Prediction } from '../../dataset/types.ts';
import { inFrame } from '../../map/inFrame.ts';
import { frameAt } from '../../scenes/frame.ts';
import { stepArrival } from '../../scenes/timing.ts';
import type { Frame, Size } from '../../scenes/types.ts';
import { drawGraphic } from '../graphic/drawGraphic.ts';
import { drawEmptyPlan, drawEmptyThreshold } from './emptyBar.ts';

/** What the pictures of a handout share. */
export interface PaperOptions {
  dataset: Dataset;
  geometry: Geometry;
  lang: string;
  palette: Palette;
}

/** Draws a picture in a document. */
export type Draw = (document: Document) => SVGSVGElement;

/** Pixels to the width of a column on A4: 180 mm. */
const WIDTH = 680;
/** Text of a picture, in those pixels: 10.5 points on paper. */
const TYPE = 14;

/** Heights of pictures; with the empty ones the first sheet of a worksheet is full, and whole. */
const heights = { chart: 296, tiles: 240, map: 390, blank: 346, threshold: 120, plan: 176 };

/** A scene as its first step leaves it, with nothing singled out. */
function frameOf(dataset: Dataset, scene: string): Frame {
  const frame = frameAt(dataset, scene, stepArrival(0));
  const { chart, map } = frame;
  return {
    ...frame,
    chart: chart && { ...chart, focus: {} },
    map: map && { ...map, focus: {} },
  };
}

const sized = (height: number): Size => ({ width: WIDTH, height });

const chartOptions = (options: PaperOptions, scene: string, height: number) => ({
  ...options,
  ...{ size: sized(height), type: TYPE, inset: 2, idPrefix: `chart-${scene}` },
  ...{ highlight: null, interactive: false },
});

/** The chart that answers a prediction. Throws RangeError when the dataset has no such scene. */
export function answerChart({ scene }: Prediction, options: PaperOptions): Draw | null {
  const { chart } = frameOf(options.dataset, scene);
  if (!chart) return null;
  const height = chart.kind === 'states' ? heights.tiles : heights.chart;
  return (document) => drawChart(chart, { ...chartOptions(options, scene, height), document });
}

/** The map that answers a prediction; null where its scene paints no units. */
export const answerMap = (prediction: Prediction, options: PaperOptions): Draw | null =>
  mapOf(prediction, options, heights.map, (map) => map);

/** The same map with its units' names and no states, to be shaded. */
export const emptyMap = (prediction: Prediction, options: PaperOptions): Draw | null =>
  mapOf(prediction, options, heights.blank, (map) => ({ ...map, units: {} }));

function mapOf(
  { scene }: Prediction,
  options: PaperOptions,
  height: number,
  change: (map: NonNullable<Frame['map']>) => Frame['map'],
): Draw | null {
  const frame = frameOf(options.dataset, scene);
  if (!frame.map || Object.keys(frame.map.units).length === 0) return null;
  const none = { wide: 0, tall: 0 };
  const map = change(frame.map);
  const alone: Frame = { ...frame, chart: null, map, panel: none, panelEnds: [none, none] };
  return (document) =>
    drawGraphic(alone, {
      ...options,
      ...{ size: sized(height), detail: inFrame, interactive: false, document },
      idPrefix: `map-${scene}`,
    });
}

/** An empty picture to draw a number into; null for a prediction that is none. */
export function emptyChart(prediction: Prediction, options: PaperOptions): Draw | null {
  const { chart } = frameOf(options.dataset, prediction.scene);
  const { scene, span } = prediction;
  if (!span || !chart) return null;
  const shared = (height: number): Omit<ChartOptions, 'document'> =>
    chartOptions(options, scene, height);
  switch (chart.kind) {
    case 'threshold':
      return (document) =>
        drawEmptyThreshold(chart, span, { ...shared(heights.threshold), document });
    case 'plan':
      return (document) => drawEmptyPlan(chart, span, { ...shared(heights.plan), document });
    default:
      return null;
  }
}
