import { inLanguage } from '../dataset/prose.ts';
import type { Basemap, Bounds } from '../dataset/types.ts';
import { fit, noPadding, project } from '../scenes/camera.ts';
import type { Size } from '../scenes/types.ts';
import { textWidth } from '../style/measure.ts';
import { insetBox, type Avoid, type Corner } from './insetCorner.ts';
import { broken, LEADING } from './labelText.ts';
import type { OverlayOptions } from './overlay.ts';
import type { Point, Rect } from './rect.ts';
import type { PlaceShape, Shapes } from './shapes.ts';

/** A small box with a place that lies outside the map. */
export interface Inset {
  shape: PlaceShape;
  corner: Corner;
  box: Rect;
  /** Its outline in pixels of the frame. */
  rings: Point[][];
  name: string;
  note: string[];
  opacity: number;
}

/** Padding in the box, as a share of the text size. */
export const insetPad = 0.6;
/** Height of the picture, with a note under it and without, as shares of the text size. */
const picture = { noted: 3.6, bare: 2.4 };
/** The most of the visible part that a box may take. */
const most = { area: 0.1, height: 0.4 };
/** The inset is there until the map has zoomed in this far beyond home. */
const closest = 0.8;

interface Block {
  name: string;
  note: string[];
  picture: number;
  size: Size;
}

function blockOf(
  inset: NonNullable<Basemap['inset']>,
  { place }: PlaceShape,
  noted: boolean,
  { lang, type }: OverlayOptions,
): Block {
  const name = inLanguage(place.short ?? place.name, lang);
  const note = noted ? broken(inLanguage(inset.note, lang), 9 * type, type, 400) : [];
  const widths = [textWidth(name, type, 600), ...note.map((line) => textWidth(line, type, 400))];
  const tall = noted ? picture.noted : picture.bare;
  const height = (tall + (1 + note.length) * LEADING + insetPad) * type;
  return {
    name,
    note,
    picture: tall * type,
    size: { width: Math.max(...widths) + 2 * insetPad * type, height },
  };
}

/** The outline of the place in the picture part of the box. */
function ringsIn(shape: PlaceShape, bounds: Bounds, box: Rect, height: number): Point[][] {
  const size = { width: box.width, height };
  const view = fit(bounds, size, noPadding, [-180, -80, 180, 80]);
  return shape.polygons.flat().map((ring) =>
    ring.map((at): Point => {
      const [x, y] = project(at, view, size);
      return [box.x + x, box.y + y];
    }),
  );
}

/** The inset of a view: with its note, without where there is little room, or none. */
export function insetOf(
  shapes: Shapes,
  options: OverlayOptions,
  visible: Rect,
  avoid: Avoid,
): Inset | null {
  const { basemap } = options.dataset.places;
  const inset = basemap?.inset;
  const shape = shapes.places.get(inset?.place ?? '');
  if (!inset || !shape) return null;

  const { size, padding, view } = options;
  const beyond = view.zoom - fit(basemap.home, size, padding, shapes.limits).zoom;
  const block = [true, false]
    .map((noted) => blockOf(inset, shape, noted, options))
    .find(
      ({ size: { width, height } }) =>
        width * height <= most.area * visible.width * visible.height &&
        height <= most.height * visible.height,
    );
  if (beyond > closest || !block) return null;
  const { corner, rect: box } = insetBox(block.size, visible, view, size, shapes, avoid);
  const rings = ringsIn(shape, inset.bounds, box, block.picture);
  return { shape, corner, box, rings, name: block.name, note: block.note, opacity: 1 };
}
