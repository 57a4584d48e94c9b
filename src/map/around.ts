import type { Bounds, Dataset, Geometry } from '../dataset/types.ts';
import { shapesOf } from './shapes.ts';

/** Degrees that a camera shows at least, so that a small place keeps its surroundings. */
const LEAST = 0.07;

/** What must be in view to see places; null where none of them is on the map. */
export function boundsAround(
  dataset: Dataset,
  geometry: Geometry,
  places: readonly string[],
): Bounds | null {
  const shapes = shapesOf(dataset, geometry);
  const limits = dataset.places.basemap?.limits;
  const inView = ([west, south, east, north]: Bounds): boolean =>
    !limits || (west < limits[2] && east > limits[0] && south < limits[3] && north > limits[1]);
  const all = places.flatMap((id) => {
    const bounds = shapes?.places.get(id)?.bounds;
    return bounds && inView(bounds) ? [bounds] : [];
  });
  if (all.length === 0) return null;
  const west = Math.min(...all.map((bounds) => bounds[0]));
  const south = Math.min(...all.map((bounds) => bounds[1]));
  const east = Math.max(...all.map((bounds) => bounds[2]));
  const north = Math.max(...all.map((bounds) => bounds[3]));
  const [wide, high] = [LEAST - (east - west), LEAST - (north - south)].map((missing) =>
    Math.max(0.02, missing / 2),
  ) as [number, number];
  return [west - wide, south - high, east + wide, north + high];
}
