import type { Dataset, Geometry, Position } from '../dataset/types.ts';
import { project, type View } from '../scenes/camera.ts';
import { inPolygon } from './rings.ts';
import { shapesOf, type PlaceShape } from './shapes.ts';

export { unproject } from '../scenes/camera.ts';

const origin = { width: 0, height: 0 };

/** Whether a place covers a position. */
const covers = (shape: PlaceShape, at: Position): boolean => {
  const [west, south, east, north] = shape.bounds;
  const near = at[0] >= west && at[0] <= east && at[1] >= south && at[1] <= north;
  return near && shape.polygons.some((polygon) => inPolygon(at, polygon));
};

/**
 * Id of the place at a position: the nearest point within reach, else the site, else the unit there.
 * @param reach Pixels around a point that still count as it.
 * @param sites Ids of the sites that the map shows; all of them where it is left out.
 */
export function placeAt(
  dataset: Dataset,
  geometry: Geometry,
  at: Position,
  view: View,
  reach = 24,
  sites?: readonly string[],
): string | null {
  const shapes = shapesOf(dataset, geometry);
  if (!shapes) return null;
  const shown = ({ place: { id, draw } }: PlaceShape) =>
    draw === 'unit' || !sites || sites.includes(id);
  const all = [...shapes.places.values()].filter(shown);
  const [x, y] = project(at, view, origin);
  const points = all
    .filter(({ place }) => place.draw === 'point')
    .map((shape) => {
      const [px, py] = project(shape.at, view, origin);
      return { id: shape.place.id, distance: Math.hypot(px - x, py - y) };
    })
    .filter(({ distance }) => distance <= reach)
    .sort((a, b) => a.distance - b.distance);
  if (points[0]) return points[0].id;
  const area = (draw: string) =>
    all.find((shape) => shape.place.draw === draw && covers(shape, at));
  return (area('area') ?? area('unit'))?.place.id ?? null;
}
