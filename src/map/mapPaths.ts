import type { Bounds } from '../dataset/types.ts';
import type { View } from '../scenes/camera.ts';
import type { Size } from '../scenes/types.ts';
import type { Grid } from './grid.ts';
import { linePieces, pathData, polygonPieces, type Piece } from './paths.ts';
import { touch } from './rings.ts';
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

/** Everything on a map, piece by piece. */
export interface MapPieces extends Record<
  'land' | 'ground' | 'water' | 'borders' | 'edges',
  readonly Piece[]
> {
  lines: { draw: Shapes['lines'][number]['draw']; pieces: readonly Piece[] }[];
  places: ReadonlyMap<string, readonly Piece[]>;
}

/** The pieces of outlines on a grid. */
export const piecesOn = (
  grid: Grid,
  { land, ground, water, borders, edges, lines, places }: Outlines,
): MapPieces => ({
  land: polygonPieces(land, grid),
  ground: polygonPieces(ground, grid),
  water: polygonPieces(water, grid),
  borders: linePieces(borders, grid),
  edges: linePieces(edges, grid),
  lines: lines.map(({ draw, line }) => ({ draw, pieces: linePieces([line], grid) })),
  places: new Map([...places].map(([id, { polygons }]) => [id, polygonPieces(polygons, grid)])),
});

/** Paths of all pieces, or of those that come into sight. */
export function pathsOf(map: MapPieces, shown?: Bounds): MapPaths {
  const data = (pieces: readonly Piece[]) =>
    pathData(shown ? pieces.filter(({ bounds }) => touch(bounds, shown)) : pieces);
  return {
    land: data(map.land),
    ground: data(map.ground),
    water: data(map.water),
    borders: data(map.borders),
    edges: data(map.edges),
    lines: map.lines.map(({ draw, pieces }) => ({ draw, data: data(pieces) })),
    places: new Map([...map.places].map(([id, pieces]) => [id, data(pieces)])),
  };
}

/** The paths of outlines on a grid. */
export const pathsOn = (grid: Grid, outlines: Outlines): MapPaths =>
  pathsOf(piecesOn(grid, outlines));
