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
import { stationed } from '../../src/playout/station.ts';
import { drawStage } from '../../src/views/stage/drawStage.ts';
import { inventedFolder, wholeEdition } from './editions.ts';
import { faultsOf } from './ografShape.ts';

const editions = { own: await wholeEdition(), invented: await wholeEdition(inventedFolder) };
const all = Object.entries(editions).flatMap(([edition, { dataset, geometry }]) =>
  packagesOf(dataset).map((own) => ({ edition, dataset, geometry, own, id: own.id })),
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
    expect(packagesOf(editions.own.dataset).length).toBeGreaterThan(20);
    expect(packagesOf(editions.invented.dataset).length).toBeGreaterThan(10);
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
    const mapless = packagesOf({ ...dataset, places });
    expect(mapless.some(({ layout }) => layout === 'side-map')).toBe(false);
  });
});

/** What a frame says in words. */
function saidBy(dataset: Dataset, own: Package, t: number, geometry = editions.own.geometry) {
  const { document } = parseHTML('<!doctype html><html></html>');
  const svg = drawStage(frameAt(dataset, own.scene.id, t), {
    ...{ dataset, geometry, document, layout: own.layout, lang: own.lang },
    ...{ size: { width: 1920, height: 1080 }, background: 'scene', guides: false, bug: 'none' },
    palette: dataset.edition.themes.dark,
  });
  return svg.textContent ?? '';
}

const times = (text: string, part: string) => text.split(part).length - 1;
const MARKS: Record<string, string> = { vi: '(số do đài nhập)', en: '(station’s figure)' };

describe('a station’s figures', () => {
  test.each(all)('$id: each is marked wherever it shows', ({ own, dataset, geometry }) => {
    const figures = own.fields.slice(3).map(({ key }) => key);
    const values = Object.fromEntries(figures.map((key, index) => [key, `Qx${index}z`]));
    const made = stationed(dataset, values, { scene: own.scene.id, figures });
    const last = stepArrival(own.scene.steps.length - 1);
    const said = saidBy(made, own, last, geometry);
    const shown = said.match(/Qx\d+z/g) ?? [];
    expect(times(said, MARKS[own.lang] ?? '')).toBe(shown.length);
    // What the edition says by itself is as before.
    expect(saidBy(dataset, own, last, geometry)).not.toContain(MARKS[own.lang] ?? '');
  });

  test('it is cited no more', () => {
    const { dataset } = editions.own;
    const scene = dataset.story.scenes.find(({ chart }) => chart?.kind === 'plan');
    const own = packagesOf(dataset).find((one) => one.scene === scene);
    if (!own) throw new Error('no plan');
    const figures = own.fields.slice(3).map(({ key }) => key);
    const values = Object.fromEntries(figures.map((key) => [key, '1']));
    const made = stationed(dataset, values, { scene: own.scene.id, figures });
    expect(frameAt(dataset, own.scene.id, 2).chart?.sources).not.toEqual([]);
    expect(frameAt(made, own.scene.id, 2).chart?.sources).toEqual([]);
    for (const key of figures) expect(citationsOf(made, factsOf(made).get(key))).toEqual([]);
  });

  test('a headline of its own is told in the source line', () => {
    for (const { own, dataset, geometry } of all.filter(({ own }) => own.lang === 'vi')) {
      const made = stationed(dataset, { title: 'Wxyz' }, { scene: own.scene.id, figures: [] });
      const said = saidBy(made, own, stepArrival(0), geometry);
      expect(said, own.id).toContain('Wxyz');
      if (said.includes('Nguồn: ')) {
        expect(said.replaceAll(' ', ''), own.id).toContain('tiêuđềdođàiđặt');
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
    const [own] = packagesOf(stock.dataset);
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
    const sizes = packagesOf(stock.dataset).map(
      (own) => [own.layout, moduleText(own, stock).length] as const,
    );
    const of = (layout: string) =>
      Math.max(...sizes.flatMap(([at, size]) => (at === layout ? size : [])));
    expect(of('lower-third')).toBeLessThan(of('full') - 20_000);
    expect(unpacked({ steps: 1, arcs: '', layers: {} })).toEqual({ layers: {} });
    expect(thumbnail.width * 9).toBe(thumbnail.height * 16);
  });
});
