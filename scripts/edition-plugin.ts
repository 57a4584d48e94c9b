import { resolve, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { loadEdition, type Loaded } from '../src/dataset/load.ts';
import { formatProblems } from '../src/dataset/problems.ts';

/** What the page imports, each with the code it gets for a loaded edition. */
const MODULES: Record<string, (edition: Loaded) => string> = {
  'virtual:edition': (edition) =>
    `export const dataset = ${literal(edition.ok ? edition.dataset : null)};\n` +
    `export const problems = ${literal(edition.ok ? [] : edition.problems)};\n`,
  'virtual:edition/geometry': (edition) =>
    `export const geometry = ${literal(edition.ok ? edition.geometry : null)};\n`,
};

/** Rollup's mark for a module that is no file. */
const MARK = '\0';

/** A value as JavaScript; large data parses faster out of a string. */
function literal(value: unknown): string {
  if (value === null) return 'null';
  const text = JSON.stringify(JSON.stringify(value));
  return `JSON.parse(${text.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')})`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Fills the page's `%lang%`, `%title%` and `%description%` in the edition's first language. */
export function fillHtml(html: string, edition: Loaded): string {
  const about = edition.ok ? edition.dataset.edition : null;
  const lang = about?.languages[0] ?? 'en';
  const words: Record<string, string> = {
    '%lang%': lang,
    '%title%': about?.title[lang] ?? '',
    '%description%': about?.description[lang] ?? '',
  };
  return html.replace(/%(lang|title|description)%/g, (place) => escapeHtml(words[place] ?? ''));
}

/** The build's error for a broken edition: the problems themselves, and no stack around them. */
function buildError(edition: Loaded & { ok: false }): Error {
  const error = new Error(formatProblems(edition.problems));
  error.stack = error.message;
  return error;
}

/**
 * Serves an edition to the page as the modules `virtual:edition` and `virtual:edition/geometry`.
 * A broken edition stops the build; in development the page gets the list of problems instead, and
 * is loaded anew whenever a file of the edition is saved.
 */
export function edition({ folder }: { folder: string }): Plugin {
  let path = folder;
  let loading: Promise<Loaded> | undefined;
  const load = (): Promise<Loaded> => (loading ??= loadEdition(path));

  return {
    name: 'edition',

    async configResolved(config) {
      path = resolve(config.root, folder);
      if (config.command !== 'build') return;
      // Asked here and not in a later hook: the bundler would wrap the problems in a stack.
      const loaded = await load();
      if (!loaded.ok) throw buildError(loaded);
    },

    resolveId(id) {
      return Object.hasOwn(MODULES, id) ? MARK + id : undefined;
    },

    async load(id) {
      const write = id.startsWith(MARK) ? MODULES[id.slice(MARK.length)] : undefined;
      // No source map: there is no source to show, and the geometry is large.
      return write && { code: write(await load()), map: { mappings: '' } };
    },

    transformIndexHtml: {
      order: 'pre',
      handler: async (html) => fillHtml(html, await load()),
    },

    configureServer(server) {
      watch(server, path, () => {
        loading = undefined;
        return load();
      });
    },
  };
}

/** Loads the page anew after a file of the edition was saved, added or removed. */
function watch(server: ViteDevServer, path: string, reload: () => Promise<Loaded>): void {
  const { logger } = server.config;
  const report = (loaded: Loaded): void => {
    if (!loaded.ok) logger.error(formatProblems(loaded.problems), { timestamp: true });
  };
  let pending: NodeJS.Timeout | undefined;

  async function changed(): Promise<void> {
    report(await reload());
    for (const { moduleGraph } of Object.values(server.environments)) {
      for (const id of Object.keys(MODULES)) {
        const node = moduleGraph.getModuleById(MARK + id);
        if (node) moduleGraph.invalidateModule(node);
      }
    }
    server.ws.send({ type: 'full-reload' });
  }

  const failed = (error: unknown): void => logger.error(String(error), { timestamp: true });
  reload().then(report, failed);

  server.watcher.add(path);
  server.watcher.on('all', (_event, file) => {
    if (!resolve(file).startsWith(path + sep)) return;
    // An editor may write a file in several steps, and a save may touch several files.
    clearTimeout(pending);
    pending = setTimeout(() => {
      changed().catch(failed);
    }, 50);
  });
}
