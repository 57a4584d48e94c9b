/** SVG to pixels in Node, without a browser: the same bytes on every machine. */
import './allocator.ts';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';
import type { Pixels } from './pixels.ts';

/** The whole fonts: the pages' subsets are in a format for browsers, and lack letters apart. */
const PACKAGE = '@expo-google-fonts/be-vietnam-pro';
const folder = dirname(createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`));
const fontFiles = ['400Regular', '600SemiBold', '800ExtraBold'].map((name) =>
  join(folder, name, `BeVietnamPro_${name}.ttf`),
);

const options: ResvgRenderOptions = {
  font: {
    // Else the picture would depend on the machine.
    loadSystemFonts: false,
    fontFiles,
    defaultFontFamily: 'Be Vietnam Pro',
  },
};

/** A drawing as pixels, alpha counted into the colours, at the size that it says. */
export function rasterised(svg: string): Pixels {
  const image = new Resvg(svg, options).render();
  return { width: image.width, height: image.height, rgba: image.pixels };
}

/** A drawing as PNG, at the size that it says. */
export const pngOf = (svg: string): Uint8Array => new Resvg(svg, options).render().asPng();
