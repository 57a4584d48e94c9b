import * as Plot from '@observablehq/plot';
import type { Canvas } from './canvas.ts';

/** A mark of ours: drawn by Observable Plot, with the scales of the plot. */
export type Mark = Plot.RenderFunction;

/** The horizontal scale of a plot: from a value to px. */
export type Along = (value: number) => number;

type Scales = Pick<Plot.PlotOptions, 'x' | 'y'>;

/** Draws marks on the whole of a canvas. Axes are ours to draw: direct labels take their place. */
export function plotted(
  { document, size }: Canvas,
  marks: readonly Mark[],
  scales: Scales = {},
): SVGSVGElement {
  const { width, height } = size;
  const options = { document, width, height, margin: 0, axis: null, marks: [...marks] };
  return Plot.plot({ ...options, ...scales }) as SVGSVGElement;
}

/** Draws along a horizontal scale of its own, inside a plot. */
export function scaled(
  domain: readonly [number, number],
  range: readonly [number, number],
  draw: (x: Along) => SVGElement,
): SVGElement {
  const scale = Plot.scale({ x: { domain: [...domain], range: [...range] } });
  return draw((value) => Number(scale.apply(value)));
}

/** A mark that needs no scale. */
export const fixed =
  (draw: () => SVGElement | null): Mark =>
  () =>
    draw();

/** A mark along the horizontal scale. */
export const along =
  (draw: (x: Along) => SVGElement | null): Mark =>
  (_index, scales) => {
    if (!scales.x) throw new RangeError('this plot has no horizontal scale');
    return draw(scales.x);
  };
