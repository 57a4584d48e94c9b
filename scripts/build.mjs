import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { buildLoader } from './embed.mjs';
import { writeDocuments } from './documents.mjs';
import { buildViews } from './other-views.mjs';
import { guardFile, writeFile } from './one-file.mjs';
import { isMain, root, runMain } from './run.mjs';
import { writeServiceWorker } from './service-worker.mjs';
import { writeDataPackage } from './data-package.mjs';
import { writePlayout } from './playout.mjs';
import { guardSizes, weigh } from './sizes.mjs';
import { guardPacked, packDocuments } from './packed.mjs';
import { setup } from './setup.mjs';
import { writeSharing } from './sharing.mjs';

/** Where it is noted of which folder's edition `dist` is; nothing in the site says so. */
const MARK = join(root, '.generated', 'dist.edition');

/**
 * Whether `dist` was built last from that data folder.
 * @param {string} folder
 */
export const isBuiltOf = (folder) =>
  existsSync(MARK) && readFileSync(MARK, 'utf8') === resolve(folder);

/**
 * Builds the site: what the page loads, and a document for each language. `EDITION` names another
 * data folder. It is made beside its place and moved there when it is whole: a build that fails or is
 * stopped leaves what was there.
 * @param {{ outDir?: string, quiet?: boolean }} [options] `outDir` is a path from the root folder.
 * @returns what its parts weigh
 */
export async function buildSite({ outDir = 'dist', quiet = false } = {}) {
  await setup();
  process.env.NODE_ENV = 'production';
  const name = outDir.replaceAll(/[^\w-]+/g, '-');
  const partial = `.generated/${name}.partial`;
  const before = `.generated/${name}.before`;
  const place = join(root, outDir);
  try {
    const weighed = await buildInto(partial, quiet);
    rmSync(join(root, before), { recursive: true, force: true });
    mkdirSync(dirname(place), { recursive: true });
    // Between two sites nothing is said of either.
    if (outDir === 'dist') rmSync(MARK, { force: true });
    if (existsSync(place)) renameSync(place, join(root, before));
    renameSync(join(root, partial), place);
    if (outDir === 'dist') writeFileSync(MARK, resolve(root, process.env.EDITION || 'data'));
    return weighed;
  } finally {
    for (const folder of [partial, before]) {
      rmSync(join(root, folder), { recursive: true, force: true });
    }
  }
}

/**
 * @param {string} outDir a path from the root folder
 * @param {boolean} quiet
 */
async function buildInto(outDir, quiet) {
  const { build } = await import('vite');
  await build({
    root,
    logLevel: quiet ? 'error' : 'info',
    build: { outDir, emptyOutDir: true, manifest: true },
  });
  const out = join(root, outDir);
  const template = readFileSync(join(out, 'index.html'), 'utf8');
  const { documents, titles, views, file } = await writeDocuments(
    template,
    out,
    await buildViews(out),
  );
  /**
   * @param {string} path
   * @param {string} html
   */
  const write = (path, html) => {
    const file = join(out, path, 'index.html');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, html);
  };
  for (const [view, html] of views) write(view, html);
  for (const { path, html, sharing } of documents) {
    write(path, html);
    await writeSharing(out, sharing);
  }
  const whole = file && writeFile(out, file);
  await writePlayout(out);
  await writeDataPackage(out);
  await buildLoader(join(out, 'embed.js'), titles);
  await writeServiceWorker(
    out,
    documents.map(({ path }) => path),
  );
  const manifest = JSON.parse(readFileSync(join(out, '.vite', 'manifest.json'), 'utf8'));
  const weighed = weigh(out, manifest, documents);
  const packed = packDocuments(out, documents);
  if (!quiet) {
    for (const { part, size } of weighed) console.log(`${part}: ${size} bytes gzipped`);
    for (const { path, size } of packed) console.log(`${path}: ${size} bytes in Brotli`);
  }
  // Another edition has other words and places; the budgets are this one's.
  if (!process.env.EDITION) {
    guardSizes(weighed);
    guardPacked(packed);
  }
  if (whole) {
    if (!quiet) console.log(`All in one file: ${relative(root, whole.path)}, ${whole.size} bytes`);
    if (!process.env.EDITION) guardFile(whole);
  }
  rmSync(join(out, '.vite'), { recursive: true, force: true });
  // The font's licence travels with the font.
  copyFileSync(join(root, '.generated', 'fonts', 'OFL.txt'), join(out, 'assets', 'OFL.txt'));
  return weighed;
}

if (isMain(import.meta.url)) runMain(() => buildSite());
