// Where a built piece can be seen.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { otherViews } from './other-views.mjs';
import { root } from './run.mjs';

/**
 * A line for each of its addresses and files.
 * @param {{ folder: string, site: string, port: number }} piece the edition's folder, the built one,
 *   and the port at which it is served
 * @returns {string[]}
 */
export function addressesOf({ folder, site, port }) {
  // The build has checked the file.
  const { id, languages } = JSON.parse(readFileSync(join(folder, 'edition.json'), 'utf8'));
  const origin = `http://127.0.0.1:${port}`;
  const built = relative(root, site);
  /** @type {string[]} */
  const told = languages.map((/** @type {string} */ language, /** @type {number} */ index) => {
    // The first language stands at the root; another has a document of its own where the build wrote one.
    const own = existsSync(join(site, language, 'index.html'))
      ? `${language}/`
      : `?lang=${language}`;
    return `${language}  ${origin}/${index === 0 ? '' : own}`;
  });
  const { size } = statSync(join(site, `${id}.html`));
  return [
    ...told,
    ...otherViews.map((view) => `${view}  ${origin}/${view}/`),
    `playout  ${join(built, 'playout')}`,
    `all in one file  ${join(built, `${id}.html`)}, ${(size / 1e6).toFixed(1)} MB`,
  ];
}
