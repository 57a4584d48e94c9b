/** Every scene of an invented edition is drawn by the same code, in Node, as plain SVG. */
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { drawChart } from '../../src/chart/draw.ts';
import { tableOf } from '../../src/chart/table.ts';
import { drawMap } from '../../src/map/drawMap.ts';
import { drawOverlay } from '../../src/map/drawOverlay.ts';
import { overlayOf } from '../../src/map/overlay.ts';
import { noPadding, viewAt } from '../../src/scenes/camera.ts';
import { frameAt } from '../../src/scenes/frame.ts';
import { durationOf, stepArrival } from '../../src/scenes/timing.ts';
import { inventedFolder, wholeEdition } from './editions.ts';

const { dataset, geometry } = await wholeEdition(inventedFolder);
const { document } = parseHTML('<html><body></body></html>');
const limits = dataset.places.basemap?.limits;
if (!limits) throw new Error('the invented edition has no map');

describe.each(dataset.story.scenes.map((scene) => [scene.id, scene] as const))(
  'scene %s',
  (id, scene) => {
    const moments = [0, 0.4, ...scene.steps.map((_, i) => stepArrival(i)), durationOf(scene)];
    test.each(dataset.edition.languages)('is drawn in %s at every moment', (lang) => {
      for (const t of moments) {
        const frame = frameAt(dataset, id, t);
        const size = { width: 880, height: 800 };
        const palette = dataset.edition.themes.light;
        const shared = { dataset, lang, palette, size, document, highlight: null };
        const drawn: string[] = [];
        if (frame.chart) {
          drawn.push(drawChart(frame.chart, { ...shared, type: 16, interactive: true }).outerHTML);
          expect(tableOf(frame.chart, dataset, lang).rows.length).toBeGreaterThan(0);
        }
        if (frame.map) {
          const view = viewAt(frame.map.camera, size, noPadding, limits);
          drawn.push(drawMap(frame.map, { ...shared, geometry, view }).outerHTML);
          const overlay = overlayOf(frame.map, {
            ...{ dataset, geometry, lang, size, view },
            padding: noPadding,
            type: 14,
          });
          drawn.push(drawOverlay(overlay, shared).outerHTML);
        }
        expect(drawn.length).toBeGreaterThan(0);
        for (const svg of drawn) {
          expect(svg).toMatch(/^<svg/);
          expect(svg).not.toMatch(/NaN|undefined|Infinity/);
        }
      }
    });
  },
);

test('its names and numbers are in the pictures', () => {
  const frame = frameAt(dataset, 'mill', stepArrival(0));
  if (!frame.chart) throw new Error('no chart');
  const svg = drawChart(frame.chart, {
    ...{ dataset, lang: 'en', palette: dataset.edition.themes.dark, document, type: 16 },
    ...{ size: { width: 600, height: 400 }, highlight: null, interactive: false },
  });
  expect(svg.textContent).toContain('63');
  expect(svg.querySelectorAll('[data-fact="sacks"]').length).toBeGreaterThan(0);
  expect(svg.querySelectorAll('[tabindex]')).toHaveLength(0);
});
