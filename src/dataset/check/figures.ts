import { operation, quantitiesOf } from '../quantity.ts';
import { amount } from '../schema/common.ts';
import type { Problem } from '../problems.ts';
import type { Dataset, Derived, Formula } from '../types.ts';

/** What is counted, as powers: money is {money: 1}, a ratio is {}. */
type Dimension = Record<string, number>;

/** Units whose dimension is a plain number. */
const PLAIN = 'ratio';

const same = (a: Dimension, b: Dimension): boolean =>
  [...Object.keys(a), ...Object.keys(b)].every((key) => (a[key] ?? 0) === (b[key] ?? 0));

const joined = (a: Dimension, b: Dimension, sign: 1 | -1): Dimension => {
  const made = { ...a };
  for (const [key, power] of Object.entries(b)) made[key] = (made[key] ?? 0) + sign * power;
  return made;
};

const named = (dimension: Dimension): string =>
  Object.entries(dimension)
    .filter(([, power]) => power !== 0)
    .map(([key, power]) => (power === 1 ? key : `${key}^${power}`))
    .join(' × ') || 'a plain number';

/** What of a dataset is checked, and the file that it stands in. */
interface Own {
  derived: readonly Derived[];
  file: string;
}

/**
 * Formulas that derive from themselves or add what cannot be added.
 * Expects references to be checked already.
 * @param own What of the dataset is told; all that stands in results.json, if not given.
 */
export function checkFigures(
  dataset: Dataset,
  own: Own = { ...dataset.results, file: 'results.json' },
): Problem[] {
  const { units, derived, results, figures } = dataset.results;
  const dimensions = new Map<string, Dimension>();
  const ofUnit = (id: string): Dimension => {
    const dimension = units.find((unit) => unit.id === id)?.dimension ?? PLAIN;
    return dimension === PLAIN ? {} : { [dimension]: 1 };
  };
  for (const figure of [...figures, ...results.flatMap((result) => result.figures)]) {
    dimensions.set(figure.id, ofUnit(figure.unit));
  }

  const evaluate = (formula: Formula, open: readonly string[]): Dimension => {
    if (typeof formula === 'number') return {};
    if (typeof formula === 'string') {
      const known = dimensions.get(formula);
      if (known) return known;
      if (open.includes(formula)) throw new TypeError(`${formula}, which derives from itself`);
      const item = derived.find(({ id }) => id === formula);
      return item ? evaluate(item.formula, [...open, formula]) : {};
    }
    const { name, operands } = operation(formula);
    return operands
      .map((operand) => evaluate(operand, open))
      .reduce((a, b) => {
        if (name === 'times' || name === 'divide') return joined(a, b, name === 'times' ? 1 : -1);
        if (!same(a, b)) throw new TypeError(`${name} of ${named(a)} and ${named(b)}`);
        return a;
      });
  };

  const problems = own.derived.flatMap((item, index): Problem[] => {
    const path = ['derived', index, 'formula'];
    try {
      const found = evaluate(item.formula, [item.id]);
      const expected = ofUnit(item.unit);
      if (same(found, expected)) return [];
      return [{ file: own.file, path, found: named(found), expected: named(expected) }];
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      const expected = 'a formula over other figures that adds only like to like';
      return [{ file: own.file, path, found: error.message, expected }];
    }
  });
  return problems.length > 0 ? problems : impossible(dataset, own);
}

/** Derived figures that are no number to be shown: below zero, beyond all limits, or none at all. */
function impossible(dataset: Dataset, own: Own): Problem[] {
  const quantities = quantitiesOf(dataset);
  return own.derived.flatMap(({ id }, index): Problem[] => {
    const value = quantities.get(id)?.value ?? 0;
    if (amount.safeParse(value).success) return [];
    const found = Number.isFinite(value) ? `a formula that makes ${value}` : 'a division by zero';
    const expected = 'a formula that makes a number of 0 or more, as large as can be read';
    return [{ file: own.file, path: ['derived', index, 'formula'], found, expected }];
  });
}
