import { noPadding, type Padding } from '../scenes/camera.ts';
import type { OverlayOptions } from './overlay.ts';
import type { Rect } from './rect.ts';

/** The part of a frame that nothing covers, with a margin. */
export function visibleRect({
  size,
  padding,
  type,
  safe = noPadding,
}: Pick<OverlayOptions, 'size' | 'padding' | 'type' | 'safe'>): Rect {
  const margin = 0.8 * type;
  const side = (name: keyof Padding) => Math.max(padding[name] + margin, safe[name]);
  const [x, y] = [side('left'), side('top')];
  return { x, y, width: size.width - x - side('right'), height: size.height - y - side('bottom') };
}

/** The least room for names, in widths and heights of text. */
const least = { width: 10, height: 5 };

/** Whether there is room for names at all. */
export const hasRoom = ({ width, height }: Rect, type: number): boolean =>
  width >= least.width * type && height >= least.height * type;

/** How much room there is beyond the least, 0 to 1: names fade before it closes over them. */
export const roominess = ({ height }: Rect, type: number): number =>
  Math.max(0, Math.min(1, (height / type - least.height) / 2.5));
