/** Paths with only what the pixels of a picture show. For the build: see `simplified`. */
import { worldSize } from '../scenes/camera.ts';
import { clipped } from './clipped.ts';
import { frameGrid } from './grid.ts';
import { pathsOn, type Detail } from './mapPaths.ts';
import { boundsIn } from './onSheet.ts';
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
