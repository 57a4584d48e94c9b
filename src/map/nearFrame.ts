import type { Bounds } from '../dataset/types.ts';
import { unproject } from '../scenes/camera.ts';
import { clipped } from './clipped.ts';
import { pathsOn, type Detail } from './mapPaths.ts';
import { boundsIn } from './onSheet.ts';
import { touch } from './rings.ts';

/** How far paths go on around a frame, as a share of it: no dash that is seen is moved by the cut. */
const ROOM = 0.5;

/**
 * Paths as exact as they are, cut off around the frame, for maps inside of groups with an opacity or
 * a clip: resvg gives up on what is faint inside a group that reaches far out of the picture.
 */
export const nearFrame: Detail = (shapes, view, size) => {
  const [x, y] = [size.width * ROOM, size.height * ROOM];
  const [west, north] = unproject([-x, -y], view, size);
  const [east, south] = unproject([size.width + x, size.height + y], view, size);
  const near: Bounds = [west, south, east, north];
  const shown = boundsIn(view, size);
  const places = new Map([...shapes.places].filter(([, { bounds }]) => touch(bounds, shown)));
  return {
    grid: shapes.grid,
    paths: pathsOn(shapes.grid, clipped({ ...shapes, places }, near)),
  };
};
