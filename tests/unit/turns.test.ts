// Work in turns: nothing is lost, nothing is told too early, and what is done ahead changes no picture.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fitAhead } from '../../src/chart/draw.ts';
import { drawOverlay } from '../../src/map/drawOverlay.ts';
import { layOutAhead, overlayOf } from '../../src/map/overlay.ts';
import { chartFrame } from '../../src/scenes/chartFrame.ts';
import { stepStart } from '../../src/scenes/timing.ts';
import { afterTurns, inTurn, takeTurn } from '../../src/views/graphic/turns.ts';
import { draw, frameOf, kinds, made, specOf } from './chart.fixture.ts';
import { containers, dataset, geometry, page, seenAt } from './map.fixture.ts';

const shared = { lang: 'vi', palette: made.edition.themes.light, type: 14, highlight: null };

let clock = 0;
beforeEach(() => {
  clock = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** After everything that could follow: round by round, for a busy machine skips the time between. */
async function later() {
  for (let round = 0; round < 12; round++) {
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
}

/** A turn that takes a while, after which the page answers before anything else of another task. */
const turn =
  (order: string[], name: string, ms = 0) =>
  () => {
    clock += ms;
    order.push(name);
    setTimeout(() => order.push('the page answers'));
  };

test('turns run in their order, and short ones share a task', async () => {
  const order: string[] = [];
  takeTurn(turn(order, 'one'));
  takeTurn(turn(order, 'two'));
  takeTurn(turn(order, 'three'));
  await later();
  expect(order.slice(0, 3)).toEqual(['one', 'two', 'three']);
});

test('after a long turn the page answers before the next', async () => {
  const order: string[] = [];
  takeTurn(turn(order, 'long', 50));
  takeTurn(turn(order, 'next'));
  await later();
  expect(order.slice(0, 3)).toEqual(['long', 'the page answers', 'next']);
});

test('what a turn leads to in the page comes before the next, and its time counts', async () => {
  const order: string[] = [];
  takeTurn(() => {
    turn(order, 'turn')();
    queueMicrotask(turn(order, 'drawn', 50));
  });
  takeTurn(turn(order, 'next'));
  await later();
  const answered = order.indexOf('the page answers');
  expect(order.slice(0, 2)).toEqual(['turn', 'drawn']);
  expect(answered).toBeLessThan(order.indexOf('next'));
});

test('the end is told once, after turns that others led to', async () => {
  const order: string[] = [];
  takeTurn(() => {
    order.push('first');
    queueMicrotask(() => takeTurn(() => order.push('led to')));
  });
  afterTurns(() => order.push('an earlier end'));
  afterTurns(() => order.push('end'));
  await later();
  expect(order).toEqual(['first', 'led to', 'end']);
});

test('a turn knows itself, and what it leads to; other work does not', async () => {
  const known: boolean[] = [];
  takeTurn(() => {
    known.push(inTurn());
    queueMicrotask(() => known.push(inTurn()));
    setTimeout(() => known.push(inTurn()));
  });
  await later();
  expect(known).toEqual([true, true, false]);
  expect(inTurn()).toBe(false);
});

test('a turn that fails takes no other with it', async () => {
  const order: string[] = [];
  const failed = new Promise((resolve) => process.once('uncaughtException', resolve));
  takeTurn(() => {
    throw new Error('this one');
  });
  takeTurn(() => order.push('next'));
  afterTurns(() => order.push('end'));
  await expect(failed).resolves.toMatchObject({ message: 'this one' });
  await later();
  expect(order).toEqual(['next', 'end']);
});

test.each(kinds)('a chart that was fitted ahead is the same: %s', (kind) => {
  // Fits are kept for an edition: another one of the same content knows none.
  const other = structuredClone(made);
  for (const [width, height] of [
    [360, 300],
    [360, 230],
    [1400, 650],
  ] as const) {
    const size = { width, height };
    const frame = frameOf(kind);
    const options = { ...shared, dataset: made, size, document: page, interactive: true };
    expect([...fitAhead(frame, options)].length).toBeLessThan(6);
    const fresh = chartFrame(other, specOf(other, kind), 1, {});
    expect(draw(frame, { size }).outerHTML).toBe(draw(fresh, { size, dataset: other }).outerHTML);
  }
});

test.each(containers)('an overlay that was laid out ahead is the same: $name', (container) => {
  const other = structuredClone(dataset);
  for (const t of [0, stepStart(1) + 0.5, stepStart(2)]) {
    const seen = seenAt('new-rural', t, container);
    const options = { geometry, lang: 'vi', ...seen };
    expect([...layOutAhead(seen.frame, { dataset, ...options })].length).toBeGreaterThan(0);
    const [ahead, fresh] = [dataset, other].map((edition) =>
      drawOverlay(overlayOf(seen.frame, { dataset: edition, ...options }), {
        ...{ dataset: edition, lang: 'vi', palette: edition.edition.themes.light },
        ...{ document: page, highlight: null },
      }),
    );
    expect(ahead?.outerHTML).toBe(fresh?.outerHTML);
  }
});
