import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildLoader } from './embed.mjs';
import { writeDocuments } from './documents.mjs';
import { isMain, root, runMain } from './run.mjs';
import { setup } from './setup.mjs';

/**
 * Builds the site: what the page loads, and a document for each language. `EDITION` names another
 * data folder.
 * @param {{ outDir?: string, quiet?: boolean }} [options] `outDir` is a path from the root folder.
 */
export async function buildSite({ outDir = 'dist', quiet = false } = {}) {
  await setup();
  process.env.NODE_ENV = 'production';
  const { build } = await import('vite');
  await build({
    root,
    logLevel: quiet ? 'error' : 'info',
    build: { outDir, emptyOutDir: true, manifest: true },
  });
  const out = join(root, outDir);
  const template = readFileSync(join(out, 'index.html'), 'utf8');
  const { documents, titles } = await writeDocuments(template, out);
  for (const { path, html } of documents) {
    const file = join(out, path, 'index.html');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, html);
  }
  await buildLoader(join(out, 'embed.js'), titles);
  rmSync(join(out, '.vite'), { recursive: true, force: true });
  // The font's licence travels with the font.
  copyFileSync(join(root, '.generated', 'fonts', 'OFL.txt'), join(out, 'assets', 'OFL.txt'));
}

if (isMain(import.meta.url)) runMain(() => buildSite());
