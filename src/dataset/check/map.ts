import { shown, type Path, type Problem } from '../problems.ts';
import type { Bounds, Dataset, Geometry } from '../types.ts';

const inOrder = ([west, south, east, north]: Bounds): boolean => west < east && south < north;

const within = (inner: Bounds, outer: Bounds): boolean =>
  inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];

/** Cameras that show nothing or lie outside of the data, and places drawn as what they are not. */
export function checkMap(dataset: Dataset, geometry: Geometry): Problem[] {
  const { basemap, places } = dataset.places;
  if (!basemap) return [];
  const problems: Problem[] = [];
  const bounded = (file: string, path: Path, bounds: Bounds, free = false) => {
    const expected = !inOrder(bounds)
      ? 'west before east and south before north'
      : !free && !within(bounds, basemap.limits)
        ? `inside the limits of the basemap, ${shown(basemap.limits)}`
        : '';
    if (expected) problems.push({ file, path, found: shown(bounds), expected });
  };
  bounded('places.json', ['basemap', 'limits'], basemap.limits);
  bounded('places.json', ['basemap', 'home'], basemap.home);
  if (basemap.inset) bounded('places.json', ['basemap', 'inset'], basemap.inset.bounds, true);
  dataset.story.scenes.forEach((scene, i) => {
    const at = ['scenes', i] as const;
    if (scene.map.camera) bounded('story.json', [...at, 'map', 'camera'], scene.map.camera);
    scene.steps.forEach(({ map }, j) => {
      if (map?.camera) bounded('story.json', [...at, 'steps', j, 'map', 'camera'], map.camera);
    });
  });

  places.forEach((place, i) => {
    const feature = geometry.layers[place.geometry.layer]?.features.find(
      ({ properties }) => properties?.id === place.geometry.feature,
    );
    const fits = place.draw === 'point' ? ['Point'] : ['Polygon', 'MultiPolygon'];
    const type = feature?.geometry?.type;
    if (!feature || (type && fits.includes(type))) return;
    problems.push({
      file: 'places.json',
      path: ['places', i, 'geometry'],
      found: type ? `a ${type}` : 'a feature without geometry',
      expected: `${fits.join(' or ')}, for it is drawn as ${place.draw}`,
    });
  });
  return problems;
}
