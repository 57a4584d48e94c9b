import type { Palette } from '../dataset/types.ts';
import { wordsOf } from '../i18n/words.ts';
import { haloOf } from './drawLabel.ts';
import type { ScaleBar } from './scaleBar.ts';
import { element, rounded } from './svg.ts';

/** The scale bar: a line with a tick at each end, and its length. */
export function scaleSvg(
  { x, y, length, text, box }: ScaleBar,
  type: number,
  palette: Palette,
  lang: string,
  document: Document,
): SVGElement {
  const tick = rounded(0.3 * type);
  const bar = {
    d: `M${rounded(x)} ${rounded(y)}v-${tick}m0 ${tick}h${rounded(length)}v-${tick}`,
    fill: 'none',
    'stroke-linecap': 'square',
  };
  const halo = { stroke: palette.page, 'stroke-width': 0.26 * type, 'stroke-opacity': 0.7 };
  const words = {
    x,
    y: box.y + 1.05 * type,
    'font-weight': '400',
    fill: palette.ink,
    ...haloOf(palette.page, 0.2, type),
  };
  return element(
    document,
    'g',
    { 'data-count': 'scale', role: 'img', 'aria-label': wordsOf(lang).scale(text) },
    [
      element(document, 'path', { ...bar, ...halo }),
      element(document, 'path', { ...bar, stroke: palette.ink, 'stroke-width': 0.1 * type }),
      element(document, 'text', words, [text]),
    ],
  );
}
