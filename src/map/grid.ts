/** The plane that geometry is projected onto. A camera is then one affine transform of it. */
import type { Bounds, Position } from '../dataset/types.ts';
import { toWorld, worldSize, type View } from '../scenes/camera.ts';
import type { Size } from '../scenes/types.ts';
import type { Point } from './rect.ts';

/** A grid of whole numbers in Web Mercator, with its own origin so that its numbers stay small. */
export interface Grid {
  /** Steps around the world. */
  world: number;
  x: number;
  y: number;
}

/**
 * The grid of a map with these limits. Its steps are shares of a pixel at a zoom: tenths at 13, the
 * closest that the geometry is fit for, where nothing else is asked for.
 */
export function gridOf([west, south, east, north]: Bounds, zoom = 13, step = 0.1): Grid {
  const world = worldSize(zoom) / step;
  const [x, y] = toWorld([(west + east) / 2, (south + north) / 2]);
  return { world, x: Math.round(x * world), y: Math.round(y * world) };
}

/** The grid of one frame: it begins in the frame's corner, and a step is `step` pixels. */
export function frameGrid(view: View, size: Size, step: number): Grid {
  const world = worldSize(view.zoom) / step;
  const [x, y] = toWorld(view.center);
  return { world, x: x * world - size.width / 2 / step, y: y * world - size.height / 2 / step };
}

/** Longitude and latitude in steps of the grid. */
export function toGrid(at: Position, grid: Grid): [number, number] {
  const [x, y] = toWorld(at);
  return [Math.round(x * grid.world - grid.x), Math.round(y * grid.world - grid.y)];
}

/** The origin of one grid in steps of another. */
export const originOn = (grid: Grid, { world, x, y }: Grid): Point => [
  x * (grid.world / world) - grid.x,
  y * (grid.world / world) - grid.y,
];

/** The transform from the grid to the pixels of a frame: `pixel = grid · scale + offset`. */
export interface Affine {
  scale: number;
  x: number;
  y: number;
}

/** How a view places the grid in a frame. */
export function affineOf(view: View, size: Size, grid: Grid): Affine {
  const { world } = grid;
  const scale = worldSize(view.zoom) / world;
  const [x, y] = toWorld(view.center);
  return {
    scale,
    x: size.width / 2 - (x * world - grid.x) * scale,
    y: size.height / 2 - (y * world - grid.y) * scale,
  };
}
