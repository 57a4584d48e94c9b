/** The name of the context with its sign, over what is of it. */
import { inLanguage } from '../dataset/prose.ts';
import type { Text } from '../dataset/types.ts';
import type { Canvas } from './canvas.ts';
import { group } from './element.ts';
import { beyondSign, SIGN } from './marks/beyondSign.ts';
import { block, blockAt, words, type TextBlock } from './text.ts';

/** The name, in a width in px. */
export const layerBlock = (
  { base, palette, lang }: Canvas,
  layer: Text,
  width: number,
): TextBlock =>
  block([words(inLanguage(layer, lang))], width, { size: base, weight: 600, fill: palette.ink });

/** The sign and the name, with their upper left corner at `x` and `y`. */
export function layerMark(canvas: Canvas, layer: TextBlock, x: number, y: number): SVGElement {
  const { size, fill } = layer.style;
  return group(
    canvas,
    { 'data-part': 'layer' },
    beyondSign(canvas, { x, y, size, colour: fill }),
    ...blockAt(canvas, layer, x + size * SIGN, y),
  );
}
