// Makes .generated/fonts (subset woff2 files, their CSS, their licence) and .generated/advances.json
// (how wide each character is, so that text can be measured without a browser).
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMain, root, runMain } from './run.mjs';

const FAMILY = 'Be Vietnam Pro';
const PACKAGE = '@expo-google-fonts/be-vietnam-pro';
const WEIGHTS = { 400: 'Regular', 600: 'SemiBold', 800: 'ExtraBold' };

/**
 * Kerning, and what sets loose marks on their letters. Hinting is left out as well: it is half of a
 * file, and no screen that shows the page needs it.
 */
const FEATURES = ['kern', 'mark', 'mkmk', 'ccmp', 'locl'];

/** Basic Latin, Latin-1, then the letters that Vietnamese adds, precomposed. */
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x102, 0x103],
  [0x110, 0x111],
  [0x128, 0x129],
  [0x168, 0x169],
  [0x1a0, 0x1a1],
  [0x1af, 0x1b0],
  [0x1ea0, 0x1ef9],
] as const;

/** Combining marks (grave, acute, tilde, hook above, dot below), then signs, arrows and spaces. */
const SINGLES = '\u0300\u0301\u0303\u0309\u0323₫–—‘’“”…•·×÷−≈<>≤≥→←↑↓↗€°%\u00a0\u2007\u2009\u202f';

const out = join(root, '.generated');
const fontsOut = join(out, 'fonts');
const keyFile = join(fontsOut, 'key.txt');

/** Every character that the subset asks for; what the font lacks is left out later. */
export function wantedCharacters(): string[] {
  const codes = new Set<number>();
  for (const [from, to] of RANGES) for (let code = from; code <= to; code++) codes.add(code);
  for (const character of SINGLES) codes.add(character.codePointAt(0) ?? 0);
  return [...codes].sort((a, b) => a - b).map((code) => String.fromCodePoint(code));
}

function packageFolder(name: string): string {
  return join(root, 'node_modules', ...name.split('/'));
}

function packageVersion(name: string): string {
  const text = readFileSync(join(packageFolder(name), 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** What the output follows from: this script and the packages it uses. */
function currentKey(): string {
  const script = readFileSync(join(root, 'scripts', 'fonts.ts'));
  const versions = [PACKAGE, 'subset-font', 'harfbuzzjs', 'fontkit'].map(
    (name) => `${name} ${packageVersion(name)}\n`,
  );
  return [...versions, createHash('sha256').update(script).digest('hex'), '\n'].join('');
}

function fileName(weight: string): string {
  return `be-vietnam-pro-${weight}.woff2`;
}

function isCurrent(key: string): boolean {
  const files = [join(out, 'advances.json'), join(fontsOut, 'fonts.css'), keyFile];
  for (const weight of Object.keys(WEIGHTS)) files.push(join(fontsOut, fileName(weight)));
  return files.every((file) => existsSync(file)) && readFileSync(keyFile, 'utf8') === key;
}

function fontFace(weight: string): string {
  return `@font-face {
  font-family: '${FAMILY}';
  font-style: normal;
  font-weight: ${weight};
  font-display: swap;
  src: url('./${fileName(weight)}') format('woff2');
}
`;
}

/** Makes the fonts where they are missing or out of date. */
export async function makeFonts(): Promise<void> {
  const key = currentKey();
  if (isCurrent(key)) return;
  // Imported only now: a run that finds everything up to date stays quick.
  const [{ create }, { default: subsetFont }] = await Promise.all([
    import('fontkit'),
    import('subset-font'),
  ]);
  // Weights that are no longer made must not stay behind.
  rmSync(fontsOut, { recursive: true, force: true });
  mkdirSync(fontsOut, { recursive: true });

  const advances: Record<string, Record<string, number>> = {};
  const vertical = new Set<string>();
  for (const [weight, style] of Object.entries(WEIGHTS)) {
    const name = `${weight}${style}`;
    const full = readFileSync(join(packageFolder(PACKAGE), name, `BeVietnamPro_${name}.ttf`));
    const font = create(full);
    if (!('hasGlyphForCodePoint' in font)) throw new Error(`${name} is not a single font`);
    const characters = wantedCharacters().filter((character) =>
      font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
    );
    const subset = await subsetFont(full, characters.join(''), {
      targetFormat: 'woff2',
      noHinting: true,
      keepFeatures: FEATURES,
    });
    writeFileSync(join(fontsOut, fileName(weight)), subset);
    advances[weight] = Object.fromEntries(
      characters.map((character) => [
        character,
        font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth,
      ]),
    );
    const { unitsPerEm, ascent, descent } = font;
    vertical.add(JSON.stringify({ unitsPerEm, ascent, descent }));
  }

  const [metrics, ...others] = vertical;
  if (metrics === undefined || others.length > 0) throw new Error('The weights differ in height');
  const table = { ...(JSON.parse(metrics) as Record<string, number>), weights: advances };
  writeFileSync(join(out, 'advances.json'), `${JSON.stringify(table)}\n`);
  writeFileSync(join(fontsOut, 'fonts.css'), Object.keys(WEIGHTS).map(fontFace).join('\n'));
  copyFileSync(join(packageFolder(PACKAGE), 'LICENSE_FONT'), join(fontsOut, 'OFL.txt'));
  writeFileSync(keyFile, key);
}

if (isMain(import.meta.url)) runMain(makeFonts);
