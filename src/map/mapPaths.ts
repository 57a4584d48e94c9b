import type { View } from '../scenes/camera.ts';
import type { Size } from '../scenes/types.ts';
import type { Grid } from './grid.ts';
import { polygonData, linesData } from './paths.ts';
import type { PlaceShape, Shapes } from './shapes.ts';

/** Path data of everything on the map, on a grid; or where in the document it is found, as `#id`. */
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

/** Paths and the grid that they are on. */
export interface Traced {
  grid: Grid;
  paths: MapPaths;
}

/** Which paths a map is drawn with, seen through a view in a frame of so many pixels. */
export type Detail = (shapes: Shapes, view: View, size: Size) => Traced;

/** What of the shapes is drawn. */
export type Outlines = Pick<Shapes, 'land' | 'ground' | 'water' | 'borders' | 'edges' | 'lines'> & {
  places: ReadonlyMap<string, Pick<PlaceShape, 'polygons'>>;
};

const known = new WeakMap<Shapes, Traced>();

/** Everything, as exact as it is, whatever the view: projected once. */
export const whole: Detail = (shapes) => {
  const traced = known.get(shapes) ?? { grid: shapes.grid, paths: pathsOn(shapes.grid, shapes) };
  known.set(shapes, traced);
  return traced;
};

/** The paths of outlines on a grid. */
export function pathsOn(
  grid: Grid,
  { land, ground, water, borders, edges, lines, places }: Outlines,
): MapPaths {
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
