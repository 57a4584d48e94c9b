/** The geometry of the edition: what its README says of it, measured. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { geoArea } from 'd3';
import type { Feature, Polygon as PolygonShape } from 'geojson';
import { describe, expect, test } from 'vitest';
import { inPolygon, polygonsOf } from '../../src/map/rings.ts';
import { shapesOf } from '../../src/map/shapes.ts';
import { editionFolder, wholeEdition } from './editions.ts';

const { dataset, geometry } = await wholeEdition();
const readme = await readFile(path.join(editionFolder, 'geo/README.md'), 'utf8');
const shapes = shapesOf(dataset, geometry);
if (!shapes) throw new Error('the edition has no map');

const units = geometry.layers.districts?.features ?? [];
/** Square kilometres of a sphere of the Earth's mean radius, per steradian. */
const perSteradian = 6371.0088 ** 2;

function area(feature: Feature): number {
  // d3 wants outer rings clockwise, GeoJSON has them the other way round.
  return polygonsOf(feature.geometry).reduce((sum, polygon) => {
    const shape: PolygonShape = {
      type: 'Polygon',
      coordinates: polygon.map((ring) => [...ring].reverse()),
    };
    return sum + geoArea(shape) * perSteradian;
  }, 0);
}

/** The table of units: id, and the area of the source. */
const table = [...readme.matchAll(/^\| (\d{3}) \| ([^|]+) \| ([\d.]+) \|/gm)].map((row) => ({
  id: row[1] ?? '',
  name: (row[2] ?? '').trim(),
  area: Number(row[3]),
}));

test('every unit of the table is there, and no other', () => {
  expect(table).toHaveLength(15);
  expect(units.map(({ properties }) => properties.id).sort()).toEqual(
    table.map(({ id }) => id).sort(),
  );
  const drawn = dataset.places.places.filter(({ draw }) => draw === 'unit');
  expect(drawn.map((place) => place.geometry.feature).sort()).toEqual(
    table.map(({ id }) => id).sort(),
  );
});

test.each(table)('$name has the area of its source', ({ id, name, area: source }) => {
  const feature = units.find(({ properties }) => properties.id === id);
  if (!feature) throw new Error(`no unit ${id}`);
  expect(Math.abs(area(feature) - source) / source).toBeLessThan(0.02);
  const place = dataset.places.places.find((candidate) => candidate.geometry.feature === id);
  expect(place?.name.vi).toBe(name);
});

describe('borders', () => {
  const key = (a: readonly number[], b: readonly number[]) => [a.join(), b.join()].sort().join(' ');
  const owners = new Map<string, Set<string>>();
  for (const { properties, geometry: shape } of units) {
    for (const ring of polygonsOf(shape).flat()) {
      ring.slice(1).forEach((point, i) => {
        const edge = key(ring[i] ?? point, point);
        owners.set(edge, (owners.get(edge) ?? new Set()).add(properties.id ?? ''));
      });
    }
  }

  test('run vertex by vertex along two units, and are drawn once', () => {
    const drawn = shapes.borders.flatMap((line) =>
      line.slice(1).map((point, i) => key(line[i] ?? point, point)),
    );
    expect(new Set(drawn).size).toBe(drawn.length);
    const shared = [...owners].filter(([, ids]) => ids.size > 1);
    expect(shared.every(([, ids]) => ids.size === 2)).toBe(true);
    expect(drawn.sort()).toEqual(shared.map(([edge]) => edge).sort());
  });

  test('no unit overlaps another: no vertex of one lies inside another', () => {
    const inside = shapes.units.flatMap((one) =>
      shapes.units
        .filter((two) => two !== one)
        .flatMap((two) => {
          const edge = new Set(two.polygons.flat(2).map((at) => at.join()));
          return one.polygons
            .flat(2)
            .filter((at) => !edge.has(at.join()))
            .filter((at) => two.polygons.some((polygon) => inPolygon(at, polygon)));
        }),
    );
    expect(inside).toEqual([]);
  });

  test('outer edges belong to one unit', () => {
    for (const line of shapes.edges) {
      line.slice(1).forEach((point, i) => {
        expect(owners.get(key(line[i] ?? point, point))?.size).toBe(1);
      });
    }
  });
});

test('every label point lies in its area', () => {
  for (const { place, at, polygons } of shapes.places.values()) {
    if (polygons.length === 0) continue;
    expect(
      polygons.some((polygon) => inPolygon(at, polygon)),
      place.id,
    ).toBe(true);
  }
});

test('every place and every backdrop feature is found', () => {
  expect([...shapes.places.keys()].sort()).toEqual(
    dataset.places.places.map(({ id }) => id).sort(),
  );
  const { backdrop = [] } = dataset.places.basemap ?? {};
  const lines = backdrop.filter(({ draw }) => draw !== 'ground');
  expect(new Set(shapes.lines.map(({ draw }) => draw))).toEqual(
    new Set(lines.map(({ draw }) => draw)),
  );
  expect(shapes.ground.length).toBeGreaterThan(0);
  expect(shapes.water.length).toBeGreaterThan(0);
});
