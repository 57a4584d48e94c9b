import { rounded as roundedNumber, svgElement, type Attribute } from '../style/svg.ts';

/** Attributes of an element; those that are undefined are left out. */
export type Attributes = Readonly<Record<string, Attribute>>;

/** A number as it stands in an attribute: at most `digits` decimals. */
export const rounded = (value: number, digits = 2): string => String(roundedNumber(value, digits));

/** Makes an SVG element of the map. Throws RangeError on a number that is not finite. */
export const element = <Name extends keyof SVGElementTagNameMap>(
  document: Document,
  name: Name,
  attributes: Attributes = {},
  children: readonly (Node | string | null)[] = [],
): SVGElementTagNameMap[Name] => svgElement(document, name, attributes, children);
