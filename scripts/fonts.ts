// Makes .generated/fonts (subset woff2 files, their CSS, their licence) and .generated/advances.json
// (how wide each character is, so that text can be measured without a browser).
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { isMain, root, runMain } from './run.mjs';

const FAMILY = 'Be Vietnam Pro';
const PACKAGE = '@expo-google-fonts/be-vietnam-pro';
const WEIGHTS = { 400: 'Regular', 600: 'SemiBold', 800: 'ExtraBold' };

/**
 * Kerning, forms and ligatures: what shapes words in the whole font, which files are drawn with. What
 * sets loose marks on letters is left out: every letter with a mark that Vietnamese has is whole here,
 * and browsers put loose ones together first. So is hinting: it is half of a file, and no screen that
 * shows the page needs it.
 */
const FEATURES = ['kern', 'ccmp', 'locl', 'liga'];

/** Basic Latin, then the letters of Vietnamese, precomposed. */
const RANGES = [
  [0x20, 0x7e],
  [0xc0, 0xc3],
  [0xc8, 0xca],
  [0xcc, 0xcd],
  [0xd2, 0xd5],
  [0xd9, 0xda],
  [0xdd, 0xdd],
  [0xe0, 0xe3],
  [0xe8, 0xea],
  [0xec, 0xed],
  [0xf2, 0xf5],
  [0xf9, 0xfa],
  [0xfd, 0xfd],
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

/** The letters and signs of Western Europe: what a station may type into a graphic. */
const LATIN_1 = [0xa0, 0xff] as const;

const between = ([from, to]: readonly [number, number]): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

const codesOf = (text: string): number[] => [...text].map((one) => one.codePointAt(0) ?? 0);

/** Every character that the subsets ask for, and those of a text; what the font lacks is left out later. */
export function wantedCharacters(text = ''): string[] {
  const codes = new Set([...RANGES.flatMap(between), ...codesOf(SINGLES), ...codesOf(text)]);
  return [...codes]
    .filter((code) => code >= 0x20)
    .sort((a, b) => a - b)
    .map((code) => String.fromCodePoint(code));
}

/** A file of an edition is no larger; what is, the check of the dataset tells. */
const LARGEST = 8e6;

/** All that an edition's files say: no letter of it is to come from another font. */
function saidIn(folder: string): string {
  // A folder that is not there is told of by the check of the dataset.
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return files
    .filter((file) => file.endsWith('.json'))
    .map((file) => join(folder, file))
    .filter((file) => statSync(file).size <= LARGEST)
    .map((file) => readFileSync(file, 'utf8').normalize('NFC'))
    .join('');
}

/** What the page's fonts hold, and what those of graphics for playout hold. */
function subsets(): { page: string[]; air: string[] } {
  // Those of this edition as well: editions in turn do not make the fonts anew each time.
  const said = ['data', process.env.EDITION || 'data']
    .map((folder) => saidIn(resolve(root, folder)))
    .join('');
  const western = String.fromCodePoint(...between(LATIN_1));
  return { page: wantedCharacters(said), air: wantedCharacters(said + western) };
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
  const { page, air } = subsets();
  const hash = createHash('sha256').update(script).update(page.join('')).update(air.join(''));
  return [...versions, hash.digest('hex'), '\n'].join('');
}

/** Writes a file in one go: another edition that is being built reads the same ones. */
function put(path: string, content: string | Uint8Array): void {
  const partial = `${path}.${process.pid}`;
  writeFileSync(partial, content);
  renameSync(partial, path);
}

const fileName = (weight: string): string => `be-vietnam-pro-${weight}.woff2`;
const airName = (weight: string): string => `on-air-${weight}.woff2`;

function isCurrent(key: string): boolean {
  const files = [join(out, 'advances.json'), join(fontsOut, 'fonts.css'), keyFile];
  for (const weight of Object.keys(WEIGHTS)) {
    files.push(join(fontsOut, fileName(weight)), join(fontsOut, airName(weight)));
  }
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
  mkdirSync(fontsOut, { recursive: true });
  // Weights that are no longer made must not stay behind.
  const made = Object.keys(WEIGHTS).flatMap((weight) => [fileName(weight), airName(weight)]);
  for (const old of readdirSync(fontsOut)) {
    if (old.endsWith('.woff2') && !made.includes(old)) rmSync(join(fontsOut, old));
  }

  const { page, air } = subsets();
  const advances: Record<string, Record<string, number>> = {};
  const vertical = new Set<string>();
  for (const [weight, style] of Object.entries(WEIGHTS)) {
    const name = `${weight}${style}`;
    const full = readFileSync(join(packageFolder(PACKAGE), name, `BeVietnamPro_${name}.ttf`));
    const font = create(full);
    if (!('hasGlyphForCodePoint' in font)) throw new Error(`${name} is not a single font`);
    const known = (characters: string[]) =>
      characters.filter((character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
    const subset = (characters: string[]) =>
      subsetFont(full, known(characters).join(''), {
        targetFormat: 'woff2',
        noHinting: true,
        keepFeatures: FEATURES,
      });
    put(join(fontsOut, fileName(weight)), await subset(page));
    put(join(fontsOut, airName(weight)), await subset(air));
    advances[weight] = Object.fromEntries(
      known(air).map((character) => [
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
  put(join(out, 'advances.json'), `${JSON.stringify(table)}\n`);
  put(join(fontsOut, 'fonts.css'), Object.keys(WEIGHTS).map(fontFace).join('\n'));
  put(join(fontsOut, 'OFL.txt'), readFileSync(join(packageFolder(PACKAGE), 'LICENSE_FONT')));
  put(keyFile, key);
}

if (isMain(import.meta.url)) runMain(makeFonts);
