import { canvasOf, type Canvas } from '../../chart/canvas.ts';
import { blockAt, type TextBlock } from '../../chart/text.ts';
import type { Dataset, Geometry, Palette } from '../../dataset/types.ts';
import type { Rect } from '../../map/rect.ts';
import type { Frame, Size } from '../../scenes/types.ts';
import { svgElement, type Attribute } from '../../style/svg.ts';
import { ACTION_SAFE, bugArea, GRAPHICS_SAFE, safeArea, type Corner } from './areas.ts';
import type { Background, LayoutName, MapMaker } from './request.ts';

/** Text of a stage frame, in units of the drawing: nothing is smaller than `small`. */
export const TYPE = { chart: 38, side: 34, map: 32, words: 34, small: 30, least: 28 } as const;

/** What a stage frame is drawn with, beside its moment. */
export interface StageOptions {
  dataset: Dataset;
  geometry: Geometry;
  lang: string;
  palette: Palette;
  layout: LayoutName;
  /** Pixels of the picture. */
  size: Size;
  background: Background;
  guides: boolean;
  bug: Corner;
  /** With `gl` the drawing leaves its map out, and the ground under it: a slot says where it belongs. */
  map?: MapMaker;
  /** The browser's document, or one of linkedom in Node. */
  document: Document;
}

/** What the parts of a stage frame share. */
export interface Pen extends StageOptions {
  frame: Frame;
  /** Size of the drawing, in its own units. */
  drawing: Size;
  /** Where text may stand. */
  safe: Rect;
  action: Rect;
  bugBox: Rect | null;
  /** For words that are no chart's. */
  canvas: Canvas;
}

/** The pen for a frame in a drawing. */
export function penOf(frame: Frame, drawing: Size, options: StageOptions): Pen {
  const { dataset, lang, palette, document } = options;
  const shared = { dataset, lang, palette, document, highlight: null, interactive: false };
  return {
    ...options,
    frame,
    drawing,
    safe: safeArea(drawing, GRAPHICS_SAFE),
    action: safeArea(drawing, ACTION_SAFE),
    bugBox: bugArea(drawing, options.bug),
    canvas: canvasOf({ ...shared, size: drawing, type: TYPE.words }, 'stage', {}, []),
  };
}

/** An SVG element of a stage frame. */
export const draw = (
  { document }: Pick<Pen, 'document'>,
  name: keyof SVGElementTagNameMap,
  attributes: Readonly<Record<string, Attribute>>,
  ...children: (SVGElement | null)[]
): SVGElement => svgElement(document, name, attributes, children);

/** A drawing as a group: resvg cuts SVG inside SVG at the wrong edge where it is scaled. */
export function unwrapped(svg: SVGSVGElement, x: number, y: number): SVGElement {
  const attributes = {
    'font-size': svg.getAttribute('font-size'),
    transform: x || y ? `translate(${x} ${y})` : null,
  };
  return svgElement(svg.ownerDocument, 'g', attributes, [...svg.childNodes]);
}

/** Blocks of text one under the other from `y` on, `gap` units apart. Gives the lower edge too. */
export function column(
  pen: Pen,
  blocks: readonly TextBlock[],
  { x, y, gap }: { x: number; y: number; gap: number },
): { nodes: SVGElement[]; bottom: number } {
  let bottom = y;
  const nodes = blocks.flatMap((text, index) => {
    if (index > 0) bottom += gap;
    const set = blockAt(pen.canvas, text, x, bottom);
    bottom += text.height;
    return set;
  });
  return { nodes, bottom };
}

/** An opacity as an attribute; none where it is whole. */
export const opacityOf = (presence: number): number | null => (presence < 1 ? presence : null);
