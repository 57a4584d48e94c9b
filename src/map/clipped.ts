import type { Bounds, Position } from '../dataset/types.ts';
import { runsOf } from './arcs.ts';
import type { Outlines } from './mapPaths.ts';
import { boundsOf, clipRing, touch, type Polygon } from './rings.ts';

function polygonsIn(polygons: readonly Polygon[], bounds: Bounds): Polygon[] {
  return polygons.map((polygon) =>
    polygon.flatMap((ring) => {
      const kept = clipRing(ring.slice(0, -1), bounds);
      const [first] = kept;
      return first ? [[...kept, first]] : [];
    }),
  );
}

const linesIn = (lines: readonly Position[][], bounds: Bounds): Position[][] =>
  lines.flatMap((line) => runsOf(line, (a, b) => touch(boundsOf([a, b]), bounds)));

/**
 * What of outlines lies within bounds. Areas are cut along the bounds and lines a little outside of
 * them: bounds with room for the width of strokes show neither.
 */
export function clipped(outlines: Outlines, bounds: Bounds): Outlines {
  const areas = (polygons: readonly Polygon[]) => polygonsIn(polygons, bounds);
  const lines = (list: readonly Position[][]) => linesIn(list, bounds);
  return {
    land: areas(outlines.land),
    ground: areas(outlines.ground),
    water: areas(outlines.water),
    borders: lines(outlines.borders),
    edges: lines(outlines.edges),
    lines: outlines.lines.flatMap(({ draw, line }) =>
      lines([line]).map((run) => ({ draw, line: run })),
    ),
    places: new Map(
      [...outlines.places].map(([id, { polygons }]) => [id, { polygons: areas(polygons) }]),
    ),
  };
}
