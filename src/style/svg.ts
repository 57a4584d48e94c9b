/** How both renderers make SVG elements: numbers rounded, what is not there left out. */
const NAMESPACE = 'http://www.w3.org/2000/svg';

/** Value of an attribute; null and undefined leave it out. */
export type Attribute = string | number | null | undefined;

/** A number with at most `digits` decimals, and never "-0". */
export const rounded = (value: number, digits = 2): number =>
  Math.round(value * 10 ** digits) / 10 ** digits + 0;

/** Sizes: a window may be so small that nothing is left of one, and browsers complain of less. */
const SIZES = new Set(['width', 'height', 'r', 'rx', 'ry']);

/**
 * Makes an SVG element. Numbers are rounded to 2 decimals, and no size is below 0; null children are
 * left out.
 * @throws RangeError on a number that is not finite: it would be drawn as nothing, in silence.
 */
export function svgElement<Name extends keyof SVGElementTagNameMap>(
  document: Document,
  name: Name,
  attributes: Readonly<Record<string, Attribute>>,
  children: readonly (Node | string | null)[],
): SVGElementTagNameMap[Name] {
  const made = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) continue;
    if (typeof value === 'number' && !Number.isFinite(value)) {
      throw new RangeError(`${key} of ${name} is ${value}`);
    }
    const least = SIZES.has(key) ? 0 : -Infinity;
    made.setAttribute(
      key,
      typeof value === 'number' ? String(rounded(Math.max(least, value))) : value,
    );
  }
  for (const child of children) {
    if (child === null) continue;
    made.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
  }
  return made;
}
