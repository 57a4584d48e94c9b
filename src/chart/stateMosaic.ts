import type { PlaceState } from '../dataset/types.ts';
import type { StatesFrame } from '../scenes/types.ts';
import type { Box, Canvas } from './canvas.ts';
import { group } from './element.ts';
import { shapeOpacity } from './emphasis.ts';
import { statePath } from './marks/statePath.ts';
import { fixed, type Mark } from './plotted.ts';

/** More units than this have no room for their names: each is a square then. */
const NAMED = 60;

/** Air between squares, as a share of their side. */
const GAP = 0.2;

/** Whether there are too many units to name each. */
export const isMosaic = ({ units }: StatesFrame): boolean => units.length > NAMED;

/** Squares in rows, as large as the room lets them be; px. */
function squaresIn({ x, y, width, height }: Box, count: number) {
  let [columns, step] = [1, 0];
  for (let tried = 1; tried <= count; tried++) {
    const side = Math.min(width / tried, height / Math.ceil(count / tried));
    if (side > step) [columns, step] = [tried, side];
  }
  return {
    side: step * (1 - GAP),
    at: (index: number) => ({
      x: x + (index % columns) * step,
      y: y + Math.floor(index / columns) * step,
    }),
  };
}

/**
 * A square for each unit, in the order of the data; the lines below say how many are in each state. Those
 * of a state are one shape, so that hundreds take no longer to draw than a few. A square is there or not:
 * it comes with half of its unit's reveal.
 */
export function mosaicMark(
  canvas: Canvas,
  { units, groups }: StatesFrame,
  box: Box,
  idsOf: (state: PlaceState | null) => readonly string[],
): Mark {
  const { side, at } = squaresIn(box, units.length);
  const shapes = new Map<string, { state: PlaceState | null; opacity: number | null; d: string }>();
  const counted = new Map(groups.map(({ state }) => [state.id, idsOf(state)]));
  units.forEach(({ place, state, reveal }, index) => {
    const shown = reveal >= 0.5 ? state : null;
    const ids = [place.id, ...(counted.get(state?.id ?? '') ?? [])];
    const opacity = shapeOpacity(canvas.emphasis(ids));
    const key = `${shown?.id ?? ''} ${opacity ?? ''}`;
    const shape = shapes.get(key) ?? { state: shown, opacity, d: '' };
    const { x, y } = at(index);
    shape.d += `M${x.toFixed(2)},${y.toFixed(2)}h${side.toFixed(2)}v${side.toFixed(2)}h${(-side).toFixed(2)}z`;
    shapes.set(key, shape);
  });
  return fixed(() =>
    group(
      canvas,
      { 'data-part': 'tiles' },
      ...[...shapes.values()].map(({ state, opacity, d }) =>
        group(canvas, { opacity }, ...statePath(canvas, d, side, state)),
      ),
    ),
  );
}
