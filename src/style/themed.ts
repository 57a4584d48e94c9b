/** One drawing for every theme: colours that differ between themes become custom properties. */

/** The colours that drawings of a page share: pairs by their custom property. */
export class ThemeColours {
  readonly #names = new Map<string, string>();
  readonly #pairs: { name: string; light: string; dark: string }[] = [];

  /** The custom property of a pair of colours; the same for the same pair. */
  nameOf(light: string, dark: string): string {
    const key = `${light} ${dark}`;
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const name = `--g${this.#pairs.length.toString(36)}`;
    this.#names.set(key, name);
    this.#pairs.push({ name, light, dark });
    return name;
  }

  /** Declarations of every colour in a theme, for a rule of CSS. */
  declarations(theme: 'light' | 'dark'): string {
    return this.#pairs.map((pair) => `${pair.name}:${pair[theme]}`).join(';');
  }

  /** Declarations that turn one colour of the light theme into another, wherever it is drawn. */
  instead(light: string, other: string): string {
    return this.#pairs
      .filter((pair) => pair.light.toLowerCase() === light.toLowerCase())
      .map(({ name }) => `${name}:${other}`)
      .join(';');
  }
}

/**
 * Makes one drawing out of the same drawing in two themes. The light one is changed and given back:
 * each colour that differs is set as `var(--…)`. Ids keep the light one's names.
 * @throws Error where the two differ in more than colour: they are not the same drawing.
 */
export function themed(light: Element, dark: Element, colours: ThemeColours): Element {
  const inDark = [...dark.querySelectorAll('*')];
  const inLight = [...light.querySelectorAll('*')];
  if (inDark.length !== inLight.length) throw new Error('The themes draw different things');
  [light, ...inLight].forEach((element, index) => {
    const other = index === 0 ? dark : inDark[index - 1];
    if (other?.localName !== element.localName) throw new Error('The themes draw different things');
    for (const { name, value } of [...element.attributes]) {
      const there = other.getAttribute(name);
      if (there === value || name === 'id' || value.startsWith('url(')) continue;
      if (there === null || !isColour(value) || !isColour(there)) {
        throw new Error(
          `${name} of ${element.localName} is ${value} in one theme, ${there} in the other`,
        );
      }
      element.setAttribute(name, `var(${colours.nameOf(value, there)})`);
    }
  });
  return light;
}

const isColour = (value: string): boolean => /^(#[0-9a-f]{3,8}|rgba?\([^)]*\))$/i.test(value);
