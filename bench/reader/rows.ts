/** Rows of the comparison: what was measured on both sides, and what is to be reached. */
import type { Both } from './pages.ts';
import { median } from './stats.ts';
import type { Unit } from './wording.ts';

/** What a row is to reach: a bound for our own median, or for our share of the baseline's. */
export interface Target {
  of: 'ours' | 'ratio';
  atMost?: number;
  atLeast?: number;
}

/** One measured thing. */
export interface Row {
  name: string;
  unit: Unit;
  /** The values of all runs. */
  values: Both<number[]>;
  target?: Target;
}

/** Rows that belong together. */
export interface Group {
  title: string;
  rows: Row[];
}

/** A row, counted out. */
export interface Outcome {
  ours: number;
  baseline: number;
  /** Ours over the baseline's; NaN where the baseline's is nought. */
  ratio: number;
  /** Null where nothing is to be reached. */
  reached: boolean | null;
}

/** The medians of a row, and whether they reach what they should. */
export function outcomeOf({ values, target }: Row): Outcome {
  const ours = median(values.ours);
  const baseline = median(values.baseline);
  const ratio = baseline === 0 ? NaN : ours / baseline;
  if (!target) return { ours, baseline, ratio, reached: null };
  const value = target.of === 'ours' ? ours : ratio;
  const { atMost = Infinity, atLeast = -Infinity } = target;
  return { ours, baseline, ratio, reached: value <= atMost && value >= atLeast };
}

/** The values of one thing in all the runs of both sides. */
export function picked<Run>(runs: Both<Run[]>, pick: (run: Run) => number): Both<number[]> {
  return { ours: runs.ours.map(pick), baseline: runs.baseline.map(pick) };
}
