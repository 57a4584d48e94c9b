/** One moment of the talk as one SVG: the stage's picture, and under it what the step says. */
import { block, type TextBlock } from '../../chart/text.ts';
import { runsOf } from '../../dataset/prose.ts';
import type { Dataset, Geometry, Palette, Scene } from '../../dataset/types.ts';
import { gentle } from '../../scenes/easing.ts';
import { sceneOf } from '../../scenes/frame.ts';
import { stepProgress } from '../../scenes/timing.ts';
import type { Frame, Size } from '../../scenes/types.ts';
import { svgElement } from '../../style/svg.ts';
import { standOnPixels } from '../stage/baselines.ts';
import { fullFrame } from '../stage/fullFrame.ts';
import { column, draw, opacityOf, penOf, TYPE, type Pen } from '../stage/pen.ts';

/** The shapes of projectors, with the pixels that a slide is made for; windows show it larger or smaller. */
export const slideSizes = {
  wide: { width: 1280, height: 720 },
  high: { width: 1024, height: 768 },
} as const satisfies Record<string, Size>;
export type SlideShape = keyof typeof slideSizes;

/** The smallest text of a slide, in those pixels: it is read from the last row. */
export const LEAST = 24;
/** Pixels to a unit of the stage's drawing. */
const UNIT = LEAST / TYPE.least;

/** Air between the picture and the words, in units. */
const AIR = 24;
/** Width that is left free beside the words, for the number of the slide, in units. */
const COUNT = 130;

/** What a slide is drawn with, beside its moment. */
export interface SlideOptions {
  dataset: Dataset;
  geometry: Geometry;
  lang: string;
  palette: Palette;
  shape: SlideShape;
  document: Document;
}

/** The shape that fits a window better. */
export const shapeFor = ({ width, height }: Size): SlideShape =>
  width / height > (16 / 9 + 4 / 3) / 2 ? 'wide' : 'high';

/** A moment without its chart, whose answers a class has still to predict. */
export const veiledFrame = (frame: Frame): Frame => {
  const bare = { wide: 0, tall: 0 };
  return { ...frame, chart: null, panel: bare, panelEnds: [bare, bare] };
};

/**
 * A moment of a scene as a slide. A pure function of frame and options.
 * @throws RangeError when the frame names a fact that the dataset does not have.
 */
export function drawSlide(moment: Frame, options: SlideOptions): SVGSVGElement {
  const frame = inFull(moment);
  const size = slideSizes[options.shape];
  const whole = { width: size.width / UNIT, height: size.height / UNIT };
  const pen = penOf(frame, whole, {
    ...{ ...options, size, layout: 'full', background: 'scene', guides: false, bug: 'none' },
  });
  const { safe, palette, document } = pen;
  const captions = sceneOf(options.dataset, frame.scene).steps.map((step) => captionOf(pen, step));
  // The picture keeps its size through the scene: the longest of its captions sets it.
  const height = Math.max(0, ...captions.map((caption) => caption.height));
  const foot = safe.y + safe.height - height;
  const picture = { width: whole.width, height: foot - AIR };
  const said = captions.slice(frame.step, frame.step + 1);
  const svg = svgElement(
    document,
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      ...size,
      viewBox: `0 0 ${whole.width} ${whole.height}`,
      'font-family': "'Be Vietnam Pro', sans-serif",
      'text-rendering': 'geometricPrecision',
    },
    [
      draw(pen, 'rect', { ...whole, fill: palette.page }),
      ...fullFrame(inPicture(pen, picture)),
      draw(pen, 'rect', { y: picture.height, ...whole, fill: palette.page }),
      draw(pen, 'rect', { y: picture.height, width: whole.width, height: 2, fill: palette.rule }),
      draw(
        pen,
        'g',
        { opacity: opacityOf(gentle(2 * stepProgress(frame.step, frame.t))) },
        ...column(pen, said, { x: safe.x, y: foot, gap: 0 }).nodes,
      ),
    ],
  );
  standOnPixels(svg, 1 / UNIT);
  return svg;
}

/** What a list says is in its words: it takes the whole picture, and the map makes room. */
function inFull(frame: Frame): Frame {
  const { chart } = frame;
  const listed =
    chart?.kind === 'cards' ||
    chart?.kind === 'compare' ||
    chart?.kind === 'timeline' ||
    (chart?.kind === 'states' && chart.layout === 'list');
  return listed ? { ...frame, map: null } : frame;
}

/** What a step says first, at the width of the slide; the rest is for the one who speaks. */
function captionOf(
  { dataset, lang, safe, palette }: Pen,
  { text: [first] }: Scene['steps'][number],
): TextBlock {
  const style = { size: TYPE.small, weight: 400 as const, fill: palette.ink, leading: 1.3 };
  return block(first ? runsOf(dataset, first, lang) : [], safe.width - COUNT, style);
}

/** A pen for the picture above the words: safe at three sides, and free to its lower edge. */
function inPicture(pen: Pen, drawing: Size): Pen {
  const { x, y } = pen.safe;
  const safe = { x, y, width: drawing.width - 2 * x, height: drawing.height - y - AIR };
  return { ...pen, drawing, safe };
}
