// Makes the whole piece as one file, which opens from a disk with the network off.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { Plain, root } from './run.mjs';

/** The most that the file may weigh, in bytes. */
export const FILE_LIMIT = 3_000_000;

/** A module of this project by its path from the root folder. */
const own = (/** @type {string} */ path) => join(root, path);

/**
 * Builds every view into one script, with the styles that the views share.
 * @returns {Promise<{ script: string, styles: string }>}
 */
async function buildScript() {
  const { build } = await import('vite');
  const result = await build({
    root,
    logLevel: 'error',
    resolve: {
      alias: [
        // One edition for all views, instead of a part for each language.
        { find: 'virtual:edition/languages', replacement: own('src/views/file/wholeEdition.ts') },
        // The worker lies in the file.
        { find: /^\.\/workerUrl\.ts$/, replacement: own('src/views/file/workerUrl.ts') },
      ],
    },
    build: {
      write: false,
      copyPublicDir: false,
      cssCodeSplit: false,
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      modulePreload: false,
      chunkSizeWarningLimit: FILE_LIMIT,
      rolldownOptions: {
        input: own('src/views/file/main.ts'),
        output: { codeSplitting: false },
      },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !('output' in first)) throw new Error('Vite made nothing of the one file');
  const { output } = first;
  const [entry, ...others] = output.filter((part) => part.type === 'chunk');
  const assets = output.filter((part) => part.type === 'asset');
  const foreign = assets.filter(({ fileName }) => !fileName.endsWith('.css'));
  if (!entry || others.length > 0 || foreign.length > 0) {
    const names = [...others, ...foreign].map(({ fileName }) => fileName);
    throw new Error(`The one file is not one: ${names.join(', ')}`);
  }
  return { script: entry.code, styles: assets.map(({ source }) => String(source)).join('') };
}

/**
 * The map's worker as a classic script: in memory, browsers start no module of a file.
 * @param {string} folder the built site, an absolute path
 */
function workerOf(folder) {
  const file = readdirSync(join(folder, 'assets')).find((name) =>
    /^maplibre-gl-worker-.*\.js$/.test(name),
  );
  if (!file) throw new Error('The site has no worker for the map');
  const code = readFileSync(join(folder, 'assets', file), 'utf8');
  // In a function, so that its names are not the worker's own.
  const classic = `"use strict";(()=>{${code}\n})()`;
  // Throws where it is a module after all.
  new Script(classic);
  return classic;
}

/**
 * What the file is made of: the styles and the worker of the built site, and a script of its own.
 * @param {string} styles the site's, whose addresses stand for the root folder
 * @param {string} folder where the site lies, an absolute path
 * @returns {Promise<import('../src/views/document/fileDocument.ts').FileParts>}
 */
export async function filePartsOf(styles, folder) {
  const { script, styles: shared } = await buildScript();
  const inside = styles.replace(/url\((\.\/assets\/[^)]+\.woff2)\)/g, (_, file) => {
    const font = readFileSync(join(folder, file)).toString('base64');
    return `url(data:font/woff2;base64,${font})`;
  });
  const face = /@font-face\s*\{[^}]*\}/g;
  const icon = readFileSync(own('public/icon.svg')).toString('base64');
  return {
    page: inside.replace(face, ''),
    shared: (inside.match(face) ?? []).join('') + shared,
    script,
    worker: workerOf(folder),
    icon: `data:image/svg+xml;base64,${icon}`,
    licence: readFileSync(own('.generated/fonts/OFL.txt'), 'utf8'),
  };
}

/**
 * Writes the file into the built site, and says what it weighs.
 * @param {string} folder an absolute path
 * @param {{ name: string, html: string }} file
 * @returns {{ path: string, size: number }}
 */
export function writeFile(folder, { name, html }) {
  const path = join(folder, name);
  writeFileSync(path, html);
  return { path, size: Buffer.byteLength(html) };
}

/**
 * Stops a build whose file weighs too much.
 * @param {{ path: string, size: number }} file
 * @throws {Plain}
 */
export function guardFile({ path, size }) {
  if (size <= FILE_LIMIT) return;
  throw new Plain(`${path} has ${size} bytes, and ${FILE_LIMIT} is the most.`);
}
