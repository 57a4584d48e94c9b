// The views that have a document of their own, for all languages, in a folder of their name.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

export const otherViews = /** @type {const} */ (['stage', 'present', 'lesson', 'handout', 'files']);

/** @typedef {(typeof otherViews)[number]} OtherView */

/** The folder of what these views load, in the built site. */
const SHARED = 'views';

/**
 * index.html with the script of a view instead of the story's.
 * @param {OtherView} view
 * @param {string} html
 */
export const withScriptOf = (view, html) =>
  html.replace('./src/main.ts', `/src/views/${view}/main.ts`);

/**
 * Builds the other views together, apart from the story: its reader loads none of their files, and
 * what they share is built once.
 * @param {string} outDir an absolute path
 * @returns {Promise<Record<OtherView, string>>} the index.html of each, to stand in a folder of its own
 */
export async function buildViews(outDir) {
  const { build } = await import('vite');
  const html = readFileSync(join(root, 'index.html'), 'utf8');
  const folder = join(root, '.generated', 'views');
  mkdirSync(folder, { recursive: true });
  const input = otherViews.map((view) => {
    const file = join(folder, `${view}.html`);
    writeFileSync(file, withScriptOf(view, html));
    return file;
  });
  const shared = join(outDir, SHARED);
  await build({
    root,
    logLevel: 'error',
    build: { outDir: shared, emptyOutDir: true, copyPublicDir: false, rolldownOptions: { input } },
  });
  const built = join(shared, '.generated', 'views');
  const found = otherViews.map((view) => [
    view,
    // Addresses go by the folder in which the build has put the file.
    readFileSync(join(built, `${view}.html`), 'utf8')
      .replaceAll('../../', `../${SHARED}/`)
      .replace('./icon.svg', '../icon.svg'),
  ]);
  rmSync(join(shared, '.generated'), { recursive: true, force: true });
  return Object.fromEntries(found);
}
