/** The baseline as a newsroom starter builds it: one entry, Vite's own defaults for the rest. */
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { edition } from '../../../scripts/edition-plugin.ts';
import { loadEdition } from '../../../src/dataset/load.ts';
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

/** Serves the geometry as it lies in the edition's GeoJSON files, where the site packs it. */
function geometry(): Plugin {
  const id = '\0baseline-geometry';
  return {
    name: 'baseline-geometry',
    resolveId: (asked) => (asked === 'virtual:edition/geometry' ? id : undefined),
    async load(asked) {
      if (asked !== id) return undefined;
      const loaded = await loadEdition(editionFolder);
      if (!loaded.ok) throw new Error('The edition has faults: `npm run build` names them.');
      const text = JSON.stringify(JSON.stringify(loaded.geometry));
      return `export const geometry = JSON.parse(${text});`;
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [head(), geometry(), svelte({ configFile: false }), edition({ folder: editionFolder })],
  resolve: { alias: { $generated: join(root, '.generated') } },
  worker: { format: 'es' },
  build: {
    outDir: folders.baseline,
    emptyOutDir: true,
    // One bundle with everything in it is the habit that is measured.
    chunkSizeWarningLimit: 4000,
  },
});
