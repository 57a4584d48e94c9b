import { pathRound } from 'd3';
import type { Canvas } from '../canvas.ts';
import { el } from '../element.ts';

/** Thickness of each piece as a share of the bar's height; they thin out to say "and beyond". */
const PIECES = [0.16, 0.13, 0.07];
/** Room before each piece, and how far its point leads, as shares of the bar's height. */
const GAP = 0.09;
const LEAD = 0.24;

/** How far an open end reaches past its value for a bar of a height; px. */
export const openEndReach = (height: number): number =>
  height * (PIECES.reduce((total, piece) => total + piece + GAP, 0) + LEAD);

/**
 * The end of a bar whose value is "over": it starts at the value, never before, and points on in
 * ever thinner pieces, so that it reads without colour.
 */
export function openEnd(canvas: Canvas, { x, y, height, fill, shown }: OpenEnd): SVGElement | null {
  if (shown <= 0) return null;
  const path = pathRound(2);
  const lead = height * LEAD;
  // The bar ends flat at its value; the first piece is flat on that side too.
  let left = x + height * GAP;
  PIECES.forEach((piece, index) => {
    const width = height * piece;
    const notch = index === 0 ? 0 : lead;
    path.moveTo(left, y);
    path.lineTo(left + width, y);
    path.lineTo(left + width + lead, y + height / 2);
    path.lineTo(left + width, y + height);
    path.lineTo(left, y + height);
    if (notch > 0) path.lineTo(left + notch, y + height / 2);
    path.closePath();
    left += width + height * GAP;
  });
  return el(canvas, 'path', {
    'data-part': 'open-end',
    d: path.toString(),
    fill,
    opacity: shown < 1 ? shown : null,
  });
}

interface OpenEnd {
  /** Where the value is; px. */
  x: number;
  y: number;
  height: number;
  fill: string;
  /** 0 to 1. */
  shown: number;
}
