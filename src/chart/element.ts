import { svgElement, type Attribute } from '../style/svg.ts';
import type { Canvas } from './canvas.ts';

export { rounded, type Attribute } from '../style/svg.ts';

/** An SVG element of a chart. Throws RangeError on a number that is not finite. */
export const el = (
  { document }: Pick<Canvas, 'document'>,
  name: keyof SVGElementTagNameMap,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...children: (SVGElement | string | null)[]
): SVGElement => svgElement(document, name, attributes, children);

/** A group of elements; what is null is left out. */
export const group = (
  canvas: Pick<Canvas, 'document'>,
  attributes: Readonly<Record<string, Attribute>>,
  ...children: (SVGElement | string | null)[]
): SVGElement => el(canvas, 'g', attributes, ...children);
