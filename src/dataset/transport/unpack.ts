import { feature } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import type { Geometry, Position } from '../types.ts';
import { numbersIn } from './numerals.ts';

type Properties = { id?: string };
/** One layer of the map, as TopoJSON has it. */
export type PackedLayer = GeometryCollection<Properties>;

/** A geometry as it travels: TopoJSON, with its arcs as text (see `packed`). */
export interface Packed {
  /** Steps of the grid in a degree. */
  steps: number;
  /**
   * For each arc the number of its points, below zero where it ends where it begins, then its steps
   * from point to point; it starts from the end of the arc before.
   */
  arcs: string;
  /** An index 0 is the next arc that was not used yet, n the arc n − 1, −n the arc n − 1 backwards. */
  layers: Record<string, PackedLayer>;
}

type Nested = number | Nested[];

/** A TopoJSON object with each of its indices of arcs changed, in their order. */
export function reindexed<T extends GeometryObject<Properties>>(
  object: T,
  change: (index: number) => number,
): T {
  const nested = (at: Nested): Nested => (typeof at === 'number' ? change(at) : at.map(nested));
  if ('geometries' in object) {
    return { ...object, geometries: object.geometries.map((part) => reindexed(part, change)) };
  }
  return 'arcs' in object ? { ...object, arcs: nested(object.arcs) } : object;
}

function arcsIn(text: string, steps: number): Position[][] {
  const numbers = numbersIn(text);
  const arcs: Position[][] = [];
  let [next, x, y] = [0, 0, 0];
  while (next < numbers.length) {
    const count = numbers[next++] ?? 0;
    const arc: Position[] = [];
    for (let left = Math.abs(count); left > 0; left--) {
      x += numbers[next++] ?? 0;
      y += numbers[next++] ?? 0;
      arc.push([x / steps, y / steps]);
    }
    const [first] = arc;
    if (count < 0 && first) arc.push(first);
    arcs.push(arc);
  }
  return arcs;
}

/** The geometry that `packed` packed: each coordinate the very number it was, ids kept, no more. */
export function unpacked({ steps, arcs, layers }: Packed): Geometry {
  let used = 0;
  const index = (at: number): number => (at === 0 ? used++ : at > 0 ? at - 1 : at);
  const topology: Topology = { type: 'Topology', arcs: arcsIn(arcs, steps), objects: {} };
  return {
    layers: Object.fromEntries(
      Object.entries(layers).map(([id, layer]) => [id, feature(topology, reindexed(layer, index))]),
    ),
  };
}
