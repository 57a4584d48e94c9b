import type { Position } from '../dataset/types.ts';
import { toGrid, type Grid } from './grid.ts';
import type { Polygon } from './rings.ts';

/** One line as SVG path data: absolute start, then relative steps, which are whole and short. */
function lineData(line: readonly Position[], grid: Grid, step: number, closed: boolean): string {
  const [first, ...rest] = line.map((at) => toGrid(at, grid));
  if (!first) return '';
  let [x, y] = first;
  const steps = rest.flatMap(([nextX, nextY], i) => {
    const [dx, dy] = [nextX - x, nextY - y];
    const last = i === rest.length - 1;
    if ((dx === 0 && dy === 0) || (!last && Math.hypot(dx, dy) < step)) return [];
    [x, y] = [nextX, nextY];
    return [`${dx} ${dy}`];
  });
  // A ring that has shrunk to a speck is not worth its bytes.
  if (closed && step > 0 && steps.length < 2) return '';
  // A minus sign is separator enough.
  return `M${first.join(' ')}l${steps.join(' ')}${closed ? 'z' : ''}`.replaceAll(' -', '-');
}

/**
 * Path data of polygons on the grid.
 * @param step Vertices closer than this to the last one are left out.
 */
export const polygonData = (polygons: readonly Polygon[], grid: Grid, step: number): string =>
  polygons
    .flatMap((polygon) => polygon.map((ring) => lineData(ring.slice(0, -1), grid, step, true)))
    .join('');

/** Path data of lines on the grid; see {@link polygonData}. */
export const linesData = (
  lines: readonly (readonly Position[])[],
  grid: Grid,
  step: number,
): string => lines.map((line) => lineData(line, grid, step, false)).join('');
