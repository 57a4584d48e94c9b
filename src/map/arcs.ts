/** Lines between units, taken from rings that share their vertices. */
import type { Position } from '../dataset/types.ts';
import type { Polygon, Ring } from './rings.ts';

/** Lines that each stand once: between two units, and around all of them. */
export interface Arcs {
  borders: Position[][];
  edges: Position[][];
}

const edgeKey = (a: Position, b: Position): string => {
  const [one, two] = [a.join(), b.join()];
  return one < two ? `${one} ${two}` : `${two} ${one}`;
};

/** Cuts a ring or a line into the runs of edges that pass a test. */
export function runsOf(ring: Ring, keep: (a: Position, b: Position) => boolean): Position[][] {
  const kept = ring.slice(1).map((point, i) => keep(ring[i] ?? point, point));
  const runs: Position[][] = [];
  kept.forEach((yes, i) => {
    const [from, to] = [ring[i], ring[i + 1]];
    if (!yes || !from || !to) return;
    const run = kept[i - 1] ? runs.at(-1) : undefined;
    if (run) run.push(to);
    else runs.push([from, to]);
  });
  // A ring starts anywhere: its first and last run may be one.
  const [first, last] = [runs[0], runs.at(-1)];
  const closed = String(ring[0]) === String(ring.at(-1));
  if (closed && kept[0] && kept.at(-1) && first && last && first !== last) {
    runs.pop();
    runs[0] = [...last, ...first.slice(1)];
  }
  return runs;
}

/** The borders between units and the outer edges of all of them. */
export function arcsOf(units: readonly (readonly Polygon[])[]): Arcs {
  const owners = new Map<string, Set<number>>();
  const eachRing = (visit: (ring: Ring, unit: number) => void): void => {
    units.forEach((polygons, unit) => {
      for (const ring of polygons.flat()) visit(ring, unit);
    });
  };
  eachRing((ring, unit) => {
    ring.slice(1).forEach((point, i) => {
      const key = edgeKey(ring[i] ?? point, point);
      owners.set(key, (owners.get(key) ?? new Set()).add(unit));
    });
  });
  const arcs: Arcs = { borders: [], edges: [] };
  eachRing((ring, unit) => {
    const shared = (a: Position, b: Position) => (owners.get(edgeKey(a, b))?.size ?? 0) > 1;
    // The first of two neighbours has the border.
    const mine = (a: Position, b: Position) =>
      shared(a, b) && [...(owners.get(edgeKey(a, b)) ?? [])][0] === unit;
    arcs.borders.push(...runsOf(ring, mine));
    arcs.edges.push(...runsOf(ring, (a, b) => !shared(a, b)));
  });
  return arcs;
}
