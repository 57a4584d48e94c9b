import { interpolateRgb, rgb } from 'd3';
import type { Palette, PlaceState } from '../../dataset/types.ts';
import type { Box, Canvas } from '../canvas.ts';
import { el, group, rounded } from '../element.ts';

/** The fill of a state's colour. */
export const stateColour = (palette: Palette, { colour }: Pick<PlaceState, 'colour'>): string =>
  palette[colour];

/** A muted fill that stays apart from the page. */
export const quietFill = ({ page, muted }: Palette): string =>
  rgb(interpolateRgb(page, muted)(0.42)).formatHex();

/**
 * A box drawn in a state's mark, as far as it is revealed (0 to 1): solid, hatched, outlined or
 * quiet, so that states are told apart without colour. An empty outline stands under it.
 */
export function stateMark(
  canvas: Canvas,
  { x, y, width, height }: Box,
  state: PlaceState | null,
  reveal = 1,
): SVGElement {
  const { palette, type } = canvas;
  const stroke = Math.max(1.25, type / 10);
  const half = stroke / 2;
  const edge = {
    x: x + half,
    y: y + half,
    width: Math.max(0, width - stroke),
    height: Math.max(0, height - stroke),
    fill: 'none',
    'stroke-width': stroke,
  };
  const empty = reveal < 1 || !state ? el(canvas, 'rect', { ...edge, stroke: palette.rule }) : null;
  if (!state || reveal <= 0) return group(canvas, { 'data-part': 'state' }, empty);
  const colour = stateColour(palette, state);
  const rise = { x, y: y + height * (1 - reveal), width, height: height * reveal };
  const shown = reveal < 1 ? reveal : null;
  const outline = (dash: string | null) =>
    el(canvas, 'rect', { ...edge, stroke: colour, 'stroke-dasharray': dash, opacity: shown });
  const shapes = {
    solid: () => [el(canvas, 'rect', { ...rise, fill: colour })],
    quiet: () => [el(canvas, 'rect', { ...rise, fill: quietFill(palette) })],
    hatched: () => [
      el(canvas, 'rect', {
        ...rise,
        fill: `url(#${hatch(canvas, colour, Math.min(width, height))})`,
      }),
      outline(null),
    ],
    outlined: () => [outline(`${rounded(stroke * 2.6)} ${rounded(stroke * 1.9)}`)],
  }[state.mark]();
  return group(canvas, { 'data-part': 'state', 'data-mark': state.mark }, empty, ...shapes);
}

/** The id of a hatch in a colour, fit for a mark of a size in px; drawn once a chart. */
export function hatch(canvas: Canvas, colour: string, size: number): string {
  const step = Math.max(3, Math.round(Math.min(canvas.type * 0.5, size / 3)));
  const id = `${canvas.prefix}-hatch-${colour.slice(1).toLowerCase()}-${step}`;
  if (!canvas.patterns.has(id)) {
    const pattern = el(
      canvas,
      'pattern',
      {
        id,
        width: step,
        height: step,
        patternUnits: 'userSpaceOnUse',
        patternTransform: 'rotate(45)',
      },
      el(canvas, 'rect', { width: step, height: step, fill: canvas.palette.page }),
      el(canvas, 'rect', { width: step * 0.45, height: step, fill: colour }),
    );
    canvas.patterns.set(id, pattern);
  }
  return id;
}
