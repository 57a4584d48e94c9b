/** Paths with only what the pixels of a picture show. For the build: see `simplified`. */
import type { Bounds } from '../dataset/types.ts';
import { unproject, worldSize, type View } from '../scenes/camera.ts';
import type { Size } from '../scenes/types.ts';
import { clipped } from './clipped.ts';
import { frameGrid } from './grid.ts';
import { pathsOn, type Detail } from './mapPaths.ts';
import { simplified } from './simplified.ts';

/** How exact paths are, in pixels. */
export interface Exactness {
  /** Points that lie closer than this to the line between their neighbours are left out. */
  tolerance?: number;
  /** The others lie on a grid with this step. */
  step?: number;
}

/** As exact as the eye is on a screen of two dots a pixel, where nothing else is asked for. */
export const exactness = ({ tolerance = 0.35, step = 0.5 }: Exactness): Required<Exactness> => ({
  tolerance,
  step,
});

/** Pixels around a frame in which paths go on: half of the widest stroke, at twice its width. */
const margin = 8;

/** What a frame shows and a little more, so that no stroke along a cut is seen. */
export function boundsIn(view: View, size: Size): Bounds {
  const [west, north] = unproject([-margin, -margin], view, size);
  const [east, south] = unproject([size.width + margin, size.height + margin], view, size);
  return [west, south, east, north];
}

/**
 * Paths for one picture: cut along its frame, without the points that its pixels do not show, and
 * short to write. Borders stay shared.
 */
export function reduced(asked: Exactness = {}): Detail {
  const { tolerance, step } = exactness(asked);
  return (shapes, view, size) => {
    const grid = frameGrid(view, size, step);
    const outlines = simplified(shapes, tolerance / worldSize(view.zoom));
    return { grid, paths: pathsOn(grid, clipped(outlines, boundsIn(view, size))) };
  };
}
