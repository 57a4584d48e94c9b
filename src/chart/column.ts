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

/** Where a row came to stand. */
export interface Placed {
  y: number;
  height: number;
}

/** Least share of the room between rows that is kept before a row is dropped. */
const TIGHT = 0.4;
/** Most that the room between rows grows. */
const LOOSE = 2.4;

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value));

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
