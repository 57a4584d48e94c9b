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

const known = new WeakMap<Shapes, Map<number, MapPaths>>();

/**
 * The paths of a map: projected once.
 * @param step Grid steps between two vertices that are close enough to be one; 0 keeps all.
 */
export function mapPaths(shapes: Shapes, step = 0): MapPaths {
  const levels = known.get(shapes) ?? new Map<number, MapPaths>();
  known.set(shapes, levels);
  // Powers of two: a moving camera needs but a few levels.
  const level = step >= 1 ? 2 ** Math.floor(Math.log2(step)) : 0;
  const paths = levels.get(level) ?? makePaths(shapes, level);
  levels.set(level, paths);
  return paths;
}

function makePaths(shapes: Shapes, step: number): MapPaths {
  const { grid } = shapes;
  const polygons = (list: Shapes['land']) => polygonData(list, grid, step);
  const lines = (list: Shapes['borders']) => linesData(list, grid, step);
  return {
    land: polygons(shapes.land),
    ground: polygons(shapes.ground),
    water: polygons(shapes.water),
    borders: lines(shapes.borders),
    edges: lines(shapes.edges),
    lines: shapes.lines.map(({ draw, line }) => ({ draw, data: lines([line]) })),
    places: new Map([...shapes.places].map(([id, shape]) => [id, polygons(shape.polygons)])),
  };
}
