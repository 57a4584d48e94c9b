import type { Bounds, Position } from '../dataset/types.ts';
import type { Polygon, Ring } from './rings.ts';

/** Degrees that land goes on past the limits of the data. */
const reach = 1;
/** Cuts shorter than this are islands and capes: stretched, they would be mere stripes. */
const least = 0.3;

/** An edge that runs along a limit, pushed out over it; null for any other edge. */
function pushed(a: Position, b: Position, limits: Bounds): [Position, Position] | null {
  const [west, south, east, north] = limits;
  if (Math.hypot(b[0] - a[0], b[1] - a[1]) < least) return null;
  const along = (axis: 0 | 1, limit: number) =>
    Math.abs(a[axis] - limit) < 1e-4 && Math.abs(b[axis] - limit) < 1e-4;
  const move = (x: number, y: number): [Position, Position] => [
    [a[0] + x, a[1] + y],
    [b[0] + x, b[1] + y],
  ];
  if (along(0, west)) return move(-reach, 0);
  if (along(0, east)) return move(reach, 0);
  if (along(1, south)) return move(0, -reach);
  if (along(1, north)) return move(0, reach);
  return null;
}

const ringBeyond = (ring: Ring, limits: Bounds): Position[] =>
  ring.flatMap((at, i) => [at, ...(pushed(at, ring[i + 1] ?? at, limits) ?? [])]);

/**
 * Land that was cut along the limits, going on past them: no shoreline is drawn along a long
 * cut, and a padded camera that sees a little past it sees no edge. Within the limits nothing changes.
 */
export const beyond = (polygons: readonly Polygon[], limits: Bounds): Polygon[] =>
  polygons.map((polygon) => polygon.map((ring) => ringBeyond(ring, limits)));
