/** The geometry on its way to the page: small, and the same when it arrives. */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { Feature, Geometry as Shape, Position as Coordinates } from 'geojson';
import { createServer } from 'vite';
import { describe, expect, test } from 'vitest';
import { edition } from '../../scripts/edition-plugin.ts';
import { numeral, numbersIn } from '../../src/dataset/transport/numerals.ts';
import { packed } from '../../src/dataset/transport/pack.ts';
import { unpacked } from '../../src/dataset/transport/unpack.ts';
import type { Geometry } from '../../src/dataset/types.ts';
import { shapesOf } from '../../src/map/shapes.ts';
import { editionFolder, inventedFolder, wholeEdition } from './editions.ts';

const sent = (geometry: Geometry): Geometry =>
  unpacked(JSON.parse(JSON.stringify(packed(geometry))) as ReturnType<typeof packed>);

/** A ring that starts wherever its smallest point is, for a topology turns rings. */
function turned(ring: Coordinates[]): string[] {
  const points = ring.slice(1).map(String);
  const start = points.indexOf([...points].sort()[0] ?? '');
  return [...points.slice(start), ...points.slice(0, start)];
}

function comparable(shape: Shape | null): unknown {
  if (shape?.type === 'Polygon') return [shape.type, shape.coordinates.map(turned)];
  if (shape?.type === 'MultiPolygon') {
    return [shape.type, shape.coordinates.map((polygon) => polygon.map(turned))];
  }
  return shape;
}

const features = ({ layers }: Geometry): unknown[] =>
  Object.entries(layers).map(([id, layer]) => [
    id,
    layer.features.map(({ properties, geometry }: Feature<Shape | null>) => [
      properties?.id,
      comparable(geometry),
    ]),
  ]);

const editions = await Promise.all(
  [editionFolder, inventedFolder].map(async (folder) => ({
    folder,
    ...(await wholeEdition(folder)),
  })),
);

describe.each(editions)('$folder', ({ folder, dataset, geometry }) => {
  test('arrives as it was: every feature, every id, every coordinate', () => {
    expect(features(sent(geometry))).toEqual(features(geometry));
  });

  test('has the same borders and edges', () => {
    const ends = (at: Geometry) => {
      const shapes = shapesOf(dataset, at);
      const edgesOf = (lines: Coordinates[][] = []) =>
        lines
          .flatMap((line) =>
            line.slice(1).map((to, i) => [String(line[i]), String(to)].sort().join()),
          )
          .sort();
      return [edgesOf(shapes?.borders), edgesOf(shapes?.edges)];
    };
    expect(ends(sent(geometry))).toEqual(ends(geometry));
  });

  test('is what the page imports', async () => {
    const server = await createServer({
      configFile: false,
      logLevel: 'silent',
      plugins: [edition({ folder })],
      server: { middlewareMode: true, ws: false },
    });
    try {
      const module = await server.ssrLoadModule('virtual:edition/geometry');
      expect(module).toMatchObject({ geometry: sent(geometry) });
    } finally {
      await server.close();
    }
  });
});

test('it is small', () => {
  for (const { geometry } of editions) {
    expect(gzipSync(JSON.stringify(packed(geometry))).length).toBeLessThan(20_000);
  }
});

test('an edition without a map has none to send', () => {
  expect(sent({ layers: {} })).toEqual({ layers: {} });
});

test('numbers are read as they were written', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.integer({ min: -60, max: 60 }), fc.integer())), (numbers) => {
      expect(numbersIn(numbers.map(numeral).join(''))).toEqual(numbers);
    }),
  );
  expect(() => numbersIn('AB"')).toThrow(RangeError);
});

describe('whatever the shapes', () => {
  /** Few places, so that lines meet, cross and share much. */
  const place = (step: number) =>
    fc.tuple(fc.nat(4), fc.nat(4)).map(([x, y]): Coordinates => [106 + x * step, 20 + y * step]);
  const ring = (step: number) =>
    fc
      .uniqueArray(place(step), { minLength: 3, maxLength: 7, selector: String })
      .map((points) => [...points, ...points.slice(0, 1)]);
  const shape = (step: number): fc.Arbitrary<Shape> =>
    fc.oneof(
      place(step).map((coordinates): Shape => ({ type: 'Point', coordinates })),
      fc
        .uniqueArray(place(step), { minLength: 2, maxLength: 6, selector: String })
        .map((coordinates): Shape => ({ type: 'LineString', coordinates })),
      fc
        .array(ring(step), { minLength: 1, maxLength: 2 })
        .map((coordinates): Shape => ({ type: 'Polygon', coordinates })),
      fc
        .array(fc.array(ring(step), { minLength: 1, maxLength: 1 }), { minLength: 1, maxLength: 3 })
        .map((coordinates): Shape => ({ type: 'MultiPolygon', coordinates })),
    );
  const geometry = (step: number): fc.Arbitrary<Geometry> =>
    fc
      .array(fc.array(shape(step), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
      .map((layers) => ({
        layers: Object.fromEntries(
          layers.map((shapes, i) => [
            `layer-${i}`,
            {
              type: 'FeatureCollection',
              features: shapes.map((geometry, j) => ({
                type: 'Feature',
                properties: { id: `feature-${i}-${j}` },
                geometry,
              })),
            },
          ]),
        ),
      }));

  test('what is on a grid arrives as it was', () => {
    const grid = (at: Geometry): Geometry =>
      JSON.parse(JSON.stringify(at), (_, value: unknown) =>
        typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value,
      ) as Geometry;
    fc.assert(
      fc.property(geometry(1e-4).map(grid), (at) => {
        expect(features(sent(at))).toEqual(features(at));
      }),
    );
  });

  test('what is finer moves half a step of 1e-5° at most, and nothing is lost', () => {
    const all = (at: Geometry) => Object.values(at.layers).flatMap((layer) => layer.features);
    const points = (shape: Shape | undefined) =>
      shape && 'coordinates' in shape ? String(shape.coordinates).split(',').map(Number) : [];
    const near = (one: number[], two: number[]) =>
      one.every((at) => two.some((other) => Math.abs(at - other) < 0.500001e-5));
    fc.assert(
      fc.property(geometry(2.3e-6), (at) => {
        const after = all(sent(at));
        expect(after).toHaveLength(all(at).length);
        all(at).forEach(({ properties, geometry: shape }, i) => {
          expect(after[i]?.properties.id).toBe(properties.id);
          expect(after[i]?.geometry.type).toBe(shape.type);
          const [one, two] = [points(shape), points(after[i]?.geometry)];
          expect(near(one, two) && near(two, one)).toBe(true);
        });
      }),
    );
  });
});
