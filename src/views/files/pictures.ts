/** A scene's chart and its map as pictures for a document or a slide: each alone, with its source. */
import type { Dataset, Geometry, Palette, Scene } from '../../dataset/types.ts';
import { frameAt, sceneOf } from '../../scenes/frame.ts';
import { stepArrival } from '../../scenes/timing.ts';
import type { ChartFrame, Size } from '../../scenes/types.ts';
import { drawStage } from '../stage/drawStage.ts';
import type { StageOptions } from '../stage/pen.ts';
import { mapPicture } from './mapPicture.ts';

/** What of a scene can be taken as a picture. */
export const pictureKinds = ['chart', 'map'] as const;
export type PictureKind = (typeof pictureKinds)[number];

/** Pixels of every picture. */
export const pictureSize = { width: 1920, height: 1080 } as const satisfies Size;

/** What a picture is drawn with. */
export interface PictureOptions {
  dataset: Dataset;
  geometry: Geometry;
  lang: string;
  palette: Palette;
  document: Document;
}

/** The pictures that there are of a scene, the chart first. */
export const picturesOf = ({ chart }: Scene, { places }: Dataset): PictureKind[] =>
  pictureKinds.filter((kind) => (kind === 'chart' ? chart : places.basemap));

/**
 * A picture of a scene as one SVG with literal colours: the scene when its last step is whole, with
 * nothing singled out, since a document has words of its own beside it.
 * @throws RangeError where there is no such scene, or no such picture of it.
 */
export function drawPicture(
  kind: PictureKind,
  scene: string,
  { dataset, ...options }: PictureOptions,
): SVGSVGElement {
  const { steps } = sceneOf(dataset, scene);
  const frame = frameAt(dataset, scene, stepArrival(steps.length - 1));
  const shared: StageOptions = {
    ...{ ...options, dataset, size: pictureSize, layout: 'full', background: 'scene' },
    ...{ guides: false, bug: 'none' },
  };
  const missing = () => new RangeError(`scene ${scene} has no ${kind}`);
  if (kind === 'chart') {
    if (!frame.chart) throw missing();
    return drawStage({ ...frame, chart: whole(frame.chart), map: null }, shared);
  }
  if (!frame.map) throw missing();
  return mapPicture(frame, { ...frame.map, focus: {} }, shared);
}

/** A chart with nothing singled out. */
function whole(chart: ChartFrame): ChartFrame {
  if (chart.kind !== 'metrics') return { ...chart, focus: {} };
  const panels = chart.panels.map((panel) => ({
    ...panel,
    chart: { ...panel.chart, focus: {} },
  }));
  return { ...chart, focus: {}, panels };
}
