/** Pages and packages shape words as files do, which are drawn with the whole font. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { create, type Font } from 'fontkit';
import { expect, test } from 'vitest';
import { root } from '../../scripts/run.mjs';

const require = createRequire(import.meta.url);
const whole = dirname(require.resolve('@expo-google-fonts/be-vietnam-pro/package.json'));
const styles = { 400: 'Regular', 600: 'SemiBold', 800: 'ExtraBold' } as const;

const fontAt = (path: string): Font => {
  const font = create(readFileSync(path));
  if (!('layout' in font)) throw new Error(`${path} is not a single font`);
  return font;
};

/** Every word of the edition's texts. */
const words = new Set(
  ['story', 'results', 'context', 'places', 'lesson', 'sources', 'edition'].flatMap((name) =>
    readFileSync(join(root, 'data', `${name}.json`), 'utf8')
      .normalize('NFC')
      .split(/[^\p{L}\p{N}\p{P}]+/u),
  ),
);

test('the words hold what can be shaped', () => {
  expect([...words].filter((word) => word.includes('ffi')).length).toBeGreaterThan(3);
  expect(words.size).toBeGreaterThan(1000);
});

test.each(Object.entries(styles))('%s: as many glyphs, as wide', (weight, style) => {
  const name = `${weight}${style}`;
  const file = fontAt(join(whole, name, `BeVietnamPro_${name}.ttf`));
  const fonts = readdirSync(join(root, '.generated', 'fonts')).filter((font) =>
    font.endsWith(`-${weight}.woff2`),
  );
  expect(fonts).toHaveLength(2);
  const shaped = (font: Font, word: string) => {
    const { glyphs, advanceWidth } = font.layout(word);
    return { word, glyphs: glyphs.length, advanceWidth };
  };
  for (const font of fonts.map((one) => fontAt(join(root, '.generated', 'fonts', one)))) {
    for (const word of words) expect(shaped(font, word)).toEqual(shaped(file, word));
  }
});
