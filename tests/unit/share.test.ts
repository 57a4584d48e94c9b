/** The picture that other sites show with a link. */
import { Resvg } from '@resvg/resvg-js';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { pngOf } from '../../scripts/sharing.mjs';
import type { Dataset } from '../../src/dataset/types.ts';
import { shareSize } from '../../src/views/document/shareFile.ts';
import { sharingOf } from '../../src/views/document/sharing.ts';
import { inventedFolder, wholeEdition } from './editions.ts';

const real = await wholeEdition();
const invented = await wholeEdition(inventedFolder);

const words = (svg: string) => parseHTML(svg).document.documentElement.textContent ?? '';

/** Distance from the edges that words keep, in pixels of the file. */
const SAFE = 36;

/** Size and colours of a PNG, by looking at every pixel of it. */
function looked(png: Buffer) {
  const size = { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
  const href = `data:image/png;base64,${png.toString('base64')}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}"><image href="${href}" width="${size.width}" height="${size.height}"/></svg>`;
  const { pixels } = new Resvg(svg).render();
  const all = new Map<number, number>();
  const outer = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += 4) {
    const colour = pixels.readUInt32BE(at);
    const [x, y] = [(at / 4) % size.width, Math.floor(at / 4 / size.width)];
    all.set(colour, (all.get(colour) ?? 0) + 1);
    const inside = Math.min(x, y, size.width - 1 - x, size.height - 1 - y) >= SAFE;
    if (!inside) outer.set(colour, (outer.get(colour) ?? 0) + 1);
  }
  const code = (hex: string) => parseInt(`${hex.slice(1)}ff`, 16);
  return {
    size,
    /** Share of the picture that has a colour. */
    share: (hex: string) => (all.get(code(hex)) ?? 0) / (size.width * size.height),
    /** Pixels of a colour that are nearer to an edge than words may be. */
    atEdges: (hex: string) => outer.get(code(hex)) ?? 0,
  };
}

describe.each([
  ['the real edition', real],
  ['the invented edition', invented],
])('the share picture of %s', (_, { dataset, geometry }) => {
  it.each(dataset.edition.languages)(
    'has its size, its map, its chart and air around, in %s',
    async (lang) => {
      const { picture } = sharingOf(dataset, geometry, lang);
      expect(picture.path).toBe(`share/${lang}.png`);
      const { size, share, atEdges } = looked(await pngOf(picture.text));
      expect(size).toEqual(shareSize);
      const { page, sea, land, ink, muted, second } = dataset.edition.themes.light;
      expect(share(page)).toBeGreaterThan(0.2);
      expect(share(page)).toBeLessThan(0.85);
      for (const colour of [sea, land, ink, second]) expect(share(colour)).toBeGreaterThan(0.005);
      // Some networks cut a little off.
      expect(atEdges(ink) + atEdges(muted), 'words near an edge').toBe(0);
    },
  );
});

describe('the share picture', () => {
  it('shows the key figures with their qualifiers, and whose they are', () => {
    const vi = words(sharingOf(real.dataset, real.geometry, 'vi').picture.text);
    expect(vi).toMatch(/trên 109 nghìn tỷ đồng/);
    expect(vi).toContain('vượt kế hoạch hơn 54%');
    expect(vi).toContain('374/VP-BC');
    const en = words(sharingOf(real.dataset, real.geometry, 'en').picture.text);
    expect(en).toMatch(/over 109 trillion đồng/);
    expect(en).toContain('over 54% above plan');
    expect(en).toContain('Bạch Long Vĩ');
  });

  it.each(['map', 'chart', 'map and chart'])('stands without %s', async (missing) => {
    const dataset: Dataset = structuredClone(invented.dataset);
    if (missing.includes('map')) delete dataset.places.basemap;
    const [opening] = dataset.story.scenes;
    if (missing.includes('chart')) delete opening?.chart;
    const { picture } = sharingOf(dataset, invented.geometry, 'en');
    expect(words(picture.text)).toMatch(/The ?invented ?county/);
    const { size, share } = looked(await pngOf(picture.text));
    expect(size).toEqual(shareSize);
    expect(share(dataset.edition.themes.light.ink)).toBeGreaterThan(0.005);
  });
});
