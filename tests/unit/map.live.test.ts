/** What the live map is made of, without a browser: style, looks, hatching, and what lies where. */
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import type { Position } from '../../src/dataset/types.ts';
import { hatchPixels } from '../../src/map/hatch.ts';
import { placeAt } from '../../src/map/hit.ts';
import { looksOf } from '../../src/map/looks.ts';
import { roundLength } from '../../src/map/scaleBar.ts';
import { shapesOf } from '../../src/map/shapes.ts';
import { mapStyle } from '../../src/map/style.ts';
import { dataset, geometry, restingScenes } from './map.fixture.ts';

const shapes = shapesOf(dataset, geometry);
if (!shapes) throw new Error('the edition has no map');

describe('the style', () => {
  test.each(['light', 'dark'] as const)('is valid in %s', (theme) => {
    const style = mapStyle(dataset, geometry, dataset.edition.themes[theme]);
    expect(validateStyleMin(style)).toEqual([]);
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
    for (const source of Object.values(style.sources)) {
      expect(source.type === 'geojson' && typeof source.data === 'object').toBe(true);
    }
  });
});

describe('looks', () => {
  test('units are in their states, and plain before', () => {
    const at = (scene: string) => {
      const seen = restingScenes.find((candidate) => candidate.scene === scene);
      if (!seen) throw new Error(`no ${scene}`);
      return looksOf(seen.frame, null, shapes).units;
    };
    const marks = (scene: string) => [...at(scene).values()].map(({ mark }) => mark);
    expect(marks('new-rural').filter((mark) => mark === 'solid')).toHaveLength(5);
    expect(marks('new-rural').filter((mark) => mark === 'hatched')).toHaveLength(2);
    expect(new Set(marks('opening'))).toEqual(new Set(['none']));
  });

  test('a highlighted place is lit', () => {
    const [seen] = restingScenes;
    if (!seen) throw new Error('no scenes');
    const lit = [...looksOf(seen.frame, 'an-lao', shapes).units].filter(([, look]) => look.lit);
    expect(lit.map(([id]) => id)).toEqual(['an-lao']);
  });
});

test('hatching repeats without a seam and is premultiplied', () => {
  const { width, data } = hatchPixels('#4FC3D9', 16);
  expect(width).toBe(16);
  const alpha = (x: number, y: number) => data[((y % 16) * 16 + (x % 16)) * 4 + 3];
  for (let i = 0; i < 16; i++) expect(alpha(i + 1, 15 + 16 - i)).toBe(alpha(i + 2, 14 + 16 - i));
  for (let i = 0; i < data.length; i += 4) {
    expect(Math.max(data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0)).toBeLessThanOrEqual(
      data[i + 3] ?? 0,
    );
  }
});

describe('placeAt', () => {
  const view = { center: [106.8, 20.8] as Position, zoom: 10 };
  const at = (position: Position, sites?: string[]) =>
    placeAt(dataset, geometry, position, view, 12, sites);

  test('finds each unit at its label point, where no site is shown', () => {
    for (const { place, at: position } of shapes.units) expect(at(position, [])).toBe(place.id);
  });

  test('finds sites before units, and points within reach', () => {
    for (const { place, at: position } of shapes.areas) {
      expect(at(position, [place.id])).toBe(place.id);
    }
    const point = [...shapes.places.values()].find(({ place }) => place.draw === 'point');
    if (!point) throw new Error('no point');
    const { id } = point.place;
    const near: Position = [point.at[0] + 0.005, point.at[1]];
    expect(at(near, [id])).toBe(id);
    expect(placeAt(dataset, geometry, near, { ...view, zoom: 14 }, 12, [id])).not.toBe(id);
  });

  test('finds nothing at sea', () => {
    expect(at([107.2, 20.4])).toBeNull();
  });
});

test('a scale bar is 1, 2 or 5 times a power of ten long', () => {
  expect([9, 10, 19, 20, 49, 50, 99, 100, 4999, 5000].map(roundLength)).toEqual([
    5, 10, 10, 20, 20, 50, 50, 100, 2000, 5000,
  ]);
});
