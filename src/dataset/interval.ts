/** Interval arithmetic: what a formula can be when its inputs are only bounded. */

/** All numbers from `low` to `high`; either end may be infinite. */
export interface Interval {
  low: number;
  high: number;
}

/** The interval that holds one number. */
export const point = (value: number): Interval => ({ low: value, high: value });

/** Product with 0 · ∞ = 0: an end that is exactly zero stays zero. */
const product = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : a * b);

/** Quotient with ∞ ÷ ∞ = 0: the finite end of the divisor gives the infinite one. */
const quotient = (a: number, b: number): number =>
  Number.isFinite(a) || Number.isFinite(b) ? a / b : 0;

/** The interval between the outcomes at all four ends. */
function spanned(of: (a: number, b: number) => number, a: Interval, b: Interval): Interval {
  const ends = [of(a.low, b.low), of(a.low, b.high), of(a.high, b.low), of(a.high, b.high)];
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

/** a + b. */
export const plus = (a: Interval, b: Interval): Interval => ({
  low: a.low + b.low,
  high: a.high + b.high,
});

/** a − b. */
export const minus = (a: Interval, b: Interval): Interval => ({
  low: a.low - b.high,
  high: a.high - b.low,
});

/** a × b. */
export const times = (a: Interval, b: Interval): Interval => spanned(product, a, b);

/** a ÷ b; a divisor that may be zero leaves the quotient unbounded. */
export function divide(a: Interval, b: Interval): Interval {
  if (b.low <= 0 && b.high >= 0) return { low: -Infinity, high: Infinity };
  return spanned(quotient, a, b);
}
