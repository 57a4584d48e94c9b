import type { Panel } from '../../dataset/types.ts';
import type { Size } from '../../scenes/types.ts';

/** The base size of text in a graphic, in pixels: from a phone to a wall. */
export function typeSize({ width, height }: Size): number {
  const room = Math.min(width, height * 1.6);
  return Math.round(Math.min(20, Math.max(13.5, 12 + room / 190)) * 2) / 2;
}

/** Share of the graphic's height that the chart takes, by the graphic's shape. */
export function panelShare(panel: Panel, { width, height }: Size): number {
  return width >= height * 0.95 && width >= 560 ? panel.wide : panel.tall;
}
