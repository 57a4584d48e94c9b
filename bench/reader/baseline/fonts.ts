/**
 * The baseline's fonts: the five weights that the page uses, with all their characters, as woff2. A
 * starter takes them so from the family's download page.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'fontkit';
import subsetFont from 'subset-font';
import { root } from '../../../scripts/run.mjs';
import { folders } from '../folders.ts';

const FAMILY = 'Be Vietnam Pro';
const WEIGHTS = { 400: 'Regular', 500: 'Medium', 600: 'SemiBold', 700: 'Bold', 800: 'ExtraBold' };
const SOURCE = join(root, 'node_modules', '@expo-google-fonts', 'be-vietnam-pro');

const face = (weight: string) => `@font-face {
  font-family: '${FAMILY}';
  font-weight: ${weight};
  font-display: swap;
  src: url('./${weight}.woff2') format('woff2');
}
`;

/** Writes the fonts and their style sheet. */
export async function makeBaselineFonts(): Promise<void> {
  mkdirSync(folders.fonts, { recursive: true });
  for (const [weight, style] of Object.entries(WEIGHTS)) {
    const full = readFileSync(
      join(SOURCE, `${weight}${style}`, `BeVietnamPro_${weight}${style}.ttf`),
    );
    const font = create(full);
    if (!('characterSet' in font)) throw new Error(`${style} is not a single font`);
    const all = font.characterSet.map((code) => String.fromCodePoint(code)).join('');
    const whole = await subsetFont(full, all, { targetFormat: 'woff2' });
    writeFileSync(join(folders.fonts, `${weight}.woff2`), whole);
  }
  writeFileSync(join(folders.fonts, 'fonts.css'), Object.keys(WEIGHTS).map(face).join('\n'));
}
