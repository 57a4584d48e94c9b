/** A prediction as a picture: what is predicted, and the answer drawn over it. Pure. */
import { canvasOf, type Box, type Canvas } from '../chart/canvas.ts';
import { finish } from '../chart/finish.ts';
import { plotted, type Mark } from '../chart/plotted.ts';
import type { Dataset, Palette } from '../dataset/types.ts';
import { plainOf } from '../dataset/prose.ts';
import type { Size } from '../scenes/types.ts';
import type { Asked } from './asked.ts';
import { numberMarks } from './drawNumber.ts';
import { statesMarks } from './drawStates.ts';
import type { Played } from './played.ts';

/** What a prediction is drawn with, beside how it stands. */
export interface PredictionOptions {
  dataset: Dataset;
  lang: string;
  palette: Palette;
  /** In px. */
  size: Size;
  /** Base size of text in px; quiet text is 2 px smaller. */
  type: number;
  document: Document;
  /** Hands are being counted: the keys for them are shown. */
  tallying: boolean;
}

/** Where the picture is answered, in px; `hands` is where hands are counted, answer by answer. */
export type Places = { hands: readonly Box[] } & (
  | { kind: 'number'; /** The track of the handle: from the least to the most. */ track: Box }
  | { kind: 'states'; /** By the unit's place. */ units: Readonly<Record<string, Box>> }
);

/** What is drawn, and where it is answered. */
export interface Drawing {
  marks: Mark[];
  places: Places;
}

/**
 * @param k How far the answer is drawn, 0 to 1: at 0 nothing of it shows.
 */
export function drawPrediction(
  asked: Asked,
  played: Played,
  k: number,
  options: PredictionOptions,
): { svg: SVGSVGElement; places: Places } {
  const canvas: Canvas = canvasOf(
    { ...options, highlight: null, interactive: false, idPrefix: asked.prediction.id },
    'prediction',
    {},
    [],
  );
  const { marks, places } =
    asked.kind === 'number'
      ? numberMarks(canvas, asked, played, k, options.tallying)
      : statesMarks(canvas, asked, played, k, options.tallying);
  const { dataset, lang } = options;
  const label = plainOf(dataset, asked.prediction.ask, lang);
  return { svg: finish(canvas, plotted(canvas, marks), label), places };
}
