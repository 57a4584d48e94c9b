/** The areas of a television frame. Pure; in the units of the drawing. */
import type { Size } from '../../scenes/types.ts';
import type { Rect } from '../../map/rect.ts';

/** The shorter side of every drawing, in units: at 1080 lines a unit is a pixel. */
export const SHORT = 1080;

/** Share of each side that is kept free for action and for graphics (EBU R 95). */
export const ACTION_SAFE = 0.035;
export const GRAPHICS_SAFE = 0.05;

/** Where a station's bug stands. */
export const corners = ['none', 'top-left', 'top-right', 'bottom-left', 'bottom-right'] as const;
export type Corner = (typeof corners)[number];

/** Width and height of a bug as shares of the frame's shorter side. */
const BUG = { width: 0.2, height: 0.12 };

/** The drawing's own size for a picture of a size in pixels: its shorter side is `SHORT`. */
export function drawingSize({ width, height }: Size): Size {
  const scale = SHORT / Math.min(width, height);
  return { width: width * scale, height: height * scale };
}

/** The part of a frame that is left when a share of each side is kept free. */
export function safeArea({ width, height }: Size, share: number): Rect {
  return {
    x: width * share,
    y: height * share,
    width: width * (1 - 2 * share),
    height: height * (1 - 2 * share),
  };
}

/** The corner that is kept free for a station's bug, inside the graphics safe area; null for none. */
export function bugArea(frame: Size, corner: Corner): Rect | null {
  if (corner === 'none') return null;
  const safe = safeArea(frame, GRAPHICS_SAFE);
  const short = Math.min(frame.width, frame.height);
  const size = { width: short * BUG.width, height: short * BUG.height };
  return {
    x: corner.endsWith('left') ? safe.x : safe.x + safe.width - size.width,
    y: corner.startsWith('top') ? safe.y : safe.y + safe.height - size.height,
    ...size,
  };
}

/** Air between a bug and what gives way to it, in units. */
const AIR = 20;

/**
 * What is left of a box when a bug stands on it: as much as possible, cut above or below the bug, or
 * beside it.
 */
export function besides(box: Rect, bug: Rect | null): Rect {
  if (!bug) return box;
  const [left, top] = [bug.x - AIR, bug.y - AIR];
  const [right, bottom] = [bug.x + bug.width + AIR, bug.y + bug.height + AIR];
  const [boxRight, boxBottom] = [box.x + box.width, box.y + box.height];
  if (box.x >= right || boxRight <= left || box.y >= bottom || boxBottom <= top) return box;
  const rests: Rect[] = [
    { ...box, height: top - box.y },
    { ...box, y: bottom, height: boxBottom - bottom },
    { ...box, width: left - box.x },
    { ...box, x: right, width: boxRight - right },
  ];
  const area = ({ width, height }: Rect) => Math.max(0, width) * Math.max(0, height);
  return rests.reduce((best, rest) => (area(rest) > area(best) ? rest : best));
}
