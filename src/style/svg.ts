/** How both renderers make SVG elements: numbers rounded, what is not there left out. */
const NAMESPACE = 'http://www.w3.org/2000/svg';

/** Value of an attribute; null and undefined leave it out. */
export type Attribute = string | number | null | undefined;

/** A number with at most `digits` decimals, and never "-0". */
export const rounded = (value: number, digits = 2): number =>
  Math.round(value * 10 ** digits) / 10 ** digits + 0;

/**
 * Makes an SVG element. Numbers are rounded to 2 decimals; null children are left out.
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
    made.setAttribute(key, String(typeof value === 'number' ? rounded(value) : value));
  }
  for (const child of children) {
    if (child === null) continue;
    made.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
  }
  return made;
}
