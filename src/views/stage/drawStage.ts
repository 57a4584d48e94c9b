/** One frame of the stage as one SVG document: the same for browsers and for resvg. */
import type { Frame } from '../../scenes/types.ts';
import { svgElement } from '../../style/svg.ts';
import { drawingSize } from './areas.ts';
import { standOnPixels } from './baselines.ts';
import { fullFrame } from './fullFrame.ts';
import { guides } from './guides.ts';
import { lowerThird } from './lowerThird.ts';
import { draw, penOf, type Pen, type StageOptions } from './pen.ts';
import type { Background, LayoutName } from './request.ts';
import { sideChart, sideMap } from './sidePanel.ts';

/** Key green, as studios light it: pure in the colours of television. */
const KEY_GREEN = '#00B140';

const parts: Record<LayoutName, (pen: Pen) => SVGElement[]> = {
  full: fullFrame,
  'side-chart': sideChart,
  'side-map': sideMap,
  'lower-third': lowerThird,
};

/** The colour behind everything; null for nothing. */
export function groundOf(background: Background, page: string): string | null {
  switch (background) {
    case 'scene':
      return page;
    case 'transparent':
      return null;
    case 'key':
      return KEY_GREEN;
    default:
      return background;
  }
}

/**
 * A moment of a scene in one of the stage's layouts. A pure function: the same frame and options
 * give the same drawing, in any order of asking.
 * @throws RangeError when the frame names a fact that the dataset does not have.
 */
export function drawStage(frame: Frame, options: StageOptions): SVGSVGElement {
  const drawing = drawingSize(options.size);
  const pen = penOf(frame, drawing, options);
  const fill = groundOf(options.background, options.palette.page);
  // A live map lies under the drawing, and the ground under that.
  const grounded = fill !== null && options.map !== 'gl';
  const made = svgElement(
    options.document,
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      ...options.size,
      viewBox: `0 0 ${drawing.width} ${drawing.height}`,
      'font-family': "'Be Vietnam Pro', sans-serif",
      // Advance widths stay in proportion at every size.
      'text-rendering': 'geometricPrecision',
    },
    [
      grounded ? draw(pen, 'rect', { ...drawing, fill }) : null,
      ...parts[options.layout](pen),
      options.guides ? guides(pen) : null,
    ],
  );
  standOnPixels(made, options.size.width / drawing.width);
  return made;
}
