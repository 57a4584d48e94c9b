import { describe, expect, test } from 'vitest';
import type { Palette } from '../../src/dataset/types.ts';
import { drawMap } from '../../src/map/drawMap.ts';
import { drawOverlay } from '../../src/map/drawOverlay.ts';
import { affineOf, gridOf, toGrid } from '../../src/map/grid.ts';
import { inkOf } from '../../src/map/ink.ts';
import { overlayOf } from '../../src/map/overlay.ts';
import { shapesOf } from '../../src/map/shapes.ts';
import { project } from '../../src/scenes/camera.ts';
import { contrast } from '../../src/style/contrast.ts';
import { dataset, geometry, limits, page, restingScenes, type Seen } from './map.fixture.ts';

const { light, dark } = dataset.edition.themes;

const map = (seen: Seen, palette: Palette = light, idPrefix = 'one') =>
  drawMap(seen.frame, {
    dataset,
    geometry,
    palette,
    highlight: null,
    document: page,
    idPrefix,
    ...seen,
  });
const written = (seen: Seen, lang = 'vi', highlight: string | null = null) =>
  drawOverlay(overlayOf(seen.frame, { dataset, geometry, lang, ...seen }), {
    dataset,
    palette: light,
    lang,
    document: page,
    highlight,
    focus: seen.frame.focus,
    interactive: true,
  });
const find = (scene: string, container: string, step = 0): Seen => {
  const found = restingScenes.filter(
    (seen) => seen.scene === scene && seen.container.name === container,
  )[step];
  if (!found) throw new Error(`no ${scene}`);
  return found;
};

describe('the drawn map', () => {
  test('is the same every time', () => {
    for (const seen of restingScenes.filter(({ container }) => container.name === 'desktop')) {
      expect(map(seen).outerHTML).toBe(map(seen).outerHTML);
    }
  });

  test('is plain SVG: literal colours, attributes only', () => {
    for (const seen of [find('explore', 'desktop'), find('port', 'desktop', 1)]) {
      const svg = map(seen, dark).outerHTML;
      expect(svg).not.toMatch(/var\(|style=|vector-effect|foreignObject|class=|NaN|undefined|e-\d/);
    }
  });

  test('gives every unit and every site that it shows its id', () => {
    const seen = find('port', 'desktop', 1);
    const ids = [...map(seen).querySelectorAll('[data-fact]')].map((el) =>
      el.getAttribute('data-fact'),
    );
    const units = dataset.places.places.filter(({ draw }) => draw === 'unit');
    for (const { id } of units) expect(ids).toContain(id);
    for (const { place } of seen.frame.sites) expect(ids).toContain(place.id);
  });

  test('keeps its patterns to itself', () => {
    const seen = find('new-rural', 'desktop');
    const ids = (prefix: string) =>
      [...map(seen, light, prefix).querySelectorAll('[id]')].map((el) => el.getAttribute('id'));
    expect(ids('one').length).toBe(2);
    expect(new Set([...ids('one'), ...ids('two')]).size).toBe(4);
  });
});

test('the grid places every vertex within a tenth of a pixel at zoom 13', () => {
  const grid = gridOf(limits);
  const size = { width: 880, height: 800 };
  const shapes = shapesOf(dataset, geometry);
  for (const { at, polygons } of shapes?.units ?? []) {
    const view = { center: at, zoom: 13 };
    const { scale, x, y } = affineOf(view, size, grid);
    for (const vertex of polygons.flat(2)) {
      const [gx, gy] = toGrid(vertex, grid);
      const [px, py] = project(vertex, view, size);
      expect(Math.abs(gx * scale + x - px)).toBeLessThan(0.1);
      expect(Math.abs(gy * scale + y - py)).toBeLessThan(0.1);
    }
  }
});

describe('the overlay', () => {
  test('holds no digit outside a fact or the scale', () => {
    for (const seen of restingScenes) {
      const svg = written(seen, 'en');
      for (const text of svg.querySelectorAll('text')) {
        if (!/\d/.test(text.textContent)) continue;
        expect(text.closest('[data-fact], [data-count="scale"]'), text.textContent).not.toBeNull();
      }
    }
  });

  test('makes each place a button with its name, kind and state', () => {
    const svg = written(find('explore', 'desktop'));
    const buttons = [...svg.querySelectorAll('[role="button"]')];
    expect(buttons.length).toBeGreaterThan(10);
    const words = buttons.map((button) => button.getAttribute('aria-label'));
    expect(words).toContain('Vĩnh Bảo, Huyện, Đang trình hồ sơ');
    expect(new Set(words).size).toBe(words.length);
    for (const button of buttons) expect(button.getAttribute('tabindex')).toBe('0');
  });

  test('gives a finger room', () => {
    for (const seen of restingScenes) {
      for (const rect of written(seen).querySelectorAll('[role="button"] > rect[fill="none"]')) {
        expect(Number(rect.getAttribute('width'))).toBeGreaterThanOrEqual(24);
        expect(Number(rect.getAttribute('height'))).toBeGreaterThanOrEqual(24);
      }
    }
  });

  test('marks the place that a reader points at', () => {
    const seen = find('explore', 'desktop');
    const pressed = [...written(seen, 'vi', 'vinh-bao').querySelectorAll('[aria-pressed="true"]')];
    expect(pressed.map((el) => el.getAttribute('data-fact'))).toEqual(['vinh-bao']);
  });
});

describe.each([
  ['light', light],
  ['dark', dark],
])('ink in %s', (_, palette) => {
  test('every name is legible on its halo, and on the fill that it lies in', () => {
    for (const seen of restingScenes) {
      const { labels } = overlayOf(seen.frame, { dataset, geometry, lang: 'vi', ...seen });
      for (const label of labels) {
        const { text, quiet, halo } = inkOf(label, palette);
        expect(contrast(text, halo), label.id).toBeGreaterThanOrEqual(4.5);
        if (label.lines.some((line) => line.quiet)) {
          expect(contrast(quiet, halo), label.id).toBeGreaterThanOrEqual(4.5);
        }
      }
    }
  });

  test('sea, neighbours and the city’s land are told apart', () => {
    const { sea, neighbour, land, urban } = palette;
    for (const ground of [neighbour, land]) expect(contrast(sea, ground)).toBeGreaterThan(1.2);
    expect(contrast(sea, urban)).toBeGreaterThan(1.1);
  });
});
