/** Geometry that is no picture of a place: crossing itself, over another, with gaps, or elsewhere. */
import type { Feature, Geometry as Shape } from 'geojson';
import type { Problem } from '../dataset/problems.ts';
import type { Dataset, Geometry, Place, Position } from '../dataset/types.ts';
import { inPolygon, polygonsOf, touch } from '../map/rings.ts';
import {
  common,
  envelopeOf,
  faultOf,
  holesOf,
  kilometresBetween,
  somewhereIn,
  topologyOf,
  union,
  type Topology,
} from './topology.ts';

/** A share of the smaller of two units: what is less comes of rounding. */
const SLIVER = 1e-4;

/** How far off its unit a place may lie, in km: units are drawn without their water, harbours are not. */
const ASHORE = 2;

const at = ([x, y]: Position): string => `at ${x.toFixed(4)}, ${y.toFixed(4)}`;

interface Drawn {
  place: Place;
  index: number;
  feature: Feature<Shape>;
  topology: Topology | null;
}

/** What is wrong with the geometry of places that are drawn. Expects the edition to be whole. */
export function checkGeometry(dataset: Dataset, geometry: Geometry): Problem[] {
  const { basemap, places } = dataset.places;
  const fileOf = (layer: string) => basemap?.layers.find(({ id }) => id === layer)?.file ?? '';
  const problems: Problem[] = [];
  const drawn = places.flatMap((place, index): Drawn[] => {
    const feature = featureOf(geometry, place);
    if (!feature) return [];
    return [{ place, index, feature, topology: topologyOf(feature.geometry) }];
  });
  const inFile = ({ place }: Drawn, found: string, expected: string, severity?: 'warning') => {
    const { layer, feature } = place.geometry;
    const index = geometry.layers[layer]?.features.findIndex(
      ({ properties }) => properties.id === feature,
    );
    problems.push({
      ...{ file: fileOf(layer), path: ['features', index ?? 0, 'geometry'], found, expected },
      breaks: `the map, at ${place.id}`,
      ...(severity && { severity }),
    });
  };
  const whole = drawn.filter((one) => {
    const fault = one.topology && faultOf(one.topology);
    if (one.topology && !fault) return true;
    inFile(
      one,
      fault ? `${fault.fault} ${at(fault.at)}` : 'no shape',
      'a shape that does not cross itself',
    );
    return false;
  });
  const units = whole.filter(({ place }) => place.draw === 'unit');
  for (const [one, other, area] of overlaps(units)) {
    const found = `${one.place.id} and ${other.place.id}, one over the other ${at(area)}`;
    inFile(one, found, 'units side by side', 'warning');
  }
  if (units.length > 1) {
    for (const hole of gapsOf(units)) {
      const [unit] = units;
      const found = `a gap between units ${at(somewhereIn(hole))}`;
      if (unit) inFile(unit, found, 'units side by side', 'warning');
    }
  }
  return [...problems, ...misplaced(drawn)];
}

const featureOf = (geometry: Geometry, { geometry: { layer, feature } }: Place) =>
  geometry.layers[layer]?.features.find(({ properties }) => properties.id === feature);

/** Pairs of units that cover the same ground, and a point of it. */
function overlaps(units: readonly Drawn[]): [Drawn, Drawn, Position][] {
  const found: [Drawn, Drawn, Position][] = [];
  const boxes = units.map(({ topology }) => topology && envelopeOf(topology));
  units.forEach((one, i) => {
    for (let j = i + 1; j < units.length; j++) {
      const [other, box, next] = [units[j], boxes[i], boxes[j]];
      if (!other?.topology || !one.topology || !box || !next || !touch(box, next)) continue;
      const shared = common(one.topology, other.topology);
      const least = Math.min(one.topology.getArea(), other.topology.getArea());
      if (shared.getArea() > SLIVER * least) found.push([one, other, somewhereIn(shared)]);
    }
  });
  return found;
}

/** Ground that units enclose and none covers. */
function gapsOf(units: readonly Drawn[]): Topology[] {
  const shapes = units.flatMap(({ topology }) => topology ?? []);
  const least = Math.min(...shapes.map((shape) => shape.getArea()));
  // What a unit itself leaves out is meant: a lake, or a place that is not of the story.
  const own = shapes.flatMap(holesOf);
  return holesOf(union(shapes)).filter(
    (hole) =>
      hole.getArea() > SLIVER * least &&
      !own.some((meant) => common(meant, hole).getArea() > 0.5 * hole.getArea()),
  );
}

/** Places outside of what they are within, and labels outside of their units. */
function misplaced(drawn: readonly Drawn[]): Problem[] {
  const byId = new Map(drawn.map((one) => [one.place.id, one]));
  return drawn.flatMap(({ place, index, feature, topology }): Problem[] => {
    const file = 'places.json';
    const severity = 'warning';
    const problems: Problem[] = [];
    const around = place.within === undefined ? undefined : byId.get(place.within);
    const far = topology && around?.topology ? kilometresBetween(topology, around.topology) : 0;
    if (around && far > ASHORE) {
      const found = `${place.id}, which lies ${far.toFixed(1)} km outside of ${around.place.id}`;
      const expected = `a place in the one that it is within, or at most ${ASHORE} km off its shore`;
      problems.push({ file, path: ['places', index, 'within'], found, expected, severity });
    }
    const { label } = place;
    if (label && place.draw === 'unit') {
      const inUnit = polygonsOf(feature.geometry).some((polygon) => inPolygon(label, polygon));
      const found = `a point outside of ${place.id}`;
      const expected = 'a point in the unit that it names';
      if (!inUnit)
        problems.push({ file, path: ['places', index, 'label'], found, expected, severity });
    }
    return problems;
  });
}
