import type { Position } from '../dataset/types.ts';
import { toGrid, type Grid } from './grid.ts';
import type { Point } from './rect.ts';
import type { Polygon } from './rings.ts';

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

/** Lines as SVG path data, all in steps from point to point: whole, short numbers. */
function pathData(lines: readonly (readonly Position[])[], grid: Grid, closed: boolean): string {
  let [x, y] = [0, 0];
  let data = '';
  for (const line of lines) {
    const points = pointsOf(line, grid, closed);
    const [first] = points;
    if (!first || points.length === 1) continue;
    const steps = points.map(([nextX, nextY]) => {
      const step = `${nextX - x} ${nextY - y}`;
      [x, y] = [nextX, nextY];
      return step;
    });
    data += `m${steps.join(' ')}${closed ? 'z' : ''}`;
    // Where it is closed, the pen goes back.
    if (closed) [x, y] = first;
  }
  // A minus sign is separator enough.
  return data.replaceAll(' -', '-');
}

/** Path data of polygons on the grid. */
export const polygonData = (polygons: readonly Polygon[], grid: Grid): string =>
  pathData(polygons.flat(), grid, true);

/** Path data of lines on the grid. */
export const linesData = (lines: readonly (readonly Position[])[], grid: Grid): string =>
  pathData(lines, grid, false);
