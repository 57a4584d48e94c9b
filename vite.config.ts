import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { documents } from './scripts/documents-plugin.ts';
import { edition } from './scripts/edition-plugin.ts';
import { leanPlot } from './scripts/plot-plugin.ts';

export default defineConfig({
  // Relative addresses: the built site works in any folder of any host.
  base: './',
  plugins: [
    // Styles travel with their component, into the documents and into what comes late.
    svelte({
      configFile: false,
      emitCss: false,
      // Short names: a document repeats them hundreds of times.
      compilerOptions: { cssHash: ({ hash, filename }) => `s${hash(filename).slice(0, 4)}` },
    }),
    leanPlot(),
    edition({ folder: process.env.EDITION || 'data' }),
    documents(),
  ],
  resolve: {
    alias: { $generated: fileURLToPath(new URL('./.generated', import.meta.url)) },
  },
  server: { host: '127.0.0.1' },
  build: {
    // MapLibre is large by nature and comes late, in a file of its own.
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What draws charts is one file; the page itself needs none of it.
          groups: [
            {
              name: 'chart',
              test: /node_modules[\\/](@observablehq|d3|d3-[\w-]+|isoformat|interval-tree-1d|binary-search-bounds|internmap|morphdom)[\\/]|[\\/]src[\\/](chart|dataset|style|map(?!.(live|style))|views[\\/]graphic(?=.(composition|shape)))[\\/].*\.ts$/,
            },
          ],
        },
      },
    },
    target: ['chrome109', 'edge109', 'firefox115', 'safari15.4', 'ios15.4'],
  },
  worker: { format: 'es' },
  test: {
    include: ['tests/unit/**/*.test.ts'],
    environment: 'node',
    testTimeout: 30_000,
    // No test changes what its file shares with others, and importing everything for each of fifty
    // files again takes longer than a third of the tests.
    isolate: false,
    // By itself it leaves one core to nobody, which is half of a small machine.
    maxWorkers: '100%',
  },
});
