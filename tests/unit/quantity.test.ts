import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divide, minus, plus, times, type Interval } from '../../src/dataset/interval.ts';
import { quantitiesOf } from '../../src/dataset/quantity.ts';
import type { Dataset, Figure, Formula } from '../../src/dataset/types.ts';

const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const interval = fc
  .tuple(finite, finite)
  .map(([a, b]): Interval => ({ low: Math.min(a, b), high: Math.max(a, b) }));
const share = fc.double({ min: 0, max: 1, noNaN: true });
const inside = ({ low, high }: Interval, k: number) =>
  Math.min(high, Math.max(low, low + (high - low) * k));

describe('interval arithmetic', () => {
  test.each([
    ['plus', plus, (a: number, b: number) => a + b],
    ['minus', minus, (a: number, b: number) => a - b],
    ['times', times, (a: number, b: number) => a * b],
    ['divide', divide, (a: number, b: number) => a / b],
  ] as const)('%s holds the outcome for any operands inside', (_, of, exact) => {
    fc.assert(
      fc.property(interval, interval, share, share, (a, b, j, k) => {
        const [x, y] = [inside(a, j), inside(b, k)];
        const outcome = exact(x, y);
        if (!Number.isFinite(outcome)) return;
        const { low, high } = of(a, b);
        const slack = 1e-9 * Math.max(1, Math.abs(outcome));
        expect(outcome).toBeGreaterThanOrEqual(low - slack);
        expect(outcome).toBeLessThanOrEqual(high + slack);
      }),
    );
  });

  test('an open end stays open, a zero end stays zero', () => {
    expect(divide({ low: 7, high: 7 }, { low: 2, high: Infinity })).toEqual({ low: 0, high: 3.5 });
    expect(times({ low: 0, high: 1 }, { low: 1, high: Infinity })).toEqual({
      low: 0,
      high: Infinity,
    });
    expect(divide({ low: 1, high: 1 }, { low: -1, high: 1 })).toEqual({
      low: -Infinity,
      high: Infinity,
    });
  });
});

function derive(
  figures: Record<string, Partial<Figure> & { value: number }>,
  formula: Formula,
  digits = 3,
) {
  const citation = { document: 'd' };
  const results = {
    units: [{ id: 'one', dimension: 'ratio', factor: 1, style: 'count', name: { en: '' } }],
    figures: Object.entries(figures).map(([id, figure]) => ({
      id,
      label: { en: id },
      unit: 'one',
      qualifier: 'exact',
      period: '2000',
      citation,
      ...figure,
    })),
    results: [],
    derived: [{ id: 'made', label: { en: '' }, unit: 'one', formula, digits, period: '2000' }],
  } as unknown as Dataset['results'];
  const made = quantitiesOf({ results }).get('made');
  if (!made) throw new Error('not derived');
  return made;
}

describe('what a qualifier leaves of a derived figure', () => {
  const divideBy: Formula = { divide: ['a', { plus: [1, 'b'] }] };

  test('a total divided by "over" gives "under"; "nearly" gives "over"', () => {
    const over = derive({ a: { value: 30 }, b: { value: 0.5, qualifier: 'over' } }, divideBy);
    expect(over).toMatchObject({ bound: 'under', value: 20, rounded: false });
    const nearly = derive(
      { a: { value: 30 }, b: { value: 2, qualifier: 'nearly' } },
      { divide: ['a', 'b'] },
    );
    // A divisor of which only the upper end is known may be zero: nothing can be said of the quotient.
    expect(nearly.range).toEqual({ low: -Infinity, high: Infinity });
    expect(
      derive({ a: { value: 30, qualifier: 'nearly' }, b: { value: 2 } }, { minus: ['b', 'a'] }),
    ).toMatchObject({ bound: 'over', value: -28 });
  });

  test('a rounded source makes what is derived "about"', () => {
    expect(
      derive({ a: { value: 30, precision: 1 }, b: { value: 2 } }, { times: ['a', 'b'] }),
    ).toMatchObject({
      bound: 'about',
      value: 60,
      range: { low: 59, high: 61 },
    });
    expect(
      derive({ a: { value: 30, precision: 1 }, b: { value: 0.5, qualifier: 'over' } }, divideBy),
    ).toMatchObject({ bound: 'under', rounded: true });
    expect(derive({ a: { value: 2 }, b: { value: 3 } }, { divide: ['a', 'b'] })).toMatchObject({
      bound: 'about',
      value: 0.667,
    });
  });

  test('for any figures, what is true of the sources is inside the range', () => {
    const positive = fc.double({ min: 1, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(positive, positive, share, share, (a, b, more, k) => {
        const made = derive(
          { a: { value: a, precision: a / 10 }, b: { value: b, qualifier: 'over' } },
          divideBy,
        );
        // The true total lies within half a place of what is printed, the true excess above it.
        const total = a + (k - 0.5) * (a / 10);
        const excess = b + more * b;
        expect(total / (1 + excess)).toBeLessThanOrEqual(made.range.high * (1 + 1e-9));
        expect(total / (1 + excess)).toBeGreaterThanOrEqual(made.range.low);
        expect(made.bound).toBe('under');
      }),
    );
  });

  test('a formula that names nothing, or itself, throws', () => {
    expect(() => derive({}, 'nothing')).toThrow(RangeError);
    expect(() => derive({}, 'made')).toThrow('derives from itself');
  });
});
