// Writes the pictures and answers that other sites show with a link to the story.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './run.mjs';

/** The whole fonts, of the weights that the pictures use: the subset ones are in a format for browsers. */
const FONTS = ['400Regular', '600SemiBold', '800ExtraBold'].map((name) =>
  join(root, 'node_modules/@expo-google-fonts/be-vietnam-pro', name, `BeVietnamPro_${name}.ttf`),
);

/**
 * An SVG as PNG, at the size that it says.
 * @param {string} svg with text in our own font only
 * @returns {Promise<Buffer>}
 */
export async function pngOf(svg) {
  const { Resvg } = await import('@resvg/resvg-js');
  const font = {
    // Else the picture would depend on the machine.
    loadSystemFonts: false,
    fontFiles: FONTS,
    defaultFontFamily: 'Be Vietnam Pro',
  };
  return new Resvg(svg, { font }).render().asPng();
}

/**
 * Writes what is shared of a story in a language.
 * @param {string} outDir the site's root folder
 * @param {import('../src/views/document/sharing.ts').Sharing} sharing
 */
export async function writeSharing(outDir, { picture, oembed }) {
  const files = [
    { path: picture.path, data: await pngOf(picture.text) },
    { path: oembed.path, data: oembed.text },
  ];
  for (const { path, data } of files) {
    const file = join(outDir, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, data);
  }
}
