// QR codes, read back by another library from the picture that is shown.
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import jsQRModule from 'jsqr';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/dataset/types.ts';
import { publicAddress } from '../../src/views/qr/publicAddress.ts';
import { codeOf } from '../../src/views/qr/qr.ts';
import QrCode from '../../src/views/qr/QrCode.svelte';
import { wholeEdition } from './editions.ts';

const { dataset } = await wholeEdition();
const url = 'https://example.org/stories/city';
const published = { ...dataset, edition: { ...dataset.edition, url } };

// What Node makes of a module of the other kind.
const jsQR = ('default' in jsQRModule ? jsQRModule.default : jsQRModule) as typeof jsQRModule;

/** The component as a picture of pixels, some to a module. */
function pixelsOf(text: string, perModule = 4) {
  const { body } = render(QrCode, { props: { text, label: 'A code', size: '10rem' } });
  const [svg = ''] = /<svg[\s\S]*<\/svg>/.exec(body) ?? [];
  const { side } = codeOf(text);
  const width = side * perModule;
  const named = svg
    .replace('<svg', `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${width}"`)
    .replace(/ style="[^"]*"/, '');
  const image = new Resvg(named).render();
  return { width, side, pixels: new Uint8ClampedArray(image.pixels), markup: svg };
}

const read = (text: string): string | undefined => {
  const { width, pixels } = pixelsOf(text);
  return jsQR(pixels, width, width)?.data;
};

describe('a code', () => {
  test.each(dataset.edition.languages)('of every scene’s address is read back, %s', (lang) => {
    for (const { id } of dataset.story.scenes) {
      const address = publicAddress(published, lang, id) ?? '';
      expect(read(address)).toBe(address);
    }
  });

  test('of any address is read back', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), (text) => {
        fc.pre(text.length < 250);
        expect(read(text)).toBe(text);
      }),
      { numRuns: 25 },
    );
  });

  test('is dark on light, with four modules of light around, whatever the theme', () => {
    const { width, side, pixels, markup } = pixelsOf(url);
    expect(markup).not.toContain('var(');
    const perModule = width / side;
    const light = (x: number, y: number) => {
      const at = ((y + 0.5) * perModule * width + (x + 0.5) * perModule) * 4;
      return (pixels[Math.floor(at / 4) * 4] ?? 0) > 127;
    };
    for (let x = 0; x < side; x++) {
      for (let quiet = 0; quiet < 4; quiet++) {
        for (const [a, b] of [
          [x, quiet],
          [x, side - 1 - quiet],
          [quiet, x],
          [side - 1 - quiet, x],
        ] as const) {
          expect(light(a, b)).toBe(true);
        }
      }
    }
    // The corner of the first finder is dark.
    expect(light(4, 4)).toBe(false);
    expect(jsQR(pixels, width, width, { inversionAttempts: 'dontInvert' })?.data).toBe(url);
  });

  test('survives a blot over a tenth of it', () => {
    const { width, pixels } = pixelsOf(url);
    const [from, to] = [Math.round(width * 0.5), Math.round(width * 0.66)];
    for (let y = from; y < to; y++) {
      for (let x = from; x < to; x++)
        pixels.fill(255, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
    expect(jsQR(pixels, width, width)?.data).toBe(url);
  });

  test('has a name for those who do not see it', () => {
    expect(pixelsOf(url).markup).toContain('role="img" aria-label="A code"');
  });
});

describe('the public address of a scene', () => {
  test('is none where the edition has none', () => {
    const edition: Dataset['edition'] = { ...published.edition };
    delete edition.url;
    expect(publicAddress({ ...dataset, edition }, 'vi', 'budget')).toBeNull();
  });

  test('stands in its language’s document, the first scene without a query', () => {
    const [first, second] = dataset.story.scenes;
    expect(publicAddress(published, 'vi', first?.id ?? '')).toBe(`${url}/`);
    expect(publicAddress(published, 'en', second?.id ?? '')).toBe(`${url}/en/?scene=${second?.id}`);
  });
});
