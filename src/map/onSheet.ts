/** Maps drawn along the sheet of paths that stands in their document: see `sheetOf`. */
import type { Bounds } from '../dataset/types.ts';
import { unproject, type View } from '../scenes/camera.ts';
import type { Size } from '../scenes/types.ts';
import { gridOf } from './grid.ts';
import { whole, type Detail, type MapPaths } from './mapPaths.ts';
import { inside, touch } from './rings.ts';
import type { Shapes } from './shapes.ts';

/** What a sheet is good for. */
export interface Span {
  /** The closest zoom that it is exact for. */
  zoom: number;
  /** Pixels of a step of its grid at that zoom. */
  step: number;
  /** What it holds. */
  bounds: Bounds;
}

/** Attribute in which a sheet in a document says its span. */
const SPAN = 'data-span';

export const spanAttribute = ({ zoom, step, bounds }: Span): Record<string, string> => ({
  [SPAN]: [zoom, step, ...bounds].join(' '),
});

/** Id of a path in the document. */
export const sheetId = (prefix: string, name: string): string => `${prefix}-${name}`;

/** Pixels around a frame in which paths go on: half of the widest stroke, at twice its width. */
const margin = 8;

/** What a frame shows and a little more, so that no stroke along a cut is seen. */
export function boundsIn(view: View, size: Size): Bounds {
  const [west, north] = unproject([-margin, -margin], view, size);
  const [east, south] = unproject([size.width + margin, size.height + margin], view, size);
  return [west, south, east, north];
}

/** The paths of a sheet as references, without the places that a frame does not show. */
export function references(
  shapes: Shapes,
  has: (name: string) => boolean,
  prefix: string,
  shown: Bounds,
): MapPaths {
  const to = (name: string) => (has(name) ? `#${sheetId(prefix, name)}` : '');
  return {
    land: to('land'),
    ground: to('ground'),
    water: to('water'),
    borders: to('borders'),
    edges: to('edges'),
    lines: shapes.lines.map(({ draw }, i) => ({ draw, data: to(`line-${i}`) })),
    places: new Map(
      [...shapes.places].map(([place, { bounds }]) => [
        place,
        touch(bounds, shown) ? to(place) : '',
      ]),
    ),
  };
}

/**
 * How to draw along a sheet.
 * @param own What draws the views that the sheet does not hold.
 */
export function alongSheet(
  shapes: Shapes,
  { zoom, step, bounds }: Span,
  has: (name: string) => boolean,
  prefix: string,
  own: Detail,
): Detail {
  const grid = gridOf(shapes.limits, zoom, step);
  return (of, view, size) => {
    const shown = boundsIn(view, size);
    const holds = of === shapes && view.zoom <= zoom && inside(shown, bounds);
    return holds ? { grid, paths: references(shapes, has, prefix, shown) } : own(of, view, size);
  };
}

/**
 * The sheet of a document, for a map that moves in it: drawing is a matter of a few references then,
 * and what is not in the sheet's span is drawn whole. Whole too where the document has no sheet.
 */
export function documentSheet(document: Document, shapes: Shapes, prefix = 'sheet'): Detail {
  const span = document.querySelector(`svg[${SPAN}]`)?.getAttribute(SPAN);
  const [zoom, step, west, south, east, north] = (span ?? '').split(' ').map(Number);
  if (!zoom || !step || west === undefined || south === undefined) return whole;
  if (east === undefined || north === undefined) return whole;
  const has = (name: string) => document.getElementById(sheetId(prefix, name)) !== null;
  const bounds: Bounds = [west, south, east, north];
  return alongSheet(shapes, { zoom, step, bounds }, has, prefix, whole);
}
