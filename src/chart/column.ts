import type { Box, Canvas } from './canvas.ts';

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value));

/** A part of a chart that stands above and below others; all in px. */
export interface Row<Name extends string> {
  name: Name;
  height: number;
  /** What it can be pressed to; left out: its height. */
  least?: number;
  /** What it may grow to where there is room; left out: its height. */
  most?: number;
  /** Room above it. */
  before: number;
  /** Rows with a number go first where there is too little room, the highest number first. */
  drop?: number;
}

/** Whether rows run past a lower edge in px. */
export const overflows = (rows: readonly (Placed | undefined)[], bottom: number): boolean =>
  rows.some((row) => row !== undefined && row.y + row.height > bottom + 0.5);

/**
 * Heights one under the other from `top` to `bottom`, evenly spaced; the room between them is
 * neither more than `most` nor less than `least`. All in px.
 */
export function spread(
  heights: readonly number[],
  { top, bottom, least, most }: { top: number; bottom: number; least: number; most: number },
): Placed[] {
  const gap = (bottom - top - sum(heights)) / Math.max(1, heights.length - 1);
  let y = top;
  return heights.map((height) => {
    const placed = { y, height };
    y += height + clamp(gap, least, most);
    return placed;
  });
}

/** Stacks rows in a chart's body, and notes whether they are crowded or have room to spare. */
export function stack<Name extends string>(
  canvas: Canvas,
  rows: readonly Row<Name>[],
  { y, height }: Box,
): Partial<Record<Name, Placed>> {
  const placed = column(rows, y, y + height);
  const natural = sum(rows.map((row, index) => row.height + (index > 0 ? row.before : 0)));
  canvas.roomy = height / natural;
  canvas.crowded ||= overflows(Object.values(placed), y + height);
  return placed;
}

/** Where a row came to stand. */
export interface Placed {
  y: number;
  height: number;
}

/** Least share of the room between rows that is kept before a row is dropped. */
const TIGHT = 0.4;
/** Most that the room between rows grows. */
const LOOSE = 2.6;

/**
 * Stacks rows from `top` to `bottom`. With too little room the gaps shrink first, then the rows to
 * their least, then rows are dropped; with room to spare rows grow, then the gaps.
 */
export function column<Name extends string>(
  rows: readonly Row<Name>[],
  top: number,
  bottom: number,
): Partial<Record<Name, Placed>> {
  const room = bottom - top;
  let kept = [...rows];
  const gaps = () => sum(kept.slice(1).map(({ before }) => before));
  const least = () => sum(kept.map((row) => row.least ?? row.height)) + gaps() * TIGHT;
  while (least() > room) {
    const ranks = kept.map(({ drop }) => drop ?? 0);
    const worst = Math.max(...ranks);
    if (worst === 0) break;
    kept = kept.filter((_, index) => index !== ranks.lastIndexOf(worst));
  }
  const natural = sum(kept.map(({ height }) => height));
  const lean = sum(kept.map((row) => row.least ?? row.height));
  const full = sum(kept.map((row) => row.most ?? row.height));
  // Gaps give way before rows do; rows grow before gaps do.
  const tight = gaps() > 0 ? clamp((room - natural) / gaps(), TIGHT, 1) : 1;
  const left = room - gaps() * tight;
  const heightOf = (row: Row<Name>): number => {
    const { height, least: low = height, most: high = height } = row;
    if (left < natural) {
      const press = natural > lean ? clamp((natural - left) / (natural - lean), 0, 1) : 0;
      return height - (height - low) * press;
    }
    const grow = full > natural ? clamp((left - natural) / (full - natural), 0, 1) : 0;
    return height + (high - height) * grow;
  };
  const used = sum(kept.map(heightOf));
  const gap = tight < 1 || gaps() === 0 ? tight : clamp((room - used) / gaps(), TIGHT, LOOSE);
  const placed: Partial<Record<Name, Placed>> = {};
  let y = top;
  kept.forEach((row, index) => {
    if (index > 0) y += row.before * gap;
    const height = heightOf(row);
    placed[row.name] = { y, height };
    y += height;
  });
  return placed;
}
