import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameAt } from '../../src/scenes/frame.ts';
import { beatsOf, durationOf, outStart, stepArrival } from '../../src/scenes/timing.ts';
import { inventedFolder, wholeEdition } from './editions.ts';

const { dataset } = await wholeEdition();
const invented = (await wholeEdition(inventedFolder)).dataset;
const { scenes } = dataset.story;
const anyScene = fc.constantFrom(...scenes.map(({ id }) => id));
const anyTime = fc.double({ noNaN: false });

/** Every number in a value, in a fixed order. */
function numbers(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(numbers);
}

describe.each([
  ['the edition', dataset],
  ['the invented edition', invented],
])('frameAt on %s', (_, edition) => {
  test('is total: any t gives a frame of finite numbers inside the scene', () => {
    const scene = fc.constantFrom(...edition.story.scenes.map(({ id }) => id));
    fc.assert(
      fc.property(scene, anyTime, (id, t) => {
        const frame = frameAt(edition, id, t);
        expect(frame.t).toBeGreaterThanOrEqual(0);
        expect(frame.t).toBeLessThanOrEqual(frame.duration);
        // Figures with an open end are infinite on purpose; all that moves is finite.
        const { camera, focus, names, sites } = frame.map ?? {};
        const moving = [
          frame.panel,
          frame.presence,
          frame.chart?.grow,
          camera,
          focus,
          names,
          sites,
        ];
        for (const number of numbers(moving)) expect(Number.isFinite(number)).toBe(true);
      }),
    );
  });
});

describe('frameAt', () => {
  test('is pure: the same question has the same answer, in any order of asking', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyScene, fc.double({ min: 0, max: 20, noNaN: true }))),
        (asked) => {
          const forward = asked.map(([id, t]) => JSON.stringify(frameAt(dataset, id, t)));
          const backward = [...asked]
            .reverse()
            .map(([id, t]) => JSON.stringify(frameAt(dataset, id, t)));
          expect(backward.reverse()).toEqual(forward);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('does not change the dataset', () => {
    const before = JSON.stringify(dataset);
    for (const { id } of scenes) frameAt(dataset, id, 2);
    expect(JSON.stringify(dataset)).toBe(before);
  });

  test('is continuous within a scene: a small step in time is a small step in the picture', () => {
    const step = 1e-4;
    fc.assert(
      fc.property(anyScene, fc.double({ min: 0, max: 1, noNaN: true }), (id, k) => {
        const scene = scenes.find((candidate) => candidate.id === id);
        if (!scene) return;
        const t = k * (durationOf(scene) - step);
        const [a, b] = [frameAt(dataset, id, t), frameAt(dataset, id, t + step)];
        expect(Math.abs(a.presence - b.presence)).toBeLessThan(0.01);
        expect(Math.abs(a.panel.tall - b.panel.tall)).toBeLessThan(0.01);
        expect(Math.abs((a.chart?.grow ?? 0) - (b.chart?.grow ?? 0))).toBeLessThan(0.01);
        const weights = (frame: typeof a) =>
          Object.fromEntries(
            [...(frame.map?.names ?? []), ...(frame.map?.sites ?? [])].map((item) => [
              item.place.id,
              item.weight,
            ]),
          );
        const [before, after] = [weights(a), weights(b)];
        for (const place of Object.keys({ ...before, ...after })) {
          expect(Math.abs((before[place] ?? 0) - (after[place] ?? 0))).toBeLessThan(0.01);
        }
        for (const unit of Object.keys({ ...a.map?.units, ...b.map?.units })) {
          const reveal = (frame: typeof a) => frame.map?.units[unit]?.reveal ?? 0;
          expect(Math.abs(reveal(a) - reveal(b))).toBeLessThan(0.01);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a scene starts where the one before it ended: map and panel do not jump at the cut', () => {
    for (const [index, scene] of scenes.entries()) {
      const before = scenes[index - 1];
      if (!before) continue;
      const end = frameAt(dataset, before.id, outStart(before));
      const start = frameAt(dataset, scene.id, 0);
      expect(start.panel).toEqual(end.panel);
      expect(start.map?.camera.from).toEqual(end.map?.camera.to);
      expect(start.map?.names.map(({ place }) => place.id)).toEqual(
        end.map?.names.filter(({ weight }) => weight === 1).map(({ place }) => place.id),
      );
    }
  });

  test('every step is whole at its beat and stays so while it is held', () => {
    for (const scene of scenes) {
      scene.steps.forEach((step, index) => {
        const at = stepArrival(index);
        expect(beatsOf(scene)[index + 1]).toEqual({ name: step.id, at });
        const arrived = frameAt(dataset, scene.id, at);
        const held = frameAt(dataset, scene.id, at + 1);
        expect({ ...held, t: at }).toEqual(arrived);
        expect(arrived).toMatchObject({ step: index, presence: 1 });
        expect(arrived.map?.camera.k).toBe(1);
      });
    }
  });

  test('an unknown scene is told', () => {
    expect(() => frameAt(dataset, 'nowhere', 0)).toThrow('no scene nowhere');
  });
});
