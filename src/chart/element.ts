import type { Canvas } from './canvas.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Value of an attribute; null leaves it out. Numbers are rounded to 2 decimals. */
export type Attribute = string | number | null;

/** A number with at most 2 decimals, and never "-0". */
export const rounded = (value: number): number => Math.round(value * 100) / 100 + 0;

/**
 * An SVG element.
 * @throws RangeError on a number that is not finite: it would be drawn as nothing, in silence.
 */
export function el(
  { document }: Pick<Canvas, 'document'>,
  name: string,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...children: (SVGElement | string | null)[]
): SVGElement {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null) continue;
    if (typeof value === 'number' && !Number.isFinite(value)) {
      throw new RangeError(`${key} of ${name} is ${value}`);
    }
    node.setAttribute(key, String(typeof value === 'number' ? rounded(value) : value));
  }
  for (const child of children) {
    if (child === null) continue;
    node.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
  }
  return node;
}

/** A group of elements; what is null is left out. */
export const group = (
  canvas: Pick<Canvas, 'document'>,
  attributes: Readonly<Record<string, Attribute>>,
  ...children: (SVGElement | string | null)[]
): SVGElement => el(canvas, 'g', attributes, ...children);
