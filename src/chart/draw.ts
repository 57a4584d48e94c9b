import { bisector, range } from 'd3';
import { plainOf } from '../dataset/prose.ts';
import type { Text } from '../dataset/types.ts';
import type { ChartFrame } from '../scenes/types.ts';
import { canvasOf, type Canvas, type ChartOptions } from './canvas.ts';
import { cardsIds, drawCards } from './cards.ts';
import { finish } from './finish.ts';
import { drawMetrics } from './metrics.ts';
import { drawPlan, planIds } from './plan.ts';
import { sayingsOf } from './sayings.ts';
import { drawStates, statesIds } from './states.ts';
import { drawThreshold, thresholdIds } from './threshold.ts';
import { drawTimeline, timelineIds } from './timeline.ts';

export type { ChartOptions } from './canvas.ts';
export { chartInset } from './canvas.ts';

/** How a chart is fitted into its size. */
interface Fit {
  /** The source line is set. */
  sourced: boolean;
  /** Share of the base size that all of it is set in. */
  share: number;
  /** Share of that which is between title and source line. */
  body: number;
}

/** In too little room a chart loses its source line first; then all of it shrinks, to these shares. */
const SHARES = range(1, 0.5, -0.07);
/** With this many times the height that it needs, what is between title and source line grows. */
const ROOMY = 2;
/** At most to this share. */
const MOST = 1.4;

/** Sizes of one chart whose fits are kept: a panel on the move goes through many. */
const KEPT = 400;

/** Fits found, by chart (its title) and by size: they are the same at every moment of a scene. */
const fits = new WeakMap<Text, Map<string, Fit>>();

/**
 * A chart at one moment, as SVG that browsers and resvg draw alike.
 * @throws RangeError when the frame names a fact that the dataset does not have.
 */
export function drawChart(frame: ChartFrame, options: ChartOptions): SVGSVGElement {
  const { size, lang } = options;
  const known = fits.get(frame.title) ?? new Map<string, Fit>();
  if (known.size >= KEPT) known.clear();
  fits.set(frame.title, known);
  const { type, least, inset } = options;
  const key = [frame.kind, lang, size.width, size.height, type, least, inset].join(' ');
  const fit = known.get(key);
  let made = fit ? attempt(frame, options, fit) : fitted(frame, options);
  if (fit && made.canvas.crowded) made = fitted(frame, options);
  known.set(key, made.fit);
  const { canvas, svg } = made;
  return finish(canvas, svg, plainOf(options.dataset, frame.title, lang));
}

function attempt(frame: ChartFrame, options: ChartOptions, fit: Fit) {
  const type = options.type * fit.share;
  const ids = idsOf(sayingsOf(options.dataset, options.lang), frame);
  const canvas = canvasOf({ ...options, type }, frame.kind, frame.focus, ids, fit.body);
  canvas.sourced = fit.sourced;
  return { canvas, svg: drawn(canvas, frame), fit };
}

/** Quiet text is 2 px smaller than the base size. */
const smallest = ({ least = 0 }: ChartOptions): number => least + 2;

/** Tries a chart as it should be, then larger or smaller as the room asks for. */
function fitted(frame: ChartFrame, options: ChartOptions): ReturnType<typeof attempt> {
  let made = attempt(frame, options, { sourced: true, share: 1, body: 1 });
  if (made.canvas.roomy > ROOMY) {
    const body = Math.min(MOST, made.canvas.roomy / ROOMY);
    const larger = attempt(frame, options, { sourced: true, share: 1, body });
    const whole = larger.canvas.spots.length === made.canvas.spots.length;
    if (whole && !larger.canvas.crowded) made = larger;
  }
  if (!made.canvas.crowded) return made;
  // Every try draws the whole chart: the largest share that is not crowded is found by halves.
  const tries = new Map<number, ReturnType<typeof attempt>>();
  const tried = (share: number) => {
    const known = tries.get(share) ?? attempt(frame, options, { sourced: false, share, body: 1 });
    tries.set(share, known);
    return known;
  };
  const shares = SHARES.filter((share) => share * options.type >= smallest(options));
  const roomy = bisector((share: number) => Number(!tried(share).canvas.crowded));
  return tried(shares[roomy.left(shares, 1)] ?? shares.at(-1) ?? 1);
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
