/** Plane geometry of rings. Longitude and latitude count as a plane: at this size they nearly are. */
import type { Geometry as Shape, Position as Coordinates } from 'geojson';
import type { Bounds, Position } from '../dataset/types.ts';

export type Ring = readonly Position[];
/** An outer ring and its holes. */
export type Polygon = readonly Ring[];

const pair = ([x = 0, y = 0]: Coordinates): Position => [x, y];

/** The polygons of a shape; none for points and lines. */
export function polygonsOf(shape: Shape): Polygon[] {
  if (shape.type === 'Polygon') return [shape.coordinates.map((ring) => ring.map(pair))];
  if (shape.type === 'MultiPolygon') {
    return shape.coordinates.map((polygon) => polygon.map((ring) => ring.map(pair)));
  }
  return [];
}

/** The lines of a shape; none for points and polygons. */
export function linesOf(shape: Shape): Position[][] {
  if (shape.type === 'LineString') return [shape.coordinates.map(pair)];
  if (shape.type === 'MultiLineString') return shape.coordinates.map((line) => line.map(pair));
  return [];
}

/** The point of a point shape. */
export const pointOf = (shape: Shape): Position | null =>
  shape.type === 'Point' ? pair(shape.coordinates) : null;

/** West, south, east and north of points. */
export function boundsOf(points: readonly Position[]): Bounds {
  let [west, south, east, north]: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return [west, south, east, north];
}

/** Whether two bounds have a point in common. */
export const touch = (one: Bounds, two: Bounds): boolean =>
  one[0] <= two[2] && two[0] <= one[2] && one[1] <= two[3] && two[1] <= one[3];

/** Whether bounds lie in others. */
export const inside = (inner: Bounds, outer: Bounds): boolean =>
  inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];

/** Twice the area that a ring encloses, without sign. */
export function ringSize(ring: Ring): number {
  let sum = 0;
  ring.forEach(([x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y];
    sum += x * nextY - nextX * y;
  });
  return Math.abs(sum);
}

const boxes = new WeakMap<Polygon, Bounds>();

/** The bounds of a polygon, found once. */
export function polygonBounds(polygon: Polygon): Bounds {
  const known = boxes.get(polygon);
  if (known) return known;
  const bounds = boundsOf(polygon[0] ?? []);
  boxes.set(polygon, bounds);
  return bounds;
}

/** Whether a point lies in a polygon (even-odd rule). */
export function inPolygon([px, py]: Position, polygon: Polygon): boolean {
  const [west, south, east, north] = polygonBounds(polygon);
  if (px < west || px > east || py < south || py > north) return false;

  let inside = false;
  for (const ring of polygon) {
    let [lastX, lastY] = ring[ring.length - 1] ?? [0, 0];
    for (const [x, y] of ring) {
      if (y > py !== lastY > py && px < ((lastX - x) * (py - y)) / (lastY - y) + x) {
        inside = !inside;
      }
      lastX = x;
      lastY = y;
    }
  }
  return inside;
}

/** Distance from a point to the nearest edge of a polygon. */
export function edgeDistance([px, py]: Position, polygon: Polygon): number {
  let nearest = Infinity;
  for (const ring of polygon) {
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1] ?? [0, 0];
      const [bx, by] = ring[i] ?? [0, 0];
      const [dx, dy] = [bx - ax, by - ay];
      const length = dx * dx + dy * dy;
      const k = length ? Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / length)) : 0;
      nearest = Math.min(nearest, (px - ax - k * dx) ** 2 + (py - ay - k * dy) ** 2);
    }
  }
  return Math.sqrt(nearest);
}

/** The part of a ring within bounds (Sutherland and Hodgman). */
export function clipRing(ring: Ring, [west, south, east, north]: Bounds): Position[] {
  const sides: [0 | 1, number, 1 | -1][] = [
    [0, west, 1],
    [0, east, -1],
    [1, south, 1],
    [1, north, -1],
  ];
  return sides.reduce<Position[]>(
    (points, [axis, at, sign]) => {
      const kept: Position[] = [];
      points.forEach((point, i) => {
        const last = points[(i || points.length) - 1] ?? point;
        const inside = (point[axis] - at) * sign >= 0;
        if (inside !== (last[axis] - at) * sign >= 0) {
          const k = (at - last[axis]) / (point[axis] - last[axis]);
          kept.push([last[0] + (point[0] - last[0]) * k, last[1] + (point[1] - last[1]) * k]);
        }
        if (inside) kept.push(point);
      });
      return kept;
    },
    [...ring],
  );
}
