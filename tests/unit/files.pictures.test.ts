// Pictures to take away: whole by themselves, with their sources; and what the page's address says.
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { plainOf } from '../../src/dataset/prose.ts';
import { rasterised } from '../../src/export/raster.ts';
import { wordsOf } from '../../src/i18n/words.ts';
import { drawPicture, picturesOf, pictureSize } from '../../src/views/files/pictures.ts';
import {
  fileThemes,
  readFiles,
  scenesWithFiles,
  writeFiles,
} from '../../src/views/files/filesAddress.ts';
import { inventedFolder, wholeEdition } from './editions.ts';
import { linesOf } from '../../src/style/lines.ts';

const real = await wholeEdition();
const invented = await wholeEdition(inventedFolder);

describe.each([
  ['the real edition', real],
  ['the invented edition', invented],
])('%s', (_, { dataset, geometry }) => {
  const { languages, themes } = dataset.edition;
  const { basemap } = dataset.places;
  const asked = scenesWithFiles(dataset).flatMap((scene) =>
    picturesOf(scene, dataset).map((kind) => ({ scene, id: scene.id, kind })),
  );

  test('every chart is offered, and a map for every scene', () => {
    const charts = dataset.story.scenes.filter(({ chart }) => chart);
    expect(asked.filter(({ kind }) => kind === 'chart')).toHaveLength(charts.length);
    const maps = basemap ? dataset.story.scenes.filter(({ kind }) => kind !== 'sources') : [];
    expect(asked.filter(({ kind }) => kind === 'map')).toHaveLength(maps.length);
  });

  test.each(asked)('the $kind of $id', ({ id, kind }) => {
    for (const [index, lang] of languages.entries()) {
      const theme = fileThemes[index % fileThemes.length] ?? 'light';
      const { document } = parseHTML('<!doctype html><html></html>');
      const options = { dataset, geometry, lang, document, palette: themes[theme] };
      const svg = drawPicture(kind, id, options);
      const text = svg.outerHTML;
      for (const never of ['var(', 'foreignObject', '<style', 'class=', 'vector-effect', 'NaN']) {
        expect(text).not.toContain(never);
      }
      const ids = [...svg.querySelectorAll('[id]')].map((node) => node.id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, used] of text.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(used);
      const said = svg.textContent;
      expect(said).toContain(`${wordsOf(lang).source}: `);
      if (kind === 'map' && basemap) {
        const folded = (words: string) => words.replace(/\s+/g, '');
        expect(folded(said)).toContain(folded(plainOf(dataset, basemap.boundaries, lang)));
        for (const line of basemap.attribution) {
          expect(folded(said)).toContain(folded(plainOf(dataset, line, lang)));
        }
      }
      for (const line of linesOf(svg)) {
        expect(line.least, line.text).toBeGreaterThanOrEqual(23.9);
        expect(line.left, line.text).toBeGreaterThanOrEqual(0);
        expect(line.right, line.text).toBeLessThanOrEqual(pictureSize.width);
        expect(line.base, line.text).toBeLessThanOrEqual(pictureSize.height);
      }
    }
  });

  test('the words of a map’s column stand one under the other', () => {
    for (const { id, kind } of asked) {
      if (kind !== 'map') continue;
      for (const lang of languages) {
        const { document } = parseHTML('<!doctype html><html></html>');
        const palette = themes.light;
        const svg = drawPicture('map', id, { dataset, geometry, lang, document, palette });
        const own = [...svg.children].filter((node) => node.localName === 'text').length;
        expect(own).toBeGreaterThan(2);
        const lines = linesOf(svg).slice(-own);
        lines.slice(1).forEach((line, index) => {
          const above = lines[index];
          const gap = line.base - (above?.base ?? 0);
          expect(gap, `${id}: ${line.text}`).toBeGreaterThanOrEqual(0.95 * line.size);
        });
      }
    }
  });

  test('a reader of SVG in Node takes it, at its size', () => {
    const [first] = asked;
    if (!first) throw new Error('nothing to draw');
    const { document } = parseHTML('<!doctype html><html></html>');
    const options = { dataset, geometry, lang: languages[0] ?? '', document };
    const svg = drawPicture('map', first.id, { ...options, palette: themes.dark });
    const { width, height, rgba } = rasterised(svg.outerHTML);
    expect({ width, height }).toEqual(pictureSize);
    const colours = new Set(new Uint32Array(rgba.buffer, rgba.byteOffset, rgba.length / 4));
    expect(colours.size).toBeGreaterThan(40);
  });
});

test('what a scene does not have is refused', () => {
  const { dataset, geometry } = real;
  const bare = dataset.story.scenes.find(({ chart }) => !chart);
  const { document } = parseHTML('<!doctype html><html></html>');
  const palette = dataset.edition.themes.light;
  const options = { dataset, geometry, lang: 'en', document, palette };
  expect(() => drawPicture('chart', bare?.id ?? '', options)).toThrow(RangeError);
  expect(() => drawPicture('map', 'nowhere', options)).toThrow(RangeError);
});

describe('without a map', () => {
  test('scenes without a chart have nothing to give', () => {
    const places = { ...real.dataset.places };
    delete places.basemap;
    const dataset = { ...real.dataset, places };
    for (const scene of scenesWithFiles(dataset)) {
      expect(picturesOf(scene, dataset)).toEqual(['chart']);
    }
    expect(scenesWithFiles(dataset).length).toBeLessThan(scenesWithFiles(real.dataset).length);
  });
});

describe('the address', () => {
  const known = { scenes: ['one', 'two'], languages: ['vi', 'en'], theme: 'dark' as const };

  test('says scene, language and theme, and reads back', () => {
    const { address, strays } = readFiles('?scene=two&lang=en&theme=light', known);
    expect(strays).toEqual([]);
    expect(address).toEqual({ scene: 'two', lang: 'en', theme: 'light' });
    const written = writeFiles(address, '?kept=1');
    expect(written).toContain('kept=1');
    expect(readFiles(written, known).address).toEqual(address);
  });

  test('without anything it is the first scene, as the device likes it', () => {
    expect(readFiles('', known)).toEqual({
      address: { scene: 'one', lang: 'vi', theme: 'dark' },
      strays: [],
    });
  });

  test('what does not exist is told', () => {
    const { address, strays } = readFiles('?scene=three&lang=xx&theme=pink', known);
    expect(address).toEqual({ scene: 'one', lang: 'vi', theme: 'dark' });
    expect(strays.map(({ key }) => key)).toEqual(['scene', 'lang', 'theme']);
    expect(strays[0]).toEqual({ key: 'scene', found: 'three', instead: 'one' });
  });
});
