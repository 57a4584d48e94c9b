import type { Palette } from '../dataset/types.ts';

/** The CSS custom property of a colour: accentText is --accent-text. */
export const tokenOf = (name: string): string =>
  `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** A palette as declarations, for a rule of CSS. */
export const declarationsOf = (palette: Palette): string =>
  Object.entries(palette)
    .map(([name, colour]) => `${tokenOf(name)}:${colour}`)
    .join(';');
