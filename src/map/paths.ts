import type { Bounds, Position } from '../dataset/types.ts';
import { toGrid, type Grid } from './grid.ts';
import type { Point } from './rect.ts';
import { boundsOf, type Polygon } from './rings.ts';

/** A line on the grid without steps of no length; a closed one without its end, which is its start. */
function pointsOf(line: readonly Position[], grid: Grid, closed: boolean): Point[] {
  const points: Point[] = [];
  for (const at of line) {
    const point = toGrid(at, grid);
    const last = points.at(-1);
    if (point[0] !== last?.[0] || point[1] !== last[1]) points.push(point);
  }
  const [first, last] = [points[0], points.at(-1)];
  if (closed && points.length > 1 && String(first) === String(last)) points.pop();
  return points;
}

/** A line as it stands in a path: pieces in a row make path data, all of it or what is wanted of it. */
export interface Piece {
  /** Where the line lies. */
  bounds: Bounds;
  /** Where the pen is set down, and where it is when the line is drawn. */
  from: Point;
  to: Point;
  /** What follows after it is set down, in steps from point to point: whole, short numbers. */
  steps: string;
}

/** A number that follows another: a minus sign is separator enough. */
const number = (value: number): string => (value < 0 ? String(value) : ` ${value}`);

function piecesOf(lines: readonly (readonly Position[])[], grid: Grid, closed: boolean): Piece[] {
  return lines.flatMap((line) => {
    const points = pointsOf(line, grid, closed);
    const [from, ...rest] = points;
    const end = rest.at(-1);
    if (!from || !end) return [];
    let [x, y] = from;
    const steps = rest.map(([nextX, nextY]) => {
      const step = number(nextX - x) + number(nextY - y);
      [x, y] = [nextX, nextY];
      return step;
    });
    const bounds = boundsOf(line);
    // Where it is closed, the pen goes back.
    return [{ bounds, from, to: closed ? from : end, steps: steps.join('') + (closed ? 'z' : '') }];
  });
}

/** Polygons on the grid, ring by ring. */
export const polygonPieces = (polygons: readonly Polygon[], grid: Grid): Piece[] =>
  piecesOf(polygons.flat(), grid, true);

/** Lines on the grid. */
export const linePieces = (lines: readonly (readonly Position[])[], grid: Grid): Piece[] =>
  piecesOf(lines, grid, false);

/** SVG path data of pieces: every step from where the pen is. */
export function pathData(pieces: readonly Piece[]): string {
  let [x, y] = [0, 0];
  let data = '';
  for (const { from, to, steps } of pieces) {
    data += `m${from[0] - x}${number(from[1] - y)}${steps}`;
    [x, y] = to;
  }
  return data;
}
