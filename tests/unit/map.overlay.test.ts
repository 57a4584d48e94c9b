import { describe, expect, test } from 'vitest';
import { overlayOf, type Overlay } from '../../src/map/overlay.ts';
import { touches, within, type Rect } from '../../src/map/rect.ts';
import { stepStart, timing } from '../../src/scenes/timing.ts';
import { containers, dataset, geometry, restingScenes, seenAt, type Seen } from './map.fixture.ts';

const overlay = (seen: Seen, lang: string, reserved: Rect[] = []): Overlay =>
  overlayOf(seen.frame, { dataset, geometry, lang, reserved, ...seen });

const visible = ({ size, padding }: Seen): Rect => ({
  x: padding.left,
  y: padding.top,
  width: size.width - padding.left - padding.right,
  height: size.height - padding.top - padding.bottom,
});

describe.each(['vi', 'en'])('what is written on the map at rest, in %s', (lang) => {
  test.each(restingScenes)('$name', (seen) => {
    const { labels, markers, scale, insets } = overlay(seen, lang);
    const room = visible(seen);
    const boxes = [
      ...labels.map(({ id, box }) => ({ id, box })),
      ...(scale ? [{ id: 'scale', box: scale.box }] : []),
      ...insets.map(({ box }) => ({ id: 'inset', box })),
    ];
    for (const { id, box } of boxes) expect(within(box, room), id).toBe(true);
    for (const [i, one] of boxes.entries()) {
      for (const two of boxes.slice(i + 1)) {
        expect(touches(one.box, two.box), `${one.id} and ${two.id}`).toBe(false);
      }
      for (const { x, y, radius, shape } of markers) {
        const marker = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
        if (shape.place.id !== one.id) expect(touches(one.box, marker), one.id).toBe(false);
      }
    }
  });

  test('every site in view has its name', () => {
    for (const seen of restingScenes) {
      const { labels, markers } = overlay(seen, lang);
      const named = labels.map(({ id }) => id);
      for (const { shape, opacity } of markers) {
        if (opacity === 1)
          expect(named, `${seen.name}: ${shape.place.id}`).toContain(shape.place.id);
      }
    }
  });
});

test('units with a state are named wherever their names are asked for and their point is in view', () => {
  // A chart may cover the whole map.
  const mapped = restingScenes.filter(({ padding, size }) => padding.bottom < size.height);
  for (const seen of mapped.filter(({ container }) => container.name !== 'phone')) {
    const { labels } = overlay(seen, 'vi');
    const wanted = seen.frame.names.filter(
      ({ place }) => place.draw === 'unit' && place.states.length > 0,
    );
    const named = wanted.filter(({ place }) => labels.some(({ id }) => id === place.id));
    // A camera close to something else may have some of them out of view, never most.
    expect(named.length, seen.name).toBeGreaterThanOrEqual(Math.min(2, wanted.length));
    if (seen.scene === 'new-rural') expect(named).toHaveLength(wanted.length);
  }
});

test('names keep out of what lies on the map', () => {
  for (const container of containers) {
    const seen = seenAt('explore', 3, container);
    const reserved = [{ x: 0, y: visible(seen).height - 40, width: 220, height: 40 }];
    const { labels, scale, insets } = overlay(seen, 'vi', reserved);
    for (const { box } of [...labels, ...insets, ...(scale ? [scale] : [])]) {
      for (const rect of reserved) expect(touches(box, rect)).toBe(false);
    }
  }
});

test('a safe area holds every name', () => {
  const stage = containers.find(({ name }) => name === 'stage');
  if (!stage) throw new Error('no stage');
  const seen = seenAt('explore', 3, stage);
  const safe = { top: 54, right: 96, bottom: 54, left: 96 };
  const { labels, scale, insets } = overlayOf(seen.frame, {
    dataset,
    geometry,
    lang: 'vi',
    safe,
    ...seen,
  });
  const room = { x: 96, y: 54, width: 1920 - 192, height: 1080 - 108 };
  for (const { box } of [...labels, ...insets, ...(scale ? [scale] : [])]) {
    expect(within(box, room)).toBe(true);
  }
});

test('is the same every time', () => {
  const [seen] = restingScenes;
  if (!seen) throw new Error('no scenes');
  expect(overlay(seen, 'vi')).toEqual(overlay(seen, 'vi'));
});

describe('names glide: none that stays jumps', () => {
  const [, desktop] = containers;
  if (!desktop) throw new Error('no desktop');
  const at = (scene: string, t: number) => overlay(seenAt(scene, t, desktop), 'vi').labels;

  /** The names that jump between two moments: that move however close the moments are brought. */
  function jumps(scene: string, from: number, to: number): string[] {
    const later = at(scene, to);
    const far = at(scene, from).flatMap(({ id, box, opacity }) => {
      const next = later.find((label) => label.id === id);
      if (!next || opacity < 0.3 || next.opacity < 0.3) return [];
      return Math.hypot(next.box.x - box.x, next.box.y - box.y) > 12 ? [id] : [];
    });
    if (far.length === 0) return [];
    if (to - from < 1e-4) return far.map((id) => `${id} at ${from.toFixed(3)}`);
    const middle = (from + to) / 2;
    return [...jumps(scene, from, middle), ...jumps(scene, middle, to)];
  }

  test.each(dataset.story.scenes.map(({ id, steps }) => ({ id, steps })))(
    '$id',
    ({ id, steps }) => {
      for (const index of steps.keys()) {
        const start = stepStart(index);
        const end = start + (index === 0 ? timing.in : timing.move);
        for (let t = start; t < end; t += 0.1) expect(jumps(id, t, t + 0.1)).toEqual([]);
      }
    },
  );
});
