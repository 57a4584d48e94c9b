import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { drawChart } from '../../src/chart/draw.ts';
import { tableOf } from '../../src/chart/table.ts';
import { beyondOf, documentOnly, sinceThen } from '../../src/dataset/context.ts';
import { factsOf } from '../../src/dataset/facts.ts';
import { forGraphic } from '../../src/dataset/forGraphic.ts';
import { loadEdition } from '../../src/dataset/load.ts';
import { problemLine } from '../../src/dataset/problems.ts';
import type { Dataset } from '../../src/dataset/types.ts';
import { quantityWords } from '../../src/dataset/wording/number.ts';
import { drawMap } from '../../src/map/drawMap.ts';
import { overlayOf } from '../../src/map/overlay.ts';
import { noPadding, viewAt } from '../../src/scenes/camera.ts';
import { frameAt } from '../../src/scenes/frame.ts';
import { stepArrival } from '../../src/scenes/timing.ts';
import { noteOf } from '../../src/views/note/note.ts';
import { editionFolder, inventedFolder, wholeEdition } from './editions.ts';

const { dataset, geometry } = await wholeEdition();
const { context } = dataset;
if (!context) throw new Error('the edition has no context');
const { document } = parseHTML('<!doctype html><html></html>');
const beyond = beyondOf(dataset);
const own = (scene: string) => dataset.story.scenes.find(({ id }) => id === scene);
const added = dataset.story.scenes.filter(({ after }) => after !== undefined);

const chartOf = (edition: Dataset, scene: string, lang: string, width = 900, height = 600) => {
  const { chart } = frameAt(edition, scene, stepArrival(0));
  return (
    chart &&
    drawChart(chart, {
      ...{ dataset: edition, lang, document, size: { width, height }, type: 16 },
      ...{ palette: edition.edition.themes.light, highlight: null, interactive: true },
    })
  );
};

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'context-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('without its context', () => {
  it('the edition is what it is where the file does not exist', async () => {
    await cp(editionFolder, folder, { recursive: true });
    await rm(path.join(folder, 'context.json'));
    const alone = await loadEdition(folder);
    expect(alone.ok && alone.dataset).toEqual(documentOnly(dataset));
  });

  it('nothing of it is left, and every scene is drawn', () => {
    const alone = documentOnly(dataset);
    const facts = factsOf(alone);
    for (const id of beyond) expect(facts.all.has(id), id).toBe(false);
    expect(alone.story.scenes).toEqual(
      dataset.story.scenes.filter((scene) => !added.includes(scene)),
    );
    for (const { id, chart } of alone.story.scenes) {
      expect(Boolean(chartOf(alone, id, 'vi')), id).toBe(Boolean(chart));
    }
  });
});

describe('each fact of the context', () => {
  it('cites a document of the context, with its publisher', () => {
    const facts = factsOf(dataset);
    for (const id of context.facts) {
      for (const { url, runs } of noteOf(dataset, id, 'en').sources) {
        const [document] = runs.flatMap(({ fact }) => fact ?? []);
        const fact = facts.get(document ?? '');
        if (fact.kind !== 'document') throw new Error(`${id} cites no document`);
        if (!beyond.has(fact.id)) continue;
        expect(Object.keys(fact.document.issuer).sort()).toEqual(['en', 'vi']);
        // Read in public: only our own list and a decision's text have no address.
        const elsewhere = ['reading-list', 'decision-647-text'];
        expect(url !== null || elsewhere.includes(fact.id), fact.id).toBe(true);
      }
    }
  });

  it('says in its note that it is beyond', () => {
    for (const { id } of factsOf(dataset).all.values()) {
      expect(noteOf(dataset, id, 'vi').beyond, id).toBe(beyond.has(id));
    }
  });

  it.each([
    ['arrivals-growth', '88,3%', '88.3%'],
    ['arrivals-2021', 'khoảng 3,7 triệu lượt khách', 'about 3.7 million arrivals'],
    ['arrivals-2019', '9.078.200 lượt khách', '9,078,200 arrivals'],
    ['arrivals-of-2019', 'khoảng 77%', 'about 77%'],
    ['international-of-2019', 'khoảng 66%', 'about 66%'],
    ['budget-conference', '108.674,96 tỷ đồng', '108,674.96 billion đồng'],
    ['budget-statistics', '107.132,6 tỷ đồng', '107,132.6 billion đồng'],
  ])('%s reads as its source has it', (id, vi, en) => {
    const quantity = factsOf(dataset).quantity(id);
    expect(quantityWords(quantity, 'vi', 'full')).toBe(vi);
    expect(quantityWords(quantity, 'en', 'full')).toBe(en);
  });
});

describe('a comparison', () => {
  const growth = () => {
    const svg = chartOf(dataset, 'growth', 'vi');
    if (!svg) throw new Error('no chart');
    return svg;
  };
  const row = (id: string) => growth().querySelector(`g[data-fact="${id}"]`);

  it('marks what is beyond by sign and hatching, and leaves the document’s own solid', () => {
    for (const id of ['arrivals-2021', 'arrivals-2019']) {
      expect(row(id)?.querySelector('[data-part="beyond"]'), id).not.toBeNull();
      expect(row(id)?.querySelector('[data-mark="hatched"]'), id).not.toBeNull();
    }
    expect(row('arrivals-total')?.querySelector('[data-part="beyond"]')).toBeNull();
    expect(row('arrivals-total')?.querySelector('[data-part="bar"]')).not.toBeNull();
    expect(row('tourism-plan')?.querySelector('[data-part="limit"]')).not.toBeNull();
  });

  it('shows a missing year as missing: words, no bar, nothing across it', () => {
    const missing = row('year-2020');
    expect(missing?.textContent).toContain('không tìm thấy số liệu');
    expect(missing?.querySelector('rect[fill]:not([fill="none"])')).toBeNull();
    const table = tableOf(frameAt(dataset, 'growth', 9).chart ?? fail(), dataset, 'vi');
    const rows = table.rows.map((cells) =>
      cells.map((runs) => runs.map(({ text }) => text).join('')),
    );
    expect(rows).toContainEqual(['Năm 2020', 'không tìm thấy số liệu', '–']);
  });

  it('draws bars in proportion, from nothing', () => {
    const widthOf = (id: string, part: string) =>
      Number(row(id)?.querySelector(part)?.getAttribute('width'));
    const total = widthOf('arrivals-total', '[data-part="bar"]');
    const whole = widthOf('arrivals-2019', '[data-mark="hatched"] rect');
    expect(total / whole).toBeCloseTo(7 / 9.0782, 2);
  });

  it.each([
    [360, 300],
    [400, 432],
    [900, 600],
    [1700, 800],
  ])('keeps its words inside at %i×%i', (width, height) => {
    for (const { id } of added) {
      for (const lang of ['vi', 'en']) {
        const svg = chartOf(dataset, id, lang, width, height);
        const lines = [...(svg?.querySelectorAll('text') ?? [])].map((text) => ({
          y: Number(text.getAttribute('y')),
          size: Number(text.getAttribute('font-size')),
        }));
        for (const { y, size } of lines) {
          expect(y, `${id} ${lang}`).toBeGreaterThanOrEqual(size * 0.7);
          expect(y, `${id} ${lang}`).toBeLessThanOrEqual(height);
        }
      }
    }
  });
});

function fail(): never {
  throw new Error('no chart');
}

describe('since then', () => {
  it('places stand in the states that followed, and the year’s own stay known', () => {
    const now = sinceThen(dataset);
    const stateOf = (edition: Dataset, id: string) => factsOf(edition).place(id).states[0]?.state;
    expect(stateOf(dataset, 'vinh-bao')).toBe('submitted');
    expect(stateOf(now, 'vinh-bao')).toBe('recognised');
    expect(stateOf(now, 'berths-56')).toBe('inaugurated');
    expect(stateOf(now, 'tien-thanh')).toBe('unfound');
    expect(stateOf(now, 'cat-hai')).toBe(stateOf(dataset, 'cat-hai'));
    expect(factsOf(now).place('vinh-bao').states[1]?.state).toBe('submitted');
  });

  it('the map paints them, for its scene alone', () => {
    const size = { width: 800, height: 600 };
    const fills = (scene: string) => {
      const { map } = frameAt(dataset, scene, stepArrival(0));
      if (!map) throw new Error('no map');
      expect(map.since).toBe(scene === 'since');
      const view = viewAt(map.camera, size, noPadding, dataset.places.basemap?.limits ?? fail());
      const palette = dataset.edition.themes.light;
      const options = { dataset, geometry, palette, size, view, document, highlight: null };
      const svg = drawMap(map, options);
      const overlay = overlayOf(map, {
        ...{ dataset, geometry, lang: 'vi', size, view, type: 14, padding: noPadding },
        ...{ reserved: [], ends: [] as never },
      });
      return { hatched: svg.querySelectorAll('pattern').length, overlay };
    };
    expect(fills('new-rural').hatched).toBeGreaterThan(0);
    expect(fills('since').hatched).toBe(0);
  });
});

it.each(['vi', 'en'])('what the page’s script gets of it draws the same charts, in %s', (lang) => {
  const kept = forGraphic(dataset, lang);
  for (const { id, chart } of dataset.story.scenes) {
    if (!chart) continue;
    const svg = (edition: Dataset) => chartOf(edition, id, lang)?.outerHTML;
    expect(svg(kept), id).toBe(svg(dataset));
  }
});

describe('a broken context is told with its path', () => {
  const told = async (from: string, to: string): Promise<string[]> => {
    await cp(editionFolder, folder, { recursive: true });
    const file = path.join(folder, 'context.json');
    const text = await readFile(file, 'utf8');
    expect(text).toContain(from);
    await writeFile(file, text.replace(from, to));
    const loaded = await loadEdition(folder);
    return loaded.ok ? [] : loaded.problems.map(problemLine);
  };

  it.each([
    [
      '"document": "vna"',
      '"document": "vnq"',
      /context\.json:\d+:\d+: figures\[\d+\]\.citation\.document.*Did you mean vna/,
    ],
    [
      '"place": "vinh-bao"',
      '"place": "vinh-bau"',
      /context\.json:\d+:\d+: since\[0\]\.place.*Did you mean vinh-bao/,
    ],
    [
      '"after": "tourism"',
      '"after": "turism"',
      /context\.json:\d+:\d+: scenes\[2\]\.after.*Did you mean tourism/,
    ],
    [
      '{arrivals-growth}',
      '{arrivals-grwth}',
      /context\.json:\d+:\d+: .*Did you mean arrivals-growth/,
    ],
    [
      '"value": 88.3',
      '"value": 88.4',
      /context\.json:\d+:\d+: figures\[1\]\.citation\.phrase: .*88\.4/,
    ],
    [
      '"date": "2025-05-11"',
      '"date": "2025-02-31"',
      /context\.json:\d+:\d+: events\[\d+\]\.date.*a day that exists/,
    ],
  ])('%s', async (from, to, expected) => {
    expect((await told(from, to)).join('\n')).toMatch(expected);
  });

  it('the edition itself may not draw on it', async () => {
    await cp(editionFolder, folder, { recursive: true });
    const file = path.join(folder, 'story.json');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('{arrivals-total}', '{arrivals-2019}'));
    const loaded = await loadEdition(folder);
    expect(loaded.ok ? '' : loaded.problems.map(problemLine).join('\n')).toMatch(
      /story\.json:\d+:\d+: .*"arrivals-2019"/,
    );
  });
});

it('an edition without a context has none', async () => {
  const invented = await wholeEdition(inventedFolder);
  expect(beyondOf(invented.dataset).size).toBe(0);
  expect(documentOnly(invented.dataset)).toEqual(invented.dataset);
});

it('stands behind the scenes that it belongs to', () => {
  for (const scene of added) {
    const at = dataset.story.scenes.indexOf(scene);
    const before = dataset.story.scenes.slice(0, at).findLast(({ after }) => after === undefined);
    expect(before?.id).toBe(scene.after);
    expect(own(scene.id)?.kind).toBe('story');
  }
});
