import type { PlaceState } from '../../dataset/types.ts';
import type { Canvas } from '../canvas.ts';
import { el, rounded } from '../element.ts';
import { hatch, quietFill, stateColour } from './stateMark.ts';

/**
 * Many boxes as one path, in a state's mark: solid, hatched, outlined or quiet; an empty outline where
 * there is no state.
 * @param d The path of all boxes.
 * @param side The side of one, in px.
 */
export function statePath(
  canvas: Canvas,
  d: string,
  side: number,
  state: PlaceState | null,
): SVGElement[] {
  const { palette } = canvas;
  const stroke = Math.max(0.75, side / 12);
  const colour = state ? stateColour(palette, state) : palette.rule;
  const filled = (fill: string) => el(canvas, 'path', { d, fill });
  const outline = (dash: string | null) =>
    el(canvas, 'path', {
      ...{ d, fill: 'none', stroke: colour, 'stroke-width': stroke, 'stroke-dasharray': dash },
    });
  switch (state?.mark) {
    case 'solid':
      return [filled(colour)];
    case 'quiet':
      return [filled(quietFill(palette))];
    case 'hatched':
      return [filled(`url(#${hatch(canvas, colour, side)})`), outline(null)];
    case 'outlined':
      return [outline(`${rounded(stroke * 2.6)} ${rounded(stroke * 1.9)}`)];
    case undefined:
      return [outline(null)];
  }
}
