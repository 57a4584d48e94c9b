// Writes the service worker with the list of what it keeps.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './embed.mjs';
import { root } from './run.mjs';

/** The live map, kept by those who have used it. */
const MAP = 'src/map/live.ts';
/** Parts that only a page in a frame loads; no worker is registered there. */
const EMBEDDED = ['src/embed/height.ts', 'src/embed/contentHeight.ts'];

/** @typedef {import('vite').Manifest} Manifest */

/**
 * Files of a part of the page and of all that it imports, now or later.
 * @param {Manifest} manifest
 * @param {string} start the part's name in the manifest
 * @param {readonly string[]} without parts that are left out with all that only they import
 * @returns {Set<string>}
 */
export function filesOf(manifest, start, without) {
  const seen = new Set(without);
  const files = new Set();
  const visit = (/** @type {string} */ name) => {
    const part = manifest[name];
    if (!part || seen.has(name)) return;
    seen.add(name);
    for (const file of [part.file, ...(part.css ?? []), ...(part.assets ?? [])]) files.add(file);
    for (const next of [...(part.imports ?? []), ...(part.dynamicImports ?? [])]) visit(next);
  };
  visit(start);
  return files;
}

/**
 * What is kept of a built site: paths from its root folder.
 * @param {Manifest} manifest
 * @param {readonly string[]} folders of the documents, from the root folder
 * @returns {Omit<import('../src/offline/kept.ts').Kept, 'version'>}
 */
export function keptOf(manifest, folders) {
  const files = filesOf(manifest, 'index.html', [MAP, ...EMBEDDED]);
  const map = [...filesOf(manifest, MAP, [])].filter((file) => !files.has(file));
  return {
    documents: folders.map((folder) => (folder ? `${folder}/` : '')),
    files: [...files, 'icon.svg'].sort(),
    map: map.sort(),
  };
}

/**
 * Writes `sw.js` into a built site. To be called when all else is written, but before Vite's manifest
 * is taken away.
 * @param {string} outDir an absolute path
 * @param {readonly string[]} folders of the documents that are kept, from the root folder
 */
export async function writeServiceWorker(outDir, folders) {
  const manifest = JSON.parse(readFileSync(join(outDir, '.vite', 'manifest.json'), 'utf8'));
  const kept = keptOf(manifest, folders);
  const hash = createHash('sha256');
  const paths = [
    ...kept.documents.map((folder) => `${folder}index.html`),
    ...kept.files,
    ...kept.map,
  ];
  for (const path of paths) {
    const file = join(outDir, path);
    if (!existsSync(file)) throw new Error(`The service worker would keep ${path}: there is none`);
    hash.update(`${path}\n`).update(readFileSync(file));
  }
  const version = hash.digest('hex').slice(0, 12);
  const code = await bundle(join(root, 'src/offline/worker.ts'), {
    define: { KEPT: JSON.stringify({ version, ...kept }) },
  });
  writeFileSync(join(outDir, 'sw.js'), code);
}
