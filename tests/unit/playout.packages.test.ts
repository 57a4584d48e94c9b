/** The packages of an edition: their manifests, their forms, and what staff put into them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { citationsOf } from '../../src/scenes/sources.ts';
import { frameAt } from '../../src/scenes/frame.ts';
import { stepArrival } from '../../src/scenes/timing.ts';
import { factsOf } from '../../src/dataset/facts.ts';
import { unpacked } from '../../src/dataset/transport/unpack.ts';
import type { Dataset } from '../../src/dataset/types.ts';
import { manifestText, moduleText, templateText, thumbnail } from '../../src/playout/files.ts';
import { forPlayout } from '../../src/playout/forPlayout.ts';
import { packagesOf, type Package } from '../../src/playout/packages.ts';
import { spxDefinition } from '../../src/playout/spxDefinition.ts';
import { cut, MOST, stationed } from '../../src/playout/station.ts';
import { localeOf } from '../../src/dataset/wording/locale.ts';
import { linesOf } from '../../src/style/lines.ts';
import { drawingSize, GRAPHICS_SAFE, safeArea } from '../../src/views/stage/areas.ts';
import { drawStage } from '../../src/views/stage/drawStage.ts';
import { inventedFolder, wholeEdition } from './editions.ts';
import { faultsOf } from './ografShape.ts';

const editions = { own: await wholeEdition(), invented: await wholeEdition(inventedFolder) };
const { document } = parseHTML('<!doctype html><html></html>');
const packages = {
  own: packagesOf({ ...editions.own, document }),
  invented: packagesOf({ ...editions.invented, document }),
};
const all = Object.entries(editions).flatMap(([edition, { dataset, geometry }]) =>
  packages[edition as keyof typeof packages].map((own) => ({
    edition,
    dataset,
    geometry,
    own,
    id: own.id,
  })),
);
const stockOf = ({ dataset, geometry }: (typeof editions)['own']) => ({
  ...{ dataset, geometry, faces: { 400: 'AAAA' }, version: '1.0.0' },
  code: 'var playout = "</script><!-- <script>";',
});

/** Where the EBU's own schemas lie on machines that have them; they are no part of the project. */
const SCHEMAS = path.resolve(import.meta.dirname, '../../../shared/ograf');

describe('manifests', () => {
  const manifests = all.map(({ own, edition }) => {
    const stock = stockOf(editions[edition as keyof typeof editions]);
    return JSON.parse(manifestText(own, stock, 'graphic.mjs')) as Record<string, unknown>;
  });

  test('there are some, each with a name of its own that a custom element can have', () => {
    expect(packages.own.length).toBeGreaterThan(20);
    expect(packages.invented.length).toBeGreaterThan(10);
    const ids = all.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/);
  });

  test('they look as the ograf package’s types say', () => {
    for (const manifest of manifests) {
      expect(faultsOf(manifest)).toEqual([]);
      expect(manifest).toMatchObject({ supportsRealTime: true, supportsNonRealTime: true });
    }
    expect(faultsOf({ ...manifests[0], id: 3, stray: 1, name: undefined })).toEqual([
      'stray',
      'id',
      'name',
    ]);
  });

  test.skipIf(!existsSync(SCHEMAS))('they are valid by the EBU’s schema', () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
    const files = readdirSync(SCHEMAS, { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((name) => name.endsWith('.json'))) {
      ajv.addSchema(JSON.parse(readFileSync(path.join(SCHEMAS, file), 'utf8')) as object);
    }
    const validate = ajv.getSchema(String(manifests[0]?.$schema));
    if (!validate) throw new Error('no schema of that name');
    for (const manifest of manifests) {
      expect(validate(manifest) === true ? [] : validate.errors, String(manifest.id)).toEqual([]);
    }
    expect(validate({ ...manifests[0], stray: 1 }), 'it finds faults').toBe(false);
  });
});

describe('forms', () => {
  test('flat, all text, with a choice for what is chosen', () => {
    for (const { own, dataset } of all) {
      const [lang, theme, title, ...figures] = own.fields;
      expect(Object.keys(lang?.choices ?? {})).toEqual(dataset.edition.languages);
      expect(theme?.value).toBe('dark');
      expect(title).toMatchObject({ key: 'title', value: '', choices: null });
      for (const { key } of figures) expect(factsOf(dataset).get(key).kind).toBe('quantity');
      const definition = spxDefinition(own);
      expect(definition.steps).toBe(String(own.scene.steps.length));
      expect(
        definition.DataFields.slice(1).map((field) => 'field' in field && field.field),
      ).toEqual(own.fields.map(({ key }) => key));
    }
  });

  test('only what makes sense: no chart alone without a chart, no map alone without a map', () => {
    for (const { own } of all) {
      if (own.layout === 'side-chart') expect(own.scene.chart).toBeDefined();
    }
    const { dataset } = editions.own;
    const places = structuredClone(dataset.places);
    delete places.basemap;
    const mapless = packagesOf({ ...editions.own, dataset: { ...dataset, places }, document });
    expect(mapless.some(({ layout }) => layout === 'side-map')).toBe(false);
  });
});

const HD = { width: 1920, height: 1080 };

/** A frame of a package. */
function drawnBy(
  dataset: Dataset,
  own: Package,
  t: number,
  geometry = editions.own.geometry,
  size = HD,
): SVGSVGElement {
  const { document } = parseHTML('<!doctype html><html></html>');
  return drawStage(frameAt(dataset, own.scene.id, t), {
    ...{ dataset, geometry, document, layout: own.layout, lang: own.lang, size },
    ...{ background: 'scene', guides: false, bug: 'none' },
    palette: dataset.edition.themes.dark,
  });
}

/** What it says in words. */
const saidBy = (...frame: Parameters<typeof drawnBy>): string =>
  drawnBy(...frame).textContent ?? '';

const times = (text: string, part: string) => text.split(part).length - 1;

describe('a station’s figures', () => {
  test.each(all)('$id: each shows, and is marked wherever it does', (one) => {
    const { own, dataset, geometry } = one;
    const figures = own.fields.slice(3).map(({ key }) => key);
    const values = Object.fromEntries(figures.map((key, index) => [key, `Qx${index}z`]));
    const made = stationed(dataset, values, { scene: own.scene.id, figures });
    const shown = new Set<string>();
    for (const lang of dataset.edition.languages) {
      const mark = localeOf(lang).station;
      for (const size of [HD, { width: 1080, height: 1920 }, { width: 1080, height: 1080 }]) {
        for (const step of own.scene.steps.keys()) {
          const at = stepArrival(step);
          const said = saidBy(made, { ...own, lang }, at, geometry, size);
          const found = said.match(/Qx\d+z/g) ?? [];
          expect(times(said, mark)).toBe(found.length);
          for (const figure of found) shown.add(figure);
        }
        if (shown.size === figures.length) break;
      }
      // What the edition says by itself is as before.
      expect(saidBy(dataset, { ...own, lang }, stepArrival(0), geometry)).not.toContain(mark);
    }
    expect([...shown].sort()).toEqual(Object.values(values).sort());
  });

  test('it is cited no more', () => {
    const { dataset } = editions.own;
    const scene = dataset.story.scenes.find(({ chart }) => chart?.kind === 'plan');
    const own = packages.own.find((one) => one.scene === scene);
    if (!own) throw new Error('no plan');
    const figures = own.fields.slice(3).map(({ key }) => key);
    const values = Object.fromEntries(figures.map((key) => [key, '1']));
    const made = stationed(dataset, values, { scene: own.scene.id, figures });
    expect(frameAt(dataset, own.scene.id, 2).chart?.sources).not.toEqual([]);
    expect(frameAt(made, own.scene.id, 2).chart?.sources).toEqual([]);
    for (const key of figures) expect(citationsOf(made, factsOf(made).get(key))).toEqual([]);
  });

  test.each(all)('$id: a headline of its own is told', ({ own, dataset, geometry }) => {
    const made = stationed(dataset, { title: 'Wxyz' }, { scene: own.scene.id, figures: [] });
    const said = saidBy(made, own, stepArrival(0), geometry);
    expect(said).toContain('Wxyz');
    expect(said.replaceAll(/\s/g, '')).toContain(
      localeOf(own.lang).stationTitle.replaceAll(/\s/g, ''),
    );
  });

  const longest = {
    title: cut('tổng thu ngân sách năm hai nghìn không trăm hai mươi hai '.repeat(3), MOST.title),
    figure: 'hơn 107.000 tỷ đồng, theo ước tính'.slice(0, MOST.figure),
  };
  const sizes = [HD, { width: 1080, height: 1920 }];

  test.each(all)('$id: the longest words stay in the safe area', ({ own, dataset, geometry }) => {
    const figures = own.fields.slice(3).map(({ key }) => key);
    const last = stepArrival(own.scene.steps.length - 1);
    for (const [index, figure] of [undefined, ...figures].entries()) {
      const values = { title: longest.title, ...(figure && { [figure]: longest.figure }) };
      const made = stationed(dataset, values, { scene: own.scene.id, figures });
      const size = sizes[index % sizes.length] ?? HD;
      const safe = safeArea(drawingSize(size), GRAPHICS_SAFE);
      for (const line of linesOf(drawnBy(made, own, last, geometry, size))) {
        expect(line.left, line.text).toBeGreaterThanOrEqual(safe.x - 1);
        expect(line.right, line.text).toBeLessThanOrEqual(safe.x + safe.width + 1);
        expect(line.base, line.text).toBeLessThanOrEqual(safe.y + safe.height + 1);
      }
    }
  });
});

describe('files', () => {
  test('a package draws what the stage draws', () => {
    for (const { own, dataset, geometry } of all.filter((_, index) => index % 5 === 0)) {
      const small = forPlayout(dataset, own.scene.id);
      const t = stepArrival(own.scene.steps.length - 1);
      expect(saidBy(small, own, t, geometry)).toBe(saidBy(dataset, own, t, geometry));
    }
  });

  test('nothing in a script ends it, and a module has one default export', () => {
    const stock = stockOf(editions.own);
    const [own] = packages.own;
    if (!own) throw new Error('no packages');
    const html = templateText(own, stock);
    expect(html.match(/<\/script/g)).toHaveLength(2);
    expect(html).not.toContain('<!--');
    const code = moduleText(own, stock);
    expect(code.match(/^export\b/gm)).toHaveLength(1);
    expect(code).toContain('export default');
    expect(code).not.toMatch(/\bimport\s*[({'"]/);
  });

  test('layouts without a map carry no geometry', () => {
    const stock = { ...stockOf(editions.own), code: '' };
    const sizes = packages.own.map((own) => [own.layout, moduleText(own, stock).length] as const);
    const of = (layout: string) =>
      Math.max(...sizes.flatMap(([at, size]) => (at === layout ? size : [])));
    expect(of('lower-third')).toBeLessThan(of('full') - 20_000);
    expect(unpacked({ steps: 1, arcs: '', layers: {} })).toEqual({ layers: {} });
    expect(thumbnail.width * 9).toBe(thumbnail.height * 16);
  });
});
