import type { Palette } from '../dataset/types.ts';

/** Name of a colour as a CSS custom property: accentText is --accent-text. */
const property = (name: string): string =>
  `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** Sets a palette as CSS custom properties on an element. */
export function applyPalette(element: HTMLElement, palette: Palette): void {
  for (const [name, colour] of Object.entries(palette)) {
    element.style.setProperty(property(name), colour);
  }
}
