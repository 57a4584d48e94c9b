import { worldSize, type View } from '../scenes/camera.ts';
import type { Size } from '../scenes/types.ts';
import { clipped } from './clipped.ts';
import { gridOf } from './grid.ts';
import { pathsOn, type Detail, type MapPaths } from './mapPaths.ts';
import { alongSheet, boundsIn, sheetId, spanAttribute } from './onSheet.ts';
import { exactness, reduced, type Exactness } from './reduced.ts';
import { boundsOf } from './rings.ts';
import type { Shapes } from './shapes.ts';
import { simplified } from './simplified.ts';
import { element } from './svg.ts';

/** What several maps of one document are drawn along. */
export interface Sheet {
  /** The paths. It stands in the document once, before or after the maps, and shows nothing itself. */
  svg: SVGSVGElement;
  /** For `drawMap`: the paths of the sheet; for a view that it does not hold, reduced ones. */
  detail: Detail;
}

/** Zooms from the widest view of a sheet to the closest: for closer ones its paths are too long. */
const reach = 2;

/** The paths by the names that they get in the document. */
function* named({ lines, places, ...rest }: MapPaths): Generator<[string, string]> {
  yield* Object.entries(rest);
  for (const [i, { data }] of lines.entries()) yield [`line-${i}`, data];
  yield* places;
}

/**
 * One sheet of paths for many maps of a document, so that each map is little more than references: as
 * exact as `Exactness` says at the closest of the views that it holds, finer at the others.
 */
export function sheetOf(
  shapes: Shapes,
  frames: readonly { view: View; size: Size }[],
  { document, idPrefix = 'sheet', ...asked }: Exactness & { document: Document; idPrefix?: string },
): Sheet {
  const { tolerance, step } = exactness(asked);
  const widest = Math.min(...frames.map(({ view }) => view.zoom));
  const held = frames.filter(({ view }) => view.zoom <= widest + reach);
  const zoom = Math.max(...held.map(({ view }) => view.zoom));
  const bounds = boundsOf(
    held.flatMap(({ view, size }) => {
      const [west, south, east, north] = boundsIn(view, size);
      return [
        [west, south],
        [east, north],
      ] satisfies [number, number][];
    }),
  );
  const grid = gridOf(shapes.limits, zoom, step);
  const paths = pathsOn(grid, clipped(simplified(shapes, tolerance / worldSize(zoom)), bounds));
  const drawn = new Map([...named(paths)].filter(([, d]) => d !== ''));
  const defs = [...drawn].map(([name, d]) =>
    element(document, 'path', { id: sheetId(idPrefix, name), d }),
  );
  const span = { zoom, step, bounds };
  const has = (name: string) => drawn.has(name);
  return {
    svg: element(
      document,
      'svg',
      { display: 'none', 'aria-hidden': 'true', ...spanAttribute(span) },
      defs,
    ),
    detail: alongSheet(shapes, span, has, idPrefix, reduced(asked)),
  };
}
