import type { Bounds } from '../dataset/types.ts';
import { worldSize, type View } from '../scenes/camera.ts';
import type { Size } from '../scenes/types.ts';
import { clipped } from './clipped.ts';
import { gridOf } from './grid.ts';
import { pathsOn, type Detail, type MapPaths } from './mapPaths.ts';
import { boundsIn, exactness, reduced, type Exactness } from './reduced.ts';
import { boundsOf, inside, touch } from './rings.ts';
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
const span = 2;

/** The paths by the names that they get in the document. */
function* named({ lines, places, ...rest }: MapPaths): Generator<[string, string]> {
  yield* Object.entries(rest);
  for (const [i, { data }] of lines.entries()) yield [`line-${i}`, data];
  yield* places;
}

/** The paths of a sheet as references, without the places that a frame does not show. */
function references(
  paths: MapPaths,
  id: (name: string) => string,
  shapes: Shapes,
  shown: Bounds,
): MapPaths {
  const to = (name: string, data: string) => (data ? `#${id(name)}` : '');
  return {
    land: to('land', paths.land),
    ground: to('ground', paths.ground),
    water: to('water', paths.water),
    borders: to('borders', paths.borders),
    edges: to('edges', paths.edges),
    lines: paths.lines.map(({ draw, data }, i) => ({ draw, data: to(`line-${i}`, data) })),
    places: new Map(
      [...paths.places].map(([place, data]) => {
        const bounds = shapes.places.get(place)?.bounds;
        return [place, bounds && touch(bounds, shown) ? to(place, data) : ''];
      }),
    ),
  };
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
  const held = frames.filter(({ view }) => view.zoom <= widest + span);
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
  const id = (name: string) => `${idPrefix}-${name}`;
  const defs = [...named(paths)].flatMap(([name, d]) =>
    d ? [element(document, 'path', { id: id(name), d })] : [],
  );
  const own = reduced(asked);
  return {
    svg: element(document, 'svg', { display: 'none', 'aria-hidden': 'true' }, defs),
    detail: (of, view, size) => {
      const shown = boundsIn(view, size);
      const holds = of === shapes && view.zoom <= zoom && inside(shown, bounds);
      return holds ? { grid, paths: references(paths, id, shapes, shown) } : own(of, view, size);
    },
  };
}
