import type { Plugin, ViteDevServer } from 'vite';
import type * as Documents from '../src/views/document/document.ts';
import type { EditionApi } from './edition-plugin.ts';
import { otherViews, withScriptOf, type OtherView } from './other-views.mjs';

/** The module that writes documents. */
export const DOCUMENTS = '/src/views/document/document.ts';

/** What that module offers, from a server that can load it. */
export async function loadDocuments(server: ViteDevServer): Promise<typeof Documents> {
  return (await server.ssrLoadModule(DOCUMENTS)) as typeof Documents;
}

/** The language that an address asks for: by its folder, else the first one. */
export function languageOf(address: string, languages: readonly string[]): string {
  const { pathname } = new URL(address, 'http://localhost');
  const folder = languages.find((lang) => pathname.startsWith(`/${lang}/`));
  return folder ?? languages[0] ?? 'en';
}

/** The view with a document of its own that an address leads to, by its folder or as a view. */
const viewOf = (address: string): OtherView | undefined => {
  const { pathname, searchParams } = new URL(address, 'http://localhost');
  return otherViews.find(
    (view) => pathname.startsWith(`/${view}/`) || searchParams.get('view') === view,
  );
};

/** In development, fills index.html with the document of a view, or with the edition's faults. */
export function documents(): Plugin {
  let edition: EditionApi | undefined;
  return {
    name: 'documents',
    apply: 'serve',
    configResolved({ plugins }) {
      edition = plugins.find(({ name }) => name === 'edition')?.api as EditionApi | undefined;
    },
    transformIndexHtml: {
      order: 'pre',
      async handler(html, { server, originalUrl = '/' }) {
        if (!server || !edition) return html;
        const loaded = await edition.load();
        const { brokenDocument, storyDocument, ...documents } = await loadDocuments(server);
        if (!loaded.ok) return brokenDocument(html, loaded.problems);
        const { dataset, geometry } = loaded;
        const view = viewOf(originalUrl);
        if (view) {
          const template = withScriptOf(view, html);
          return documents[`${view}Document`](template, { dataset, policy: false });
        }
        const lang = languageOf(originalUrl, dataset.edition.languages);
        return storyDocument(html, { dataset, geometry, lang, head: '', policy: false });
      },
    },
  };
}
