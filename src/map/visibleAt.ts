import type { Bounds, Position } from '../dataset/types.ts';
import { unproject, type View } from '../scenes/camera.ts';
import type { Size } from '../scenes/types.ts';
import { labelPoint } from './labelPoint.ts';
import type { Rect } from './rect.ts';
import { clipRing } from './rings.ts';
import type { PlaceShape } from './shapes.ts';

/** West, south, east and north of a rectangle of a frame. */
export function boundsOfRect(rect: Rect, view: View, size: Size): Bounds {
  const [west, north] = unproject([rect.x, rect.y], view, size);
  const [east, south] = unproject([rect.x + rect.width, rect.y + rect.height], view, size);
  return [west, south, east, north];
}

const apart = (a: Bounds, b: Bounds): boolean =>
  a[0] > b[2] || a[2] < b[0] || a[1] > b[3] || a[3] < b[1];

/**
 * Where in the visible bounds the name of an area belongs: at its own label point, or where that is
 * out of view, in the middle of what is seen of it. Null where too little is seen.
 * @param enough Degrees from that point to the nearest edge that make room for a name.
 */
export function visibleAt(shape: PlaceShape, bounds: Bounds, enough: number): Position | null {
  const [x, y] = shape.at;
  const [west, south, east, north] = bounds;
  if (x >= west && x <= east && y >= south && y <= north) return shape.at;
  if (shape.polygons.length === 0 || apart(shape.bounds, bounds)) return null;
  const seen = shape.polygons
    .map((polygon) => [clipRing(polygon[0] ?? [], bounds)])
    .filter(([ring]) => (ring?.length ?? 0) > 2);
  const found = labelPoint(
    seen.map((polygon) => polygon.map((ring) => [...ring, ...ring.slice(0, 1)])),
  );
  if (!found) return null;
  const room = Math.min(found[0] - west, east - found[0], found[1] - south, north - found[1]);
  return room >= enough ? found : null;
}
