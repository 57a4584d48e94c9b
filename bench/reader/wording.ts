import type { Target } from './rows.ts';

/** What a number counts. */
export type Unit = 'time' | 'bytes' | 'score' | 'shift' | 'count' | 'rate';

/** A number in its unit. */
export function inUnit(value: number, unit: Unit): string {
  if (Number.isNaN(value)) return '–';
  switch (unit) {
    case 'time':
      return value < 1_000 ? `${Math.round(value)} ms` : `${(value / 1_000).toFixed(2)} s`;
    case 'bytes':
      return `${(value / 1_000).toFixed(1)} KB`;
    case 'shift':
      return value.toFixed(3);
    case 'rate':
      return `${value.toFixed(1)}/s`;
    case 'score':
    case 'count':
      return String(Math.round(value));
  }
}

/** The lowest and the highest of some numbers; nothing where there is but one. */
export function spread(values: readonly number[], unit: Unit): string {
  if (values.length < 2) return '';
  const ends = [Math.min(...values), Math.max(...values)].map((value) => inUnit(value, unit));
  return ends[0] === ends[1] ? '=' : ends.join('–');
}

/** A target in a few words: "ratio ≤ 0.25". */
export function targetWords({ of, atMost, atLeast }: Target, unit: Unit): string {
  const bound = (value: number) => (of === 'ratio' ? value.toFixed(2) : inUnit(value, unit));
  if (atMost !== undefined) return `${of} ≤ ${bound(atMost)}`;
  return atLeast === undefined ? '' : `${of} ≥ ${bound(atLeast)}`;
}
