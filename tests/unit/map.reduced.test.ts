/** Maps drawn with what their pixels show: how far they are from the whole ones, and how much shorter. */
import { gzipSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import type { Position } from '../../src/dataset/types.ts';
import { arcsOf } from '../../src/map/arcs.ts';
import { drawMap } from '../../src/map/drawMap.ts';
import { hatch } from '../../src/map/marks.ts';
import { inFrame } from '../../src/map/inFrame.ts';
import type { Detail } from '../../src/map/mapPaths.ts';
import { reduced } from '../../src/map/reduced.ts';
import { shapesOf } from '../../src/map/shapes.ts';
import { sheetOf } from '../../src/map/sheet.ts';
import { simplified } from '../../src/map/simplified.ts';
import { noPadding, toWorld, viewAt, worldSize } from '../../src/scenes/camera.ts';
import { frameAt } from '../../src/scenes/frame.ts';
import { stepArrival } from '../../src/scenes/timing.ts';
import { inventedFolder, wholeEdition } from './editions.ts';
import { dataset, geometry, page, seenAt, type Container, type Seen } from './map.fixture.ts';

const size = { width: 412, height: 440 };
const found = shapesOf(dataset, geometry);
if (!found) throw new Error('the edition has no map');
const shapes = found;

/** The first step of each scene that shows some of its map, on a phone. */
const pictures = dataset.story.scenes
  .map(({ id, steps }) => {
    const seen = steps.map((_, step) =>
      seenAt(id, stepArrival(step), { name: 'picture', size, type: 12, tall: true }),
    );
    return seen.find(({ padding }) => padding.bottom < size.height);
  })
  .filter((seen) => seen !== undefined);

const draw = (seen: Seen, detail?: Detail): string =>
  drawMap(seen.frame, {
    dataset,
    geometry,
    palette: dataset.edition.themes.light,
    highlight: null,
    document: page,
    idPrefix: seen.scene,
    ...seen,
    ...(detail ? { detail } : {}),
  }).outerHTML;
const zipped = (text: string): number => gzipSync(text, { level: 9 }).length;

const pixelsOf = (svg: string): Buffer =>
  new Resvg(svg, { font: { loadSystemFonts: false } }).render().pixels;

/**
 * Share of the pixels that a person could tell apart. Hatching counts as a fill: resvg moves it to
 * whole pixels where a transform is a mere move; where it lies is tested below.
 */
function differing(one: string, two: string): number {
  const plain = [one, two].map((svg) => svg.replaceAll(/url\([^)]+\)/g, '#808080'));
  const [a, b] = plain.map(pixelsOf);
  if (!a || a.length !== b?.length) throw new Error('pictures of two sizes');
  let count = 0;
  for (let i = 0; i < a.length; i += 4) {
    const apart = [0, 1, 2].map((channel) =>
      Math.abs((a[i + channel] ?? 0) - (b[i + channel] ?? 0)),
    );
    if (Math.max(...apart) > 24) count++;
  }
  return (4 * count) / a.length;
}

describe.each([8.4, 9.9, 12.7])('simplified at zoom %s', (zoom) => {
  const tolerance = 0.35;
  const few = simplified(shapes, tolerance / worldSize(zoom));

  test('no point lies a pixel from where it was', () => {
    const pixels = (lines: readonly Position[][]) =>
      lines.map((line) => line.map((at) => toWorld(at).map((share) => share * worldSize(zoom))));
    for (const name of ['borders', 'edges'] as const) {
      const edges = pixels(few[name]).flatMap((line) =>
        line.slice(1).map((to, i) => [line[i] ?? to, to] as const),
      );
      for (const [x = 0, y = 0] of pixels(shapes[name]).flat()) {
        const apart = edges.map(([[ax = 0, ay = 0], [bx = 0, by = 0]]) => {
          const [dx, dy] = [bx - ax, by - ay];
          const k = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
          const near = Math.max(0, Math.min(1, k));
          return Math.hypot(x - ax - near * dx, y - ay - near * dy);
        });
        expect(Math.min(...apart)).toBeLessThan(1.4 * tolerance);
      }
    }
  });

  test('units share their borders, and the borders drawn are theirs', () => {
    const edgesOf = (lines: readonly (readonly Position[])[]) =>
      lines
        .flatMap((line) =>
          line.slice(1).map((to, i) => [String(line[i]), String(to)].sort().join()),
        )
        .sort();
    const units = shapes.units.map(({ place }) => few.places.get(place.id)?.polygons ?? []);
    const arcs = arcsOf(units);
    expect(edgesOf(few.borders)).toEqual(edgesOf(arcs.borders));
    expect(edgesOf(few.edges)).toEqual(edgesOf(arcs.edges));
  });

  test('nothing is lost: every part of every place, every line, all land but what units cover', () => {
    for (const [id, { polygons }] of shapes.places) {
      expect(few.places.get(id)?.polygons.map((polygon) => polygon.length)).toEqual(
        polygons.map((polygon) => polygon.length),
      );
    }
    const units = shapes.units.flatMap(({ polygons }) => polygons);
    expect(few.land.length).toBeGreaterThanOrEqual(shapes.land.length - units.length);
    expect(few.lines.map(({ draw }) => draw)).toEqual(shapes.lines.map(({ draw }) => draw));
  });
});

describe('a picture for a phone', () => {
  test.each(pictures)('$scene: the same to the eye, a third of the bytes', (seen) => {
    const [all, few] = [draw(seen), draw(seen, reduced())];
    expect(differing(all, few)).toBeLessThan(0.01);
    expect(zipped(few)).toBeLessThan(zipped(all) / 3);
    expect(few).not.toMatch(/NaN|undefined|e-\d/);
  });
});

test('hatching lies where it lies on the whole map', () => {
  const number = /-?[\d.]+/g;
  const start = (svg: string): number[] => {
    const [k = 1, , , , x = 0, y = 0] = (/matrix\(([^)]*)/.exec(svg)?.[1]?.match(number) ?? []).map(
      Number,
    );
    const move = /patternTransform="translate\(([^)]*)/.exec(svg)?.[1]?.match(number) ?? ['0', '0'];
    return [x, y].map((at, axis) => at + k * Number(move[axis]));
  };
  const hatched = pictures.filter((seen) => draw(seen).includes('<pattern'));
  expect(hatched.length).toBeGreaterThan(1);
  for (const seen of hatched) {
    const [all, few] = [start(draw(seen)), start(draw(seen, reduced()))];
    all.forEach((at, axis) => {
      const periods = (at - (few[axis] ?? 0)) / hatch.period;
      expect(Math.abs(periods - Math.round(periods)), seen.scene).toBeLessThan(0.01);
    });
  }
});

describe('what a frame does not show', () => {
  const stage: Container = {
    ...{ name: 'stage', size: { width: 960, height: 540 }, type: 28, tall: false },
  };
  /** At rest and on the way there. */
  const moments = dataset.story.scenes
    .filter(({ id }) => frameAt(dataset, id, 0).map)
    .flatMap(({ id }) => [0.4, 1.1, stepArrival(0)].map((t) => seenAt(id, t, stage)))
    .map((seen) => ({ ...seen, lineScale: 2 }));

  test.each(moments)('is not drawn, and nobody misses it: $name', (seen) => {
    const [all, shown] = [draw(seen), draw(seen, inFrame)];
    // A faint thing far outside is more than resvg can draw: here all colours are full.
    const full = (svg: string) => svg.replaceAll(/ [a-z-]*opacity="[^"]*"/g, '');
    expect(differing(full(shown), full(all))).toBe(0);
    expect(shown.length).toBeLessThan(all.length);
  });

  test('a site takes little of the coast with it', () => {
    const least = Math.min(...moments.map((seen) => draw(seen, inFrame).length));
    const [first] = moments;
    if (!first) throw new Error('no maps');
    expect(least).toBeLessThan(draw(first).length / 3);
  });
});

describe('a sheet for all of them', () => {
  const sheet = sheetOf(shapes, pictures, { document: page });
  const paths = sheet.svg.outerHTML;
  const maps = pictures.map((seen) => draw(seen, sheet.detail));

  test('holds what each refers to, once, and shows nothing itself', () => {
    const ids = [...sheet.svg.querySelectorAll('path')].map((path) => path.getAttribute('id'));
    expect(new Set(ids).size).toBe(ids.length);
    const used = maps.join('').matchAll(/href="#([^"]+)"/g);
    for (const [, id] of used) expect(ids).toContain(id);
    expect(sheet.svg.getAttribute('display')).toBe('none');
  });

  test.each(pictures.map((seen, i) => ({ ...seen, i })))(
    'makes the same picture: $scene',
    (seen) => {
      const [, defs = ''] = /^<svg[^>]*>(.*)<\/svg>$/.exec(paths) ?? [];
      const whole = maps[seen.i]?.replace('<rect', `<defs>${defs}</defs><rect`) ?? '';
      expect(differing(draw(seen), whole)).toBeLessThan(0.01);
    },
  );

  test('leaves a map in a thousand bytes', () => {
    for (const map of maps) expect(zipped(map)).toBeLessThan(1000);
    expect(zipped(paths)).toBeLessThan(14_000);
  });

  test('does not hold a view that is closer than all of them', () => {
    const [seen] = pictures;
    if (!seen) throw new Error('no pictures');
    const close = { ...seen, view: { ...seen.view, zoom: 13 } };
    expect(draw(close, sheet.detail)).toBe(draw(close, reduced()));
  });

  test('holds nothing where there is nothing to draw', () => {
    expect(sheetOf(shapes, [], { document: page }).svg.childNodes).toHaveLength(0);
  });
});

test('an invented edition is drawn too', async () => {
  const invented = await wholeEdition(inventedFolder);
  const own = shapesOf(invented.dataset, invented.geometry);
  const limits = invented.dataset.places.basemap?.limits;
  if (!own || !limits) throw new Error('the invented edition has no map');
  for (const { id } of invented.dataset.story.scenes) {
    const { map } = frameAt(invented.dataset, id, stepArrival(0));
    if (!map) continue;
    const view = viewAt(map.camera, size, noPadding, limits);
    const sheet = sheetOf(own, [{ view, size }], { document: page });
    const [all, few, held] = [undefined, reduced(), sheet.detail].map((detail) =>
      drawMap(map, {
        ...{ dataset: invented.dataset, geometry: invented.geometry, size, view, document: page },
        ...{ palette: invented.dataset.edition.themes.light, highlight: null },
        ...(detail ? { detail } : {}),
      }),
    );
    const [, ...ids] = [all, few, held].map((svg) =>
      [...(svg?.querySelectorAll('[data-fact]') ?? [])].map((el) => el.getAttribute('data-fact')),
    );
    expect(ids[0]).toEqual(ids[1]);
    expect(ids[0]?.length).toBeGreaterThan(0);
    expect(differing(all?.outerHTML ?? '', few?.outerHTML ?? '')).toBeLessThan(0.01);
  }
});
