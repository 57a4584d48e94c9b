import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { edition } from './scripts/edition-plugin.ts';

export default defineConfig({
  // Relative addresses: the built site works in any folder of any host.
  base: './',
  plugins: [svelte({ configFile: false }), edition({ folder: process.env.EDITION || 'data' })],
  resolve: {
    alias: { $generated: fileURLToPath(new URL('./.generated', import.meta.url)) },
  },
  server: { host: '127.0.0.1' },
  build: {
    // MapLibre is large by nature and comes late, in a file of its own.
    chunkSizeWarningLimit: 1200,
    target: ['chrome109', 'edge109', 'firefox115', 'safari15.4', 'ios15.4'],
  },
  worker: { format: 'es' },
  test: {
    include: ['tests/unit/**/*.test.ts'],
    environment: 'node',
    testTimeout: 30_000,
  },
});
