/** A graphic on air: what is shown, by its actions and the clock alone. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acted, airAt, nothing, scheduleOf, type Air } from '../../src/playout/actions.ts';
import { offAir, played, settlesAt, shownAt, stopped, type Play } from '../../src/playout/play.ts';
import { advanced, hasNext, readAddress } from '../../src/playout/templateAddress.ts';
import { durationOf, stepArrival, stepStart, timing } from '../../src/scenes/timing.ts';

const sceneOf = (length: number) => ({ steps: { length } });
const scene = sceneOf(3);
const on = (play: Play, now: number, target = {}, skip = false) =>
  played(play, target, { now, scene, skip });
const off = (play: Play, now: number, skip = false) => stopped(play, { now, scene, skip });

describe('play, continue, stop', () => {
  test('nothing before play; then in, each step by itself, and out to nothing', () => {
    expect(shownAt(offAir, 100)).toBeNull();
    let play = on(offAir, 100);
    expect(shownAt(play, 100)).toEqual({ t: 0, opacity: 0 });
    expect(shownAt(play, 100.8)).toEqual({ t: 0.8, opacity: 1 });
    expect(shownAt(play, 102)).toEqual({ t: stepArrival(0), opacity: 1 });
    // It holds for as long as nobody asks.
    expect(shownAt(play, 9000)).toEqual({ t: stepArrival(0), opacity: 1 });
    play = on(play, 9000);
    expect(shownAt(play, 9000 + timing.move)).toEqual({ t: stepArrival(1), opacity: 1 });
    play = off(play, 9100);
    const half = shownAt(play, 9100 + timing.out / 2);
    expect(half?.t).toBe(stepArrival(1));
    expect(half?.opacity).toBeCloseTo(0.5);
    expect(shownAt(play, 9100 + timing.out)).toBeNull();
  });

  test('to a step, back, and by several: no longer than one move after coming in', () => {
    const last = on(offAir, 0, { goto: 2 });
    expect(last.step).toBe(2);
    expect(settlesAt(last)).toBeCloseTo(timing.in + timing.move);
    const back = on(last, 50, { delta: -2 });
    expect(back.step).toBe(0);
    expect(settlesAt(back)).toBeCloseTo(50 + timing.move);
    expect(shownAt(back, 60)?.t).toBe(stepArrival(0));
  });

  test('past the last step it goes off; before the first there is none', () => {
    const play = on(offAir, 0);
    expect(on(play, 10, { goto: 3 })).toMatchObject({ step: null, goes: 10 });
    expect(on(play, 10, { delta: 99 })).toMatchObject({ step: null, goes: 10 });
    expect(on(play, 10, { goto: -5 }).step).toBe(0);
    expect(on(play, 10, { delta: -5 }).step).toBe(0);
    expect(on(offAir, 10, { delta: -1 })).toBe(offAir);
    expect(on(offAir, 10, { goto: 7 })).toBe(offAir);
  });

  test('without animation it is there, and gone, at once', () => {
    const play = on(offAir, 5, {}, true);
    expect(shownAt(play, 5)).toEqual({ t: stepArrival(0), opacity: 1 });
    expect(shownAt(on(play, 6, {}, true), 6)).toEqual({ t: stepArrival(1), opacity: 1 });
    expect(shownAt(off(play, 7, true), 7)).toBeNull();
  });

  test('a second stop does not begin again; play while it goes off comes in anew', () => {
    const going = off(on(offAir, 0), 10);
    expect(off(going, 10.4)).toBe(going);
    expect(off(offAir, 3)).toBe(offAir);
    expect(on(going, 10.4)).toMatchObject({ step: 0, came: 10.4, goes: null });
    expect(shownAt(off(going, 10.4, true), 10.4)).toBeNull();
  });
});

const action = fc.oneof(
  fc.record({
    type: fc.constant('playAction'),
    params: fc.oneof(
      fc.constant(undefined),
      fc.constant({}),
      fc.record({ delta: fc.integer({ min: -4, max: 4 }) }),
      fc.record({ goto: fc.integer({ min: -2, max: 6 }).map(String) }),
      fc.record({ skipAnimation: fc.constantFrom(true, 'true', false) }),
    ),
  }),
  fc.record({ type: fc.constant('stopAction'), params: fc.constantFrom(undefined, {}, null) }),
  fc.record({
    type: fc.constant('updateAction'),
    params: fc.record({ data: fc.dictionary(fc.constantFrom('title', 'lang'), fc.string()) }),
  }),
  fc.record({ type: fc.constantFrom('customAction', 'no such'), params: fc.constant({}) }),
);
const schedule = fc.array(fc.record({ timestamp: fc.integer({ min: 0, max: 20_000 }), action }), {
  maxLength: 12,
});

/** How long the scene has been moving at a time: the picture of a hold is one. */
const movedBy = (t: number): number =>
  [0, 1, 2].reduce((sum, step) => {
    const [start, arrival] = [stepStart(step), stepArrival(step)];
    return sum + Math.min(arrival - start, Math.max(0, t - start));
  }, 0);

describe('any actions at any time', () => {
  test('what is shown is a moment of the scene, and at rest it is the step itself', () => {
    fc.assert(
      fc.property(schedule, fc.integer({ min: 1, max: 5 }), (entries, length) => {
        const own = sceneOf(length);
        const list = scheduleOf(entries);
        for (const at of [...list.map(({ timestamp }) => timestamp + 130), 40_000]) {
          const { play } = airAt(nothing, list, at, own);
          const shown = shownAt(play, at / 1000);
          if (!shown) continue;
          expect(shown.t).toBeGreaterThanOrEqual(0);
          expect(shown.t).toBeLessThanOrEqual(durationOf(own));
          expect(shown.opacity).toBeGreaterThanOrEqual(0);
          expect(shown.opacity).toBeLessThanOrEqual(1);
        }
        const { play } = airAt(nothing, list, 40_000, own);
        const still = shownAt(play, 40);
        if (play.step === null) expect(still).toBeNull();
        else expect(still).toEqual({ t: stepArrival(play.step), opacity: 1 });
      }),
    );
  });

  test('no action makes what is on air jump, unless it is asked to', () => {
    fc.assert(
      fc.property(schedule, (entries) => {
        let air: Air = nothing;
        for (const entry of scheduleOf(entries)) {
          const now = entry.timestamp / 1000;
          const [before, was] = [shownAt(air.play, now), air.play.step];
          const next = acted(air, entry.action, now, scene);
          const after = shownAt(next.play, now);
          const skips = /"skipAnimation":"?true/.test(JSON.stringify(entry.action));
          if (was !== null && before && after && !skips) {
            expect(movedBy(after.t)).toBeCloseTo(movedBy(before.t));
            expect(after.opacity).toBeCloseTo(before.opacity);
          }
          air = next;
        }
      }),
    );
  });

  test('a schedule gives the same in any order of asking, and whatever order its entries stand in', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ timestamp: fc.integer({ min: 0, max: 9000 }), action }), {
          maxLength: 8,
          selector: ({ timestamp }) => timestamp,
        }),
        fc.array(fc.integer({ min: 0, max: 12_000 }), { minLength: 2, maxLength: 6 }),
        (entries, times) => {
          const list = scheduleOf(entries);
          const turned = scheduleOf([...entries].reverse());
          const shown = (at: number, from = list) => {
            const air = airAt(nothing, from, at, scene);
            return { ...air, shown: shownAt(air.play, at / 1000) };
          };
          const forward = [...times].sort((a, b) => a - b).map((at) => [at, shown(at)] as const);
          const known = new Map(forward);
          for (const at of times) expect(shown(at, turned)).toEqual(known.get(at));
        },
      ),
    );
  });

  test('what is no schedule is none', () => {
    for (const given of [
      undefined,
      null,
      'x',
      {},
      [null, 3, { timestamp: 'soon' }, { action: {} }],
    ])
      expect(scheduleOf(given)).toEqual([]);
    expect(
      scheduleOf([
        { timestamp: '20', action: { type: 'stopAction' } },
        { timestamp: 3, action: { type: 'playAction', params: {} } },
      ]).map(({ timestamp }) => timestamp),
    ).toEqual([3, 20]);
  });
});

describe('the address of a page', () => {
  test('keys of its own; every other one is a value', () => {
    expect(readAddress('?play=1&auto=true&step=2&lang=en&title=a%26b', scene)).toEqual({
      ...{ play: true, auto: true, step: 1 },
      values: { lang: 'en', title: 'a&b' },
    });
    expect(readAddress('', scene)).toEqual({ play: false, auto: false, step: 0, values: {} });
    expect(readAddress('?step=99', scene).step).toBe(2);
    expect(readAddress('?step=-1', scene).step).toBe(0);
    expect(readAddress('?step=x', scene).step).toBe(0);
  });

  test('a graphic that goes by itself holds each step, and the last one for good', () => {
    let air = acted(nothing, { type: 'playAction' }, 0, scene);
    expect(advanced(air, timing.in + timing.hold - 0.01, scene)).toBe(air);
    air = advanced(air, timing.in + timing.hold, scene);
    expect(air.play.step).toBe(1);
    air = advanced(air, 100, scene);
    expect(air.play.step).toBe(2);
    expect(hasNext(air, scene)).toBe(false);
    expect(advanced(air, 9999, scene)).toBe(air);
  });
});
