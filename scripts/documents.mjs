// Writes the story's documents from the built index.html: words, charts and map as markup, styles
// and all that the first picture needs in one file.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filePartsOf } from './one-file.mjs';
import { otherViews } from './other-views.mjs';
import { root } from './run.mjs';

/**
 * What the build made of index.html: its styles are taken out, to be written into each document.
 * @param {string} html
 * @param {string} folder where the built files lie
 */
function takeStyles(html, folder) {
  let styles = '';
  const template = html.replace(
    /\s*<link rel="stylesheet"[^>]*href="\.\/([^"]+)"[^>]*>/g,
    (_, file) => {
      // Addresses in a file of styles are relative to it: the document stands above.
      const css = readFileSync(join(folder, file), 'utf8');
      styles += css.replace(/url\(\.\/(?!\/)/g, 'url(./assets/');
      return '';
    },
  );
  return { template, styles };
}

/**
 * The fonts that the styles name: asked for at once, they come with the first picture.
 * @param {string} styles
 */
const preloads = (styles) =>
  [...styles.matchAll(/url\((\.\/assets\/[^)]+\.woff2)\)/g)]
    .map(
      ([, file]) => `<link rel="preload" as="font" type="font/woff2" href="${file}" crossorigin />`,
    )
    .join('\n');

/**
 * The documents of an edition by their path from the site's root, its titles by language, and the
 * whole piece as one file.
 * @param {string} html the built index.html
 * @param {string} folder where it and its files lie
 * @param {Record<import('./other-views.mjs').OtherView, string>} templates the built index.html of each other view
 * @returns {Promise<{
 *   documents: { lang: string, path: string, html: string, sharing: import('../src/views/document/sharing.ts').Sharing }[],
 *   titles: Record<string, string>,
 *   views: [view: string, html: string][],
 *   file: { name: string, html: string } | null,
 * }>}
 */
export async function writeDocuments(html, folder, templates) {
  const { createServer } = await import('vite');
  const server = await createServer({
    root,
    mode: 'production',
    appType: 'custom',
    logLevel: 'error',
    cacheDir: join(root, '.generated', 'vite-documents'),
    optimizeDeps: { noDiscovery: true, include: [] },
    server: { middlewareMode: true, ws: false, watch: null },
  });
  try {
    /** @type {typeof import('../src/views/document/document.ts')} */
    const writer = /** @type {never} */ (
      await server.ssrLoadModule('/src/views/document/document.ts')
    );
    /** @type {typeof import('../src/views/document/sharing.ts')} */
    const { sharingOf } = /** @type {never} */ (
      await server.ssrLoadModule('/src/views/document/sharing.ts')
    );
    const plugin = server.config.plugins.find(({ name }) => name === 'edition');
    /** @type {import('./edition-plugin.ts').EditionApi | undefined} */
    const api = plugin?.api;
    const edition = await api?.load();
    // A broken edition has stopped the build before.
    if (!edition?.ok) return { documents: [], titles: {}, views: [], file: null };
    const { template, styles } = takeStyles(html, folder);
    const { dataset, geometry } = edition;
    // Addresses from the root folder, seen from a folder below it.
    const below = (/** @type {string} */ text) =>
      text.replace(/(["(])\.\/(?=assets\/|icon)/g, '$1../');
    const documents = dataset.edition.languages.map((lang, index) => {
      const document = writer.storyDocument(template, {
        dataset,
        geometry,
        lang,
        head: `${preloads(styles)}\n<style>${styles}</style>`,
        policy: true,
      });
      const path = index === 0 ? '' : lang;
      const sharing = sharingOf(dataset, geometry, lang);
      return { lang, path, html: path ? below(document) : document, sharing };
    });
    /** @type {[string, string][]} */
    const views = otherViews.map((view) => [
      view,
      writer[`${view}Document`](templates[view], { dataset, policy: true }),
    ]);
    const parts = await filePartsOf(styles, folder);
    const { id, title } = dataset.edition;
    const file = { name: `${id}.html`, html: writer.fileDocument(dataset, geometry, parts) };
    return { documents, titles: title, views, file };
  } finally {
    await server.close();
  }
}
