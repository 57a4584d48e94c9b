import { divide, minus, plus, point, times, type Interval } from './interval.ts';
import type {
  Citation,
  Comparison,
  Dataset,
  Derived,
  Figure,
  Formula,
  Text,
  Unit,
} from './types.ts';

/** How a number is bound when it is said: the source's qualifier, or what a derivation leaves. */
export type Bound = 'exact' | 'over' | 'nearly' | 'about' | 'under';

/** A number with all that has to be said with it. */
export interface Quantity {
  id: string;
  label: Text;
  /** The number in its unit: as printed, or rounded to the digits that survive a derivation. */
  value: number;
  /** The same in base units (đồng, arrivals, 1). */
  base: number;
  /** What it can be, in base units, rounding of the sources included. */
  range: Interval;
  unit: Unit;
  bound: Bound;
  /** The number itself is rounded: "below about 3.2 million". */
  rounded: boolean;
  /** The qualifier in words, where the source's differs from the usual. */
  says: Text | null;
  /** The place to which the source rounds, in the unit; null where it does not. */
  precision: number | null;
  period: string;
  /** What its source compares it with. */
  comparison: Comparison | null;
  citation: Citation | null;
  derivation: Derived | null;
  /** Words that a station has put in its place: they are said instead, and nothing is cited for them. */
  stated?: string;
}

interface Estimate {
  nominal: number;
  /** By the qualifiers alone. */
  stated: Interval;
  /** With the rounding of the sources as well. */
  range: Interval;
}

const operations = {
  plus: { of: plus, nominal: (a: number, b: number) => a + b },
  minus: { of: minus, nominal: (a: number, b: number) => a - b },
  times: { of: times, nominal: (a: number, b: number) => a * b },
  divide: { of: divide, nominal: (a: number, b: number) => a / b },
} as const;

/** A formula's one operation and its operands. Throws on a formula that is neither id nor number. */
export function operation(formula: Exclude<Formula, string | number>): {
  name: keyof typeof operations;
  operands: readonly Formula[];
} {
  if ('plus' in formula) return { name: 'plus', operands: formula.plus };
  if ('minus' in formula) return { name: 'minus', operands: formula.minus };
  if ('times' in formula) return { name: 'times', operands: formula.times };
  return { name: 'divide', operands: formula.divide };
}

/** Ids of the figures that a formula draws from. */
export function formulaFigures(formula: Formula): string[] {
  if (typeof formula === 'number') return [];
  if (typeof formula === 'string') return [formula];
  return operation(formula).operands.flatMap(formulaFigures);
}

/** The place of the last digit of a number as printed: 0.1 for 1.5, 1 for 640. */
function lastPlace(value: number): number {
  const decimals = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
  return 10 ** -decimals;
}

function estimateOf(figure: Figure, unit: Unit): Estimate {
  const { value, qualifier } = figure;
  const nominal = value * unit.factor;
  const place = figure.precision ?? (qualifier === 'about' ? lastPlace(value) : 0);
  const slack = (place / 2) * unit.factor;
  // A bound ("over 12") is printed as it is meant; only a plain or "about" number is rounded.
  if (qualifier === 'over') {
    const open = { low: nominal, high: Infinity };
    return { nominal, stated: open, range: open };
  }
  if (qualifier === 'nearly') {
    const open = { low: -Infinity, high: nominal };
    return { nominal, stated: open, range: open };
  }
  return {
    nominal,
    stated: point(nominal),
    range: { low: nominal - slack, high: nominal + slack },
  };
}

function evaluate(formula: Formula, estimate: (id: string) => Estimate): Estimate {
  if (typeof formula === 'number') {
    return { nominal: formula, stated: point(formula), range: point(formula) };
  }
  if (typeof formula === 'string') return estimate(formula);
  const { name, operands } = operation(formula);
  const apply = operations[name];
  return operands
    .map((operand) => evaluate(operand, estimate))
    .reduce((a, b) => ({
      nominal: apply.nominal(a.nominal, b.nominal),
      stated: apply.of(a.stated, b.stated),
      range: apply.of(a.range, b.range),
    }));
}

const near = (a: number, b: number): boolean =>
  a === b ||
  (Number.isFinite(a - b) && Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b)));

/** Where the nominal value stands in what the qualifiers allow. */
function boundOf({ nominal, stated }: Estimate): Bound {
  if (near(stated.low, stated.high)) return 'exact';
  if (near(nominal, stated.high)) return 'under';
  if (near(nominal, stated.low)) return 'over';
  return 'about';
}

/**
 * Every figure and derived figure of a dataset as a quantity, by id.
 * Throws RangeError when a formula names a figure that does not exist or that derives from itself
 * (`check.ts` reports both before anything is drawn).
 */
export function quantitiesOf(dataset: Pick<Dataset, 'results'>): Map<string, Quantity> {
  const units = new Map(dataset.results.units.map((unit) => [unit.id, unit]));
  const unitOf = (id: string): Unit => {
    const unit = units.get(id);
    if (!unit) throw new RangeError(`unknown unit ${id}`);
    return unit;
  };
  const figures = [
    ...dataset.results.figures,
    ...dataset.results.results.flatMap((result) => result.figures),
  ];
  const estimates = new Map<string, Estimate>();
  for (const figure of figures) estimates.set(figure.id, estimateOf(figure, unitOf(figure.unit)));

  const derived = new Map(dataset.results.derived.map((item) => [item.id, item]));
  const open = new Set<string>();
  const estimate = (id: string): Estimate => {
    const known = estimates.get(id);
    if (known) return known;
    const item = derived.get(id);
    if (!item) throw new RangeError(`unknown figure ${id}`);
    if (open.has(id)) throw new RangeError(`${id} derives from itself`);
    open.add(id);
    const made = evaluate(item.formula, estimate);
    open.delete(id);
    estimates.set(id, made);
    return made;
  };

  const quantities = new Map<string, Quantity>();
  for (const figure of figures) {
    const unit = unitOf(figure.unit);
    const { nominal, range } = estimate(figure.id);
    quantities.set(figure.id, {
      id: figure.id,
      label: figure.label,
      value: figure.value,
      base: nominal,
      range,
      unit,
      bound: figure.qualifier,
      rounded: false,
      says: figure.says ?? null,
      precision: figure.precision ?? null,
      period: figure.period,
      comparison: figure.comparison ?? null,
      citation: figure.citation,
      derivation: null,
    });
  }
  for (const item of derived.values()) {
    const unit = unitOf(item.unit);
    const made = estimate(item.id);
    const exact = made.nominal / unit.factor;
    const value = Number(exact.toPrecision(item.digits));
    const bound = boundOf(made);
    const loose =
      !near(made.stated.low, made.range.low) || !near(made.stated.high, made.range.high);
    const rounded = loose || !near(value, exact);
    quantities.set(item.id, {
      id: item.id,
      label: item.label,
      value,
      base: value * unit.factor,
      range: made.range,
      unit,
      bound: (bound === 'exact' && rounded) || item.about ? 'about' : bound,
      rounded: rounded && bound !== 'exact' && bound !== 'about' && !item.about,
      says: null,
      precision: null,
      period: item.period,
      comparison: null,
      citation: null,
      derivation: item,
    });
  }
  return quantities;
}
