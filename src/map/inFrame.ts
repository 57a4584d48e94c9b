import { pathsOf, piecesOn, type Detail, type MapPieces } from './mapPaths.ts';
import { boundsIn } from './onSheet.ts';
import type { Shapes } from './shapes.ts';

const known = new WeakMap<Shapes, MapPieces>();

/**
 * Paths as exact as they are, without what the frame does not show: resvg gives up on a faint thing
 * that lies far outside of the picture, and a coast takes it long wherever it lies.
 */
export const inFrame: Detail = (shapes, view, size) => {
  const pieces = known.get(shapes) ?? piecesOn(shapes.grid, shapes);
  known.set(shapes, pieces);
  return { grid: shapes.grid, paths: pathsOf(pieces, boundsIn(view, size)) };
};
