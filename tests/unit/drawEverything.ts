/** Every scene of an edition, drawn in Node: nothing of it may throw, and no number may be none. */
import { Resvg } from '@resvg/resvg-js';
import { parseHTML } from 'linkedom';
import { expect } from 'vitest';
import { drawChart } from '../../src/chart/draw.ts';
import { tableOf } from '../../src/chart/table.ts';
import { listFacts } from '../../src/dataset/facts.ts';
import { runsOf } from '../../src/dataset/prose.ts';
import type { Dataset, Geometry } from '../../src/dataset/types.ts';
import { dataPackageOf } from '../../src/export/package/dataPackage.ts';
import { drawMap } from '../../src/map/drawMap.ts';
import { drawOverlay } from '../../src/map/drawOverlay.ts';
import { overlayOf } from '../../src/map/overlay.ts';
import { noPadding, viewAt } from '../../src/scenes/camera.ts';
import { frameAt } from '../../src/scenes/frame.ts';
import { stepArrival } from '../../src/scenes/timing.ts';
import { structuredData } from '../../src/views/document/structured.ts';
import { noteOf } from '../../src/views/note/note.ts';
import { drawStage } from '../../src/views/stage/drawStage.ts';
import { readRequest, stageKnown } from '../../src/views/stage/request.ts';

const size = { width: 720, height: 640 };

/** Says everything of an edition in each of its languages, which share the drawings of it. */
export function drawEverything({
  dataset,
  geometry,
}: {
  dataset: Dataset;
  geometry: Geometry;
}): void {
  const { document } = parseHTML('<!doctype html><html></html>');
  const known = stageKnown(dataset);
  const drawn: SVGElement[] = [];
  const { languages } = dataset.edition;
  for (const [turn, lang] of languages.entries()) {
    const isTurn = (nth: number) => nth % languages.length === turn;
    for (const [nth, scene] of dataset.story.scenes.entries()) {
      for (const text of [scene.title, ...scene.steps.flatMap((step) => step.text)]) {
        runsOf(dataset, text, lang);
      }
      for (const step of scene.steps.keys()) {
        if (!isTurn(nth + step)) continue;
        const frame = frameAt(dataset, scene.id, stepArrival(step));
        const palette = dataset.edition.themes.light;
        const shared = { dataset, lang, palette, size, document, highlight: null };
        if (frame.chart) {
          drawn.push(drawChart(frame.chart, { ...shared, type: 16, interactive: true }));
          tableOf(frame.chart, dataset, lang);
        }
        const limits = dataset.places.basemap?.limits;
        if (frame.map && limits) {
          const view = viewAt(frame.map.camera, size, noPadding, limits);
          drawn.push(drawMap(frame.map, { ...shared, geometry, view }));
          const overlay = overlayOf(frame.map, {
            ...{ dataset, geometry, lang, size, view, padding: noPadding, type: 14 },
          });
          drawn.push(drawOverlay(overlay, shared));
        }
      }
      if (isTurn(nth) && known.scenes.some(({ id }) => id === scene.id)) {
        const asked: Record<string, string> = { scene: scene.id, lang };
        const { request } = readRequest((key) => asked[key], known);
        const palette = dataset.edition.themes[request.theme];
        const options = { ...request, dataset, geometry, document, palette };
        const stage = drawStage(frameAt(dataset, scene.id, stepArrival(0)), options);
        // What a rasteriser reads is XML, which bears less than a page does.
        expect(() => new Resvg(stage.toString())).not.toThrow();
        drawn.push(stage);
      }
    }
    for (const { id } of listFacts(dataset)) noteOf(dataset, id, lang);
    const data = structuredData(dataset, lang);
    expect(data.match(/<\/?script/g)).toHaveLength(2);
  }
  for (const svg of drawn) {
    expect(svg.localName.toLowerCase()).toBe('svg');
    // Nothing of an edition's words is an element or an attribute of ours.
    expect(svg.querySelector('script, img, foreignObject, image')).toBeNull();
    for (const element of [svg, ...svg.querySelectorAll('*')]) {
      for (const { name, value } of element.attributes) {
        expect(name).not.toMatch(/^on/);
        if (name !== 'aria-label') expect(value).not.toMatch(/\b(NaN|undefined|Infinity)\b/);
      }
    }
  }
  for (const { path } of dataPackageOf(dataset, geometry)) expect(path).not.toContain('..');
}
