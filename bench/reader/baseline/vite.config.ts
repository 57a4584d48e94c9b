/** The baseline as a newsroom starter builds it: one entry, Vite's own defaults for the rest. */
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { edition } from '../../../scripts/edition-plugin.ts';
import { root } from '../../../scripts/run.mjs';
import { editionFolder, editionHead } from '../edition.ts';
import { folders } from '../folders.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Fills the head of the page as its author would have. */
function head(): Plugin {
  const { lang, title, description } = editionHead();
  const words: Record<string, string> = { lang, title, description };
  return {
    name: 'baseline-head',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html.replace(/%(lang|title|description)%/g, (_, name: string) =>
          escaped(words[name] ?? ''),
        ),
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [head(), svelte({ configFile: false }), edition({ folder: editionFolder })],
  resolve: { alias: { $generated: join(root, '.generated') } },
  worker: { format: 'es' },
  build: {
    outDir: folders.baseline,
    emptyOutDir: true,
    // One bundle with everything in it is the habit that is measured.
    chunkSizeWarningLimit: 4000,
  },
});
