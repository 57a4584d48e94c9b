import { polygonData, linesData } from './paths.ts';
import type { Shapes } from './shapes.ts';

/** Path data of everything on the map, on the grid. */
export interface MapPaths {
  land: string;
  ground: string;
  water: string;
  borders: string;
  edges: string;
  lines: { draw: Shapes['lines'][number]['draw']; data: string }[];
  /** Of each place that has an outline. */
  places: ReadonlyMap<string, string>;
}

const known = new WeakMap<Shapes, MapPaths>();

/** The paths of a map: projected once. */
export function mapPaths(shapes: Shapes): MapPaths {
  const paths = known.get(shapes) ?? makePaths(shapes);
  known.set(shapes, paths);
  return paths;
}

function makePaths({ grid, land, ground, water, borders, edges, lines, places }: Shapes): MapPaths {
  return {
    land: polygonData(land, grid),
    ground: polygonData(ground, grid),
    water: polygonData(water, grid),
    borders: linesData(borders, grid),
    edges: linesData(edges, grid),
    lines: lines.map(({ draw, line }) => ({ draw, data: linesData([line], grid) })),
    places: new Map([...places].map(([id, { polygons }]) => [id, polygonData(polygons, grid)])),
  };
}
