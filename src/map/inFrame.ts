import { whole, type Detail } from './mapPaths.ts';
import { boundsIn } from './onSheet.ts';
import { touch } from './rings.ts';

/**
 * Paths as exact as they are, without the places that the frame does not show: resvg gives up on a
 * faint thing that lies far outside of the picture.
 */
export const inFrame: Detail = (shapes, view, size) => {
  const { grid, paths } = whole(shapes, view, size);
  const shown = boundsIn(view, size);
  const seen = [...paths.places].filter(([id]) => {
    const bounds = shapes.places.get(id)?.bounds;
    return bounds !== undefined && touch(bounds, shown);
  });
  return { grid, paths: { ...paths, places: new Map(seen) } };
};
