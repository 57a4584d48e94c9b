/** Hundreds of units: one square for each, none named, in the order and the states of the data. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Place } from '../../src/dataset/types.ts';
import { chartFrame } from '../../src/scenes/chartFrame.ts';
import { draw, made, specOf } from './chart.fixture.ts';

const spec = specOf(made, 'states');
const chart = { ...spec, units: spec.kind === 'states' ? spec.units : [] };
const [first] = chart.units;
const template = made.places.places.find(({ id }) => id === first);
const { states } = made.places;

/** The made-up edition with so many units, in its states by turns. */
function county(count: number) {
  const places = Array.from({ length: count }, (_, index): Place => {
    if (!template) throw new Error('no unit');
    const [state] = template.states;
    const own = state && { ...state, state: states[index % states.length]?.id ?? '' };
    return { ...template, id: `unit-${index}`, states: own ? [own] : [] };
  });
  const others = made.places.places.filter(({ id }) => !chart.units.includes(id));
  const dataset = { ...made, places: { ...made.places, places: [...others, ...places] } };
  const own = { ...chart, units: places.map(({ id }) => id) };
  return { dataset, frame: (k: number) => chartFrame(dataset, own, k, {}) };
}

/** The upper left corners and the side of all squares of a drawing, shape by shape. */
function squaresOf(svg: SVGSVGElement) {
  const shapes = [...svg.querySelectorAll('[data-part="tiles"] > g')].map((group) => {
    // Fill and outline of a mark are the same squares.
    const [d = ''] = new Set([...group.children].map((path) => path.getAttribute('d') ?? ''));
    return [...d.matchAll(/M([\d.]+),([\d.]+)h([\d.]+)v/g)].map((at) => at.slice(1).map(Number));
  });
  return { shapes, all: shapes.flat() };
}

test('each unit is a square of its own, inside the chart, and none is named', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 61, max: 900 }),
      fc.integer({ min: 320, max: 1400 }),
      fc.integer({ min: 360, max: 900 }),
      (count, width, height) => {
        const { dataset, frame } = county(count);
        const svg = draw(frame(1), { dataset, size: { width, height } });
        const { all } = squaresOf(svg);
        expect(all).toHaveLength(count);
        expect(new Set(all.map(([x, y]) => `${x} ${y}`)).size).toBe(count);
        for (const [x = 0, y = 0, side = 0] of all) {
          expect(side).toBeGreaterThan(1);
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x + side).toBeLessThanOrEqual(width + 0.1);
          expect(y + side).toBeLessThanOrEqual(height + 0.1);
        }
        expect(svg.querySelectorAll('[data-fact^="unit-"]')).toHaveLength(0);
      },
    ),
    { numRuns: 25 },
  );
});

test('the squares of a state are one shape, and come with their reveal', () => {
  const { dataset, frame } = county(300);
  const { shapes } = squaresOf(draw(frame(1), { dataset }));
  expect(shapes).toHaveLength(states.length);
  const sizes = shapes.map((squares) => squares.length).sort((a, b) => a - b);
  expect(sizes).toEqual(
    states.map((_, turn) => Math.ceil((300 - turn) / states.length)).sort((a, b) => a - b),
  );
  // Before anything has come, all are the same empty outline.
  expect(squaresOf(draw(frame(0), { dataset })).shapes.map(({ length }) => length)).toEqual([300]);
});

test('up to sixty are still named', () => {
  const { dataset, frame } = county(60);
  const svg = draw(frame(1), { dataset, size: { width: 1200, height: 1600 } });
  expect(svg.querySelectorAll('[data-fact^="unit-"]')).toHaveLength(60);
});
