import { range } from 'd3';
import { plainOf } from '../dataset/prose.ts';
import type { Text } from '../dataset/types.ts';
import type { ChartFrame } from '../scenes/types.ts';
import { canvasOf, type Canvas, type ChartOptions } from './canvas.ts';
import { cardsIds, drawCards } from './cards.ts';
import { compareIds, drawCompare } from './compare.ts';
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

type Made = ReturnType<typeof attempt>;

/** What fits of a chart are known, and by what name the one for a size is among them. */
function knownFits(frame: ChartFrame, options: ChartOptions): [Map<string, Fit>, string] {
  const { size, lang, type, least, inset } = options;
  const known = fits.get(frame.title) ?? new Map<string, Fit>();
  if (known.size >= KEPT) known.clear();
  fits.set(frame.title, known);
  return [known, [frame.kind, lang, size.width, size.height, type, least, inset].join(' ')];
}

/**
 * A chart at one moment, as SVG that browsers and resvg draw alike.
 * @throws RangeError when the frame names a fact that the dataset does not have.
 */
export function drawChart(frame: ChartFrame, options: ChartOptions): SVGSVGElement {
  const [known, key] = knownFits(frame, options);
  const fit = known.get(key);
  let made = fit && attempt(frame, options, fit);
  if (!made || made.canvas.crowded) made = atOnce(fitting(frame, options));
  known.set(key, made.fit);
  const { canvas, svg } = made;
  return finish(canvas, svg, plainOf(options.dataset, frame.title, options.lang));
}

/**
 * Finds how a chart fits into its size, one try at a step, for a device on which all of them at once
 * would take too long: the chart itself is drawn quickly then.
 */
export function* fitAhead(frame: ChartFrame, options: ChartOptions): Generator<undefined, void> {
  const [known, key] = knownFits(frame, options);
  if (!known.has(key)) known.set(key, (yield* fitting(frame, options)).fit);
}

function atOnce<Result>(steps: Generator<undefined, Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
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

/** Tries a chart as it should be, then larger or smaller as the room asks for. Every try draws all of it. */
function* fitting(frame: ChartFrame, options: ChartOptions): Generator<undefined, Made> {
  const made = attempt(frame, options, { sourced: true, share: 1, body: 1 });
  if (made.canvas.roomy > ROOMY) {
    yield;
    const body = Math.min(MOST, made.canvas.roomy / ROOMY);
    const larger = attempt(frame, options, { sourced: true, share: 1, body });
    const whole = larger.canvas.spots.length === made.canvas.spots.length;
    if (whole && !larger.canvas.crowded) return larger;
  }
  if (!made.canvas.crowded) return made;
  const shares = SHARES.filter((share) => share * options.type >= smallest(options));
  const tries = new Map<number, Made>();
  const tried = (share: number): Made => {
    const known = tries.get(share) ?? attempt(frame, options, { sourced: false, share, body: 1 });
    tries.set(share, known);
    return known;
  };
  // The largest share that is not crowded, by halves.
  let [low, high] = [0, shares.length];
  while (low < high) {
    yield;
    const middle = (low + high) >>> 1;
    if (tried(shares[middle] ?? 1).canvas.crowded) low = middle + 1;
    else high = middle;
  }
  return tried(shares[low] ?? shares.at(-1) ?? 1);
}

function idsOf(canvas: Pick<Canvas, 'runs'>, frame: ChartFrame): string[] {
  switch (frame.kind) {
    case 'threshold':
      return thresholdIds(frame);
    case 'plan':
      return planIds(frame);
    case 'states':
      return statesIds(canvas, frame);
    case 'compare':
      return compareIds(frame);
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
    case 'compare':
      return drawCompare(canvas, frame);
    case 'timeline':
      return drawTimeline(canvas, frame);
    case 'cards':
      return drawCards(canvas, frame);
    case 'metrics':
      return drawMetrics(canvas, frame);
  }
}
