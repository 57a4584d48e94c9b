import { polygonData, linesData } from './paths.ts';
import type { Shapes } from './shapes.ts';

/** Path data of everything on the map, on the grid. */
export interface MapPaths {
  land: string;
  ground: string;
  water: string;
  borders: string;
  edges: string;
  shore: string;
  lines: { draw: Shapes['lines'][number]['draw']; data: string }[];
  /** Of each place that has an outline. */
  places: ReadonlyMap<string, string>;
}

const known = new WeakMap<Shapes, MapPaths>();

/** The paths of a map: projected once. */
export function mapPaths(shapes: Shapes): MapPaths {
  const cached = known.get(shapes);
  if (cached) return cached;
  const { grid } = shapes;
  const paths: MapPaths = {
    land: polygonData(shapes.land, grid),
    ground: polygonData(shapes.ground, grid),
    water: polygonData(shapes.water, grid),
    borders: linesData(shapes.borders, grid),
    edges: linesData(shapes.edges, grid),
    shore: linesData(shapes.shore, grid),
    lines: shapes.lines.map(({ draw, line }) => ({ draw, data: linesData([line], grid) })),
    places: new Map(
      [...shapes.places].map(([id, { polygons }]) => [id, polygonData(polygons, grid)]),
    ),
  };
  known.set(shapes, paths);
  return paths;
}
