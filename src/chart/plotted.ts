import * as Plot from '@observablehq/plot';
import type { Canvas } from './canvas.ts';
import { group } from './element.ts';

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

/** A plot inside another, with scales of its own. */
export function inner(canvas: Canvas, marks: readonly Mark[], scales: Scales): SVGElement {
  const children = [...plotted(canvas, marks, scales).children];
  const drawn = children.filter((child) => child.tagName.toLowerCase() !== 'style');
  return group(canvas, {}, ...(drawn as SVGElement[]));
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
