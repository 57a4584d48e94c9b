import type { Position } from '../dataset/types.ts';
import { toGrid, type Grid } from './grid.ts';
import type { Polygon } from './rings.ts';

/** One line as SVG path data: absolute start, then relative steps, which are whole and short. */
function lineData(line: readonly Position[], grid: Grid, closed: boolean): string {
  const [first, ...rest] = line.map((at) => toGrid(at, grid));
  if (!first) return '';
  let [x, y] = first;
  const steps = rest.flatMap(([nextX, nextY]) => {
    const [dx, dy] = [nextX - x, nextY - y];
    [x, y] = [nextX, nextY];
    return dx === 0 && dy === 0 ? [] : [`${dx} ${dy}`];
  });
  // A minus sign is separator enough.
  return `M${first.join(' ')}l${steps.join(' ')}${closed ? 'z' : ''}`.replaceAll(' -', '-');
}

/** Path data of polygons on the grid. */
export const polygonData = (polygons: readonly Polygon[], grid: Grid): string =>
  polygons
    .flat()
    .map((ring) => lineData(ring.slice(0, -1), grid, true))
    .join('');

/** Path data of lines on the grid. */
export const linesData = (lines: readonly (readonly Position[])[], grid: Grid): string =>
  lines.map((line) => lineData(line, grid, false)).join('');
