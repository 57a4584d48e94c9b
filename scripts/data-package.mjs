// Writes an edition's data for anyone to use: a data package in the built site's folder data/.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { root } from './run.mjs';

/** The folder of the package in a built site. */
export const DATA = 'data';

/**
 * @param {string} outDir the site's root folder, an absolute path
 * @returns {Promise<void>}
 */
export async function writeDataPackage(outDir) {
  // Not before the packages are installed.
  const { register } = await import('tsx/esm/api');
  const unregister = register();
  try {
    const { loadEdition } = await import('../src/dataset/load.ts');
    const { dataPackageOf } = await import('../src/export/package/dataPackage.ts');
    const loaded = await loadEdition(resolve(root, process.env.EDITION || 'data'));
    // A broken edition has stopped the build before.
    if (!loaded.ok) return;
    for (const { path, text } of dataPackageOf(loaded.dataset, loaded.geometry)) {
      const file = join(outDir, DATA, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  } finally {
    unregister();
  }
}
