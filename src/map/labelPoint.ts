import type { Position } from '../dataset/types.ts';
import { boundsOf, edgeDistance, inPolygon, ringSize, type Polygon } from './rings.ts';

interface Cell {
  at: Position;
  half: number;
  /** Signed distance of the middle to the edge, and the most that any point of the cell can have. */
  inside: number;
  best: number;
}

/** A line of words is about this many times as wide as it is high. */
const wide = 2.4;

/**
 * Where a line of words has most room in the largest polygon: the point farthest from its edges,
 * with distances across counting less than those up and down, found by halving cells (after
 * Garcia-Castellanos and Lombardo's pole of inaccessibility).
 */
export function labelPoint(polygons: readonly Polygon[]): Position | null {
  const squeezed = polygons.map((polygon) =>
    polygon.map((ring) => ring.map(([x, y]): Position => [x / wide, y])),
  );
  const found = pole(squeezed);
  return found && [found[0] * wide, found[1]];
}

function pole(polygons: readonly Polygon[]): Position | null {
  const largest = polygons.reduce<Polygon | null>(
    (best, polygon) =>
      !best || ringSize(polygon[0] ?? []) > ringSize(best[0] ?? []) ? polygon : best,
    null,
  );
  const outer = largest?.[0];
  if (!largest || !outer || outer.length < 3) return null;

  const [west, south, east, north] = boundsOf(outer);
  const cell = (x: number, y: number, half: number): Cell => {
    const at: Position = [x, y];
    const inside = edgeDistance(at, largest) * (inPolygon(at, largest) ? 1 : -1);
    return { at, half, inside, best: inside + half * Math.SQRT2 };
  };
  const half = Math.max(east - west, north - south) / 2;
  const precision = half / 100;
  let found = cell((west + east) / 2, (south + north) / 2, half);
  const queue = [found];
  for (let next = queue.pop(); next; next = queue.pop()) {
    if (next.inside > found.inside) found = next;
    if (next.best - found.inside <= precision) continue;
    const quarter = next.half / 2;
    for (const [dx, dy] of [
      [-1, -1],
      [1, -1],
      [-1, 1],
      [1, 1],
    ] as const) {
      queue.push(cell(next.at[0] + dx * quarter, next.at[1] + dy * quarter, quarter));
    }
    queue.sort((a, b) => a.best - b.best);
  }
  return found.inside > 0 ? found.at : null;
}
