/** Packing at build time; the page only unpacks. */
import type { Feature, FeatureCollection, Geometry as Shape } from 'geojson';
import { topology } from 'topojson-server';
import type { Geometry } from '../types.ts';
import { numeral } from './numerals.ts';
import { reindexed, type Packed, type PackedLayer } from './unpack.ts';

type Nested = number | Nested[];
/** What GeoJSON allows: neither shape nor properties need be there. */
type Any = Feature<Shape | null>;

/** Decimals of a degree that are kept at most: 1.1 m, a quarter of a pixel at zoom 14. */
const mostDigits = 5;

const coordinatesOf = (shape: Shape | null): Nested[] | null =>
  shape && 'coordinates' in shape ? shape.coordinates : null;

const numbersOf = (at: Nested): number[] => (typeof at === 'number' ? [at] : at.flatMap(numbersOf));

/** The coarsest decimal grid that holds every coordinate, in steps of a degree. */
function stepsOf(geometry: Geometry): number {
  const coordinates = Object.values(geometry.layers)
    .flatMap(({ features }): Any[] => features)
    .flatMap(({ geometry: shape }) => numbersOf(coordinatesOf(shape) ?? []));
  const holds = (steps: number) => coordinates.every((at) => Math.round(at * steps) / steps === at);
  let steps = 1;
  while (steps < 10 ** mostDigits && !holds(steps)) steps *= 10;
  return steps;
}

/** Coordinates on the grid; neighbours that fall together become one, where a ring is left. */
function onGrid(at: Nested[], steps: number): Nested[] {
  const parts = at.map((part) =>
    typeof part === 'number' ? Math.round(part * steps) / steps : onGrid(part, steps),
  );
  if (typeof at[0] === 'number') return parts;
  const apart = parts.filter((part, i) => i === 0 || String(part) !== String(parts[i - 1]));
  return apart.length < 4 ? parts : apart;
}

function packable({ properties, geometry: shape }: Any, steps: number): Feature {
  const id: unknown = properties?.id;
  const at = coordinatesOf(shape);
  return {
    type: 'Feature',
    properties: typeof id === 'string' ? { id } : null,
    geometry: (at ? { ...shape, coordinates: onGrid(at, steps) } : shape) as Shape,
  };
}

/** An arc as `Packed` has it, from the end of the one before: `from`, which moves on to its own. */
function arcText(arc: number[][], steps: number, from: number[]): string {
  const points = arc.map((point) => point.map((value) => Math.round(value * steps)));
  const closed = points.length > 1 && String(points[0]) === String(points.at(-1));
  if (closed) points.pop();
  const numbers = [closed ? -points.length : points.length];
  let [x = 0, y = 0] = from;
  for (const [nextX = 0, nextY = 0] of points) {
    numbers.push(nextX - x, nextY - y);
    [x, y] = [nextX, nextY];
  }
  [from[0], from[1]] = [x, y];
  return numbers.map(numeral).join('');
}

/** Numbers arcs in the order in which they are asked for; `arcs` tells which came, and which way. */
function numbering() {
  const arcs = new Map<number, { at: number; backwards: boolean }>();
  const index = (asked: number): number => {
    const backwards = asked < 0;
    const arc = backwards ? ~asked : asked;
    const known = arcs.get(arc);
    if (known) return known.backwards === backwards ? known.at + 1 : ~known.at;
    arcs.set(arc, { at: arcs.size, backwards });
    return 0;
  };
  return { arcs, index };
}

/**
 * A geometry for the wire: TopoJSON, so that a line which several features share is stored once, with
 * its arcs as text. Coordinates are kept as they are, to five decimals of a degree; of the
 * properties only the ids, for the page uses no other. Undone by `unpacked`.
 */
export function packed(geometry: Geometry): Packed {
  const steps = stepsOf(geometry);
  const collections = Object.entries(geometry.layers).map(([id, { features }]) => {
    const collection: FeatureCollection = {
      type: 'FeatureCollection',
      features: features.map((feature) => packable(feature, steps)),
    };
    return [id, collection] as const;
  });
  const { arcs, objects } = topology(Object.fromEntries(collections));
  const used = numbering();
  // What was a collection of features is one of shapes now.
  const layers = Object.entries(objects as unknown as Record<string, PackedLayer>).map(
    ([id, layer]) => [id, reindexed(layer, used.index)] as const,
  );
  const from = [0, 0];
  const texts = [...used.arcs].map(([at, { backwards }]) => {
    const arc = arcs[at] ?? [];
    return arcText(backwards ? arc.toReversed() : arc, steps, from);
  });
  return { steps, arcs: texts.join(''), layers: Object.fromEntries(layers) };
}
