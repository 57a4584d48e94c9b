import type { View } from '../scenes/camera.ts';
import type { Size } from '../scenes/types.ts';
import { grown, holds, touches, type Point, type Rect } from './rect.ts';
import { inPolygon, type Polygon } from './rings.ts';
import type { Shapes } from './shapes.ts';
import { boundsOfRect } from './visibleAt.ts';

/** What an inset should not hide: points that are named, and things that are drawn. */
export interface Avoid {
  points: readonly Point[];
  rects: readonly Rect[];
}

export type Corner = 'bottom-right' | 'top-right' | 'top-left';
const corners: Corner[] = ['bottom-right', 'top-right', 'top-left'];

/** What it costs to hide a thing, a named point, all city land, all other land. */
const cost = { rect: 20, point: 8, city: 10, land: 1 };

const cornerBox = (corner: Corner, { width, height }: Size, visible: Rect): Rect => ({
  x: corner === 'top-left' ? visible.x : visible.x + visible.width - width,
  y: corner === 'bottom-right' ? visible.y + visible.height - height : visible.y,
  width,
  height,
});

/** The share of a rectangle of a map that polygons cover, by 25 samples. */
function covered(rect: Rect, polygons: readonly Polygon[], view: View, frame: Size): number {
  const [west, south, east, north] = boundsOfRect(rect, view, frame);
  const side = 5;
  let hits = 0;
  for (let i = 0; i < side * side; i++) {
    const x = west + ((east - west) * ((i % side) + 0.5)) / side;
    const y = south + ((north - south) * (Math.floor(i / side) + 0.5)) / side;
    if (polygons.some((polygon) => inPolygon([x, y], polygon))) hits++;
  }
  return hits / side ** 2;
}

/**
 * The corner where a box hides least. Among equals it is the first of the list: the lower right,
 * which is out at sea more often than not.
 */
export function insetBox(
  box: Size,
  visible: Rect,
  view: View,
  frame: Size,
  shapes: Shapes,
  avoid: Avoid,
): { corner: Corner; rect: Rect } {
  const city = shapes.units.flatMap(({ polygons }) => polygons);
  const rated = corners.map((corner) => {
    const rect = cornerBox(corner, box, visible);
    const near = grown(rect, 0.1 * box.height);
    const hidden =
      cost.rect * avoid.rects.filter((other) => touches(rect, other)).length +
      cost.point * avoid.points.filter((point) => holds(near, point)).length +
      cost.city * covered(rect, city, view, frame) +
      cost.land * covered(rect, shapes.land, view, frame);
    return { corner, rect, hidden };
  });
  return rated.reduce((best, next) => (next.hidden < best.hidden - 0.3 ? next : best));
}
