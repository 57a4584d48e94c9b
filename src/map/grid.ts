/** The plane that geometry is projected onto once. A camera is then one affine transform of it. */
import type { Bounds, Position } from '../dataset/types.ts';
import { toWorld, worldSize, type View } from '../scenes/camera.ts';
import type { Size } from '../scenes/types.ts';

/** Steps of the grid: tenths of a pixel at zoom 13, the closest that the geometry is fit for. */
const world = worldSize(13) * 10;

/** A grid of whole numbers in Web Mercator, with its own origin so that its numbers stay small. */
export interface Grid {
  x: number;
  y: number;
}

/** The grid of a map with these limits. */
export function gridOf([west, south, east, north]: Bounds): Grid {
  const [x, y] = toWorld([(west + east) / 2, (south + north) / 2]);
  return { x: Math.round(x * world), y: Math.round(y * world) };
}

/** Longitude and latitude in steps of the grid. */
export function toGrid(at: Position, grid: Grid): [number, number] {
  const [x, y] = toWorld(at);
  return [Math.round(x * world) - grid.x, Math.round(y * world) - grid.y];
}

/** The transform from the grid to the pixels of a frame: `pixel = grid · scale + offset`. */
export interface Affine {
  scale: number;
  x: number;
  y: number;
}

/** How a view places the grid in a frame. */
export function affineOf(view: View, size: Size, grid: Grid): Affine {
  const scale = worldSize(view.zoom) / world;
  const [x, y] = toWorld(view.center);
  return {
    scale,
    x: size.width / 2 - (x * world - grid.x) * scale,
    y: size.height / 2 - (y * world - grid.y) * scale,
  };
}
