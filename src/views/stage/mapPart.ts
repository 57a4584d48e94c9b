import { plainOf, runsOf } from '../../dataset/prose.ts';
import { block } from '../../chart/text.ts';
import { drawMap } from '../../map/drawMap.ts';
import { drawOverlay } from '../../map/drawOverlay.ts';
import { inFrame } from '../../map/inFrame.ts';
import { nearFrame } from '../../map/nearFrame.ts';
import { overlayOf, type Cover } from '../../map/overlay.ts';
import type { Rect } from '../../map/rect.ts';
import { viewAt, type Padding, type View } from '../../scenes/camera.ts';
import type { MapFrame, Size } from '../../scenes/types.ts';
import { textWidth } from '../../style/measure.ts';
import { MOVING } from './baselines.ts';
import { column, draw, TYPE, unwrapped, type Pen } from './pen.ts';

/** Lines of the map are this much heavier than on a page: they are seen from afar. */
export const LINES = 1.6;

/** Where a map stands in a frame. */
export interface MapPlace {
  /** Size of the map, in units. */
  size: Size;
  /** Edges that names stay out of. */
  safe: Padding;
  /** What covers it now, and before and after the move that the frame is in. */
  cover: Cover;
  ends: readonly [Cover, Cover];
  /** Start of the ids in the drawing. */
  idPrefix: string;
  /** How much of it is there, 0 to 1. */
  presence: number;
  /** It stands in a group with an opacity or a clip. */
  grouped?: boolean;
}

/** The map with its names, from the upper left corner of its place. */
export function mapPart(pen: Pen, map: MapFrame, place: MapPlace): SVGElement[] {
  const { dataset, geometry, lang, palette, document } = pen;
  const { size, safe, cover, ends } = place;
  const limits = dataset.places.basemap?.limits ?? [-180, -85, 180, 85];
  const view = viewAt(map.camera, size, cover.padding, limits);
  const shared = { dataset, palette, document, highlight: null };
  const ground = () =>
    drawMap(map, {
      ...{ ...shared, geometry, size, view, detail: place.grouped ? nearFrame : inFrame },
      lineScale: LINES,
      idPrefix: place.idPrefix,
    });
  const overlay = overlayOf(map, {
    ...{ dataset, geometry, lang, size, view, safe, ends, type: TYPE.map },
    ...cover,
  });
  const written = drawOverlay(overlay, { ...shared, lang, focus: map.focus });
  const names = unwrapped(written, 0, 0);
  const { k } = map.camera;
  if (k > 0 && k < 1) names.setAttribute(MOVING, '');
  return [pen.map === 'gl' ? mapSlot(pen, place, view) : unwrapped(ground(), 0, 0), names];
}

/** Mark of the box that a live map belongs under. */
export const MAP_SLOT = 'data-map-slot';

/** What a slot says of the map that belongs there: a view in units of the drawing, and its presence. */
export interface MapSlot {
  view: View;
  presence: number;
}

/** An empty box in the map's place; what MapLibre is to show there stands in its attribute. */
function mapSlot(pen: Pen, { size, presence }: MapPlace, view: View): SVGElement {
  const slot: MapSlot = { view, presence };
  return draw(pen, 'rect', { ...size, fill: 'none', [MAP_SLOT]: JSON.stringify(slot) });
}

/** Air around the credit's words, in units. */
const AIR = 10;

/** Size of the line that says of which year the boundaries are, and whose map it is. */
export function creditSize({ dataset, lang }: Pick<Pen, 'dataset' | 'lang'>): Size {
  const { basemap } = dataset.places;
  if (!basemap) return { width: 0, height: 0 };
  const words = plainOf(dataset, basemap.boundaries, lang);
  return { width: textWidth(words, TYPE.least, 400) + 2 * AIR, height: TYPE.least * 1.6 };
}

/** That line, on the page's colour. */
export function creditPart(pen: Pen, box: Rect): SVGElement | null {
  const { dataset, lang, palette } = pen;
  const { basemap } = dataset.places;
  if (!basemap) return null;
  const style = { size: TYPE.least, weight: 400 as const, fill: palette.muted };
  const text = block(runsOf(dataset, basemap.boundaries, lang), Infinity, style);
  const { nodes } = column(pen, [text], { x: box.x + AIR, y: box.y + TYPE.least * 0.15, gap: 0 });
  return draw(pen, 'g', {}, draw(pen, 'rect', { ...box, fill: palette.page }), ...nodes);
}
