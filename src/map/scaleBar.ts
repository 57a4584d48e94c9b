import { digits } from '../dataset/wording/number.ts';
import { wordsOf } from '../i18n/words.ts';
import { metresPerPixel, type View } from '../scenes/camera.ts';
import { textWidth } from '../style/measure.ts';
import type { OverlayOptions } from './overlay.ts';
import { touches, type Rect } from './rect.ts';

/** A round length on the ground and how long it is on the map. */
export interface ScaleBar {
  /** Left end of the bar's line. */
  x: number;
  y: number;
  length: number;
  text: string;
  box: Rect;
}

/** The longest of 1, 2 and 5 times a power of ten that is not above `metres`. */
export function roundLength(metres: number): number {
  const power = 10 ** Math.floor(Math.log10(metres));
  return ([5, 2].find((times) => times * power <= metres) ?? 1) * power;
}

/** A scale bar in the lower left corner of the visible part, above whatever lies there. */
export function scaleBarOf(
  view: View,
  visible: Rect,
  { type, lang, reserved = [] }: Pick<OverlayOptions, 'type' | 'lang' | 'reserved'>,
): ScaleBar {
  const words = wordsOf(lang);
  const perPixel = metresPerPixel(view);
  const metres = roundLength(perPixel * Math.min(type * 8, visible.width / 6));
  const long = metres >= 1000;
  const text = `${digits(long ? metres / 1000 : metres, lang)} ${long ? words.kilometres : words.metres}`;
  const length = metres / perPixel;
  const height = 1.9 * type;
  const box = {
    x: visible.x,
    y: visible.y + visible.height - height,
    width: Math.max(length, textWidth(text, type, 400)) + 0.2 * type,
    height,
  };
  for (const rect of [...reserved].sort((a, b) => b.y - a.y)) {
    if (touches(box, rect, 0.4 * type)) box.y = rect.y - 0.6 * type - height;
  }
  return { x: box.x, y: box.y + height - 0.15 * type, length, text, box };
}
