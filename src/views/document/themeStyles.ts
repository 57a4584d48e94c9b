import type { Dataset } from '../../dataset/types.ts';
import type { ThemeColours } from '../../style/themed.ts';
import { declarationsOf } from '../../style/tokens.ts';

/** The colours of both themes as CSS: by the device, by choice, and light on paper. */
export function themeStyles(themes: Dataset['edition']['themes'], colours: ThemeColours): string {
  const rule = (theme: 'light' | 'dark') =>
    `color-scheme:${theme};${declarationsOf(themes[theme])};${colours.declarations(theme)}`;
  return [
    `:root{${rule('light')}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){${rule('dark')}}}`,
    `@media screen{:root[data-theme=dark]{${rule('dark')}}}`,
    // Paper has a colour of its own.
    `@media print{:root{--page:#fff;${colours.instead(themes.light.page, '#fff')}}}`,
  ].join('');
}
