// Writes the packages for playout: OGraf graphics, and pages for CasparCG, SPX-GC and OBS.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundle } from './embed.mjs';
import { isMain, root, runMain } from './run.mjs';

/** The folder of the packages in a built site. */
export const PLAYOUT = 'playout';

/** Browsers that playout runs: the oldest, which is also the oldest of the page. */
const TARGET = 'chrome109';

/** The fonts by their weight, as base64: with letters that the edition does not have, for a station's. */
function faces() {
  const fileOf = (/** @type {number} */ weight) =>
    join(root, '.generated', 'fonts', `on-air-${weight}.woff2`);
  return Object.fromEntries(
    [400, 600, 800].map((weight) => [weight, readFileSync(fileOf(weight)).toString('base64')]),
  );
}

/**
 * Writes every package of the edition.
 * @param {string} outDir the site's root folder, an absolute path
 * @returns {Promise<number>} how many graphics there are
 */
export async function writePlayout(outDir) {
  const edition = resolve(root, process.env.EDITION || 'data');
  // Not before the packages are installed.
  const { register } = await import('tsx/esm/api');
  const unregister = register();
  try {
    const { loadEdition } = await import('../src/dataset/load.ts');
    const { packagesOf } = await import('../src/playout/packages.ts');
    const { manifestText, moduleText, templateText, thumbnail } =
      await import('../src/playout/files.ts');
    const { parseHTML } = await import('linkedom');
    const { thumbnailOf } = await import('../src/export/thumbnail.ts');
    const loaded = await loadEdition(edition);
    // A broken edition has stopped the build before.
    if (!loaded.ok) return 0;
    const { dataset, geometry } = loaded;
    const code = await bundle(join(root, 'src/playout/entry.ts'), {
      name: 'playout',
      target: TARGET,
    });
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const stock = { dataset, geometry, code, version, faces: faces() };
    const pages = join(outDir, PLAYOUT, 'html');
    mkdirSync(pages, { recursive: true });
    const { document } = parseHTML('<!doctype html><html></html>');
    const packages = packagesOf({ dataset, geometry, document });
    for (const own of packages) {
      const folder = join(outDir, PLAYOUT, 'ograf', own.id);
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'graphic.mjs'), moduleText(own, stock));
      writeFileSync(join(folder, `${own.id}.ograf.json`), manifestText(own, stock, 'graphic.mjs'));
      writeFileSync(join(folder, thumbnail.file), await thumbnailOf(edition, own, thumbnail));
      writeFileSync(join(pages, `${own.id}.html`), templateText(own, stock));
    }
    return packages.length;
  } finally {
    await unregister();
  }
}

if (isMain(import.meta.url)) runMain(() => writePlayout(join(root, 'dist')));
