const namespace = 'http://www.w3.org/2000/svg';

/** Attributes of an element; those that are undefined are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Numbers in attributes: at most `digits` decimals, and never an exponent. */
export function rounded(value: number, digits = 2): string {
  return String(Number(value.toFixed(digits)));
}

/** Makes an SVG element. Numbers are rounded to two decimals. */
export function element<Name extends keyof SVGElementTagNameMap>(
  document: Document,
  name: Name,
  attributes: Attributes = {},
  children: readonly (Node | string | null)[] = [],
): SVGElementTagNameMap[Name] {
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    made.setAttribute(key, typeof value === 'number' ? rounded(value) : value);
  }
  for (const child of children) if (child !== null) made.append(child);
  return made;
}
