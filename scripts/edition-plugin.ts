import { resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { normalizePath, type Plugin, type ViteDevServer } from 'vite';
import { loadEdition, type Loaded } from '../src/dataset/load.ts';
import { forGraphic } from '../src/dataset/forGraphic.ts';
import { formatProblems } from '../src/dataset/problems.ts';
import { packed } from '../src/dataset/transport/pack.ts';

/** The module that undoes `packed`, as an import of the page. */
const unpack = JSON.stringify(
  normalizePath(fileURLToPath(new URL('../src/dataset/transport/unpack.ts', import.meta.url))),
);

/** Start of the names of the modules with one language each. */
const IN_LANGUAGE = 'virtual:edition/in/';

/** What the page imports, each with the code it gets for a loaded edition. */
const MODULES: Record<string, (edition: Loaded) => string> = {
  'virtual:edition': (edition) =>
    `export const dataset = ${literal(edition.ok ? edition.dataset : null)};\n` +
    `export const problems = ${literal(edition.ok ? [] : edition.problems)};\n`,
  'virtual:edition/languages': (edition) => {
    const languages = edition.ok ? edition.dataset.edition.languages : [];
    const loaders = languages.map((lang) => `${lang}: () => import('${IN_LANGUAGE}${lang}')`);
    return `export const editions = { ${loaders.join(', ')} };\n`;
  },
  'virtual:edition/geometry': (edition) =>
    edition.ok
      ? `import { unpacked } from ${unpack};\n` +
        `export const geometry = unpacked(${literal(packed(edition.geometry))});\n`
      : 'export const geometry = null;\n',
};

/** The code of a module by its name; undefined for a name that is none of ours. */
function codeOf(id: string, edition: Loaded): string | undefined {
  if (!id.startsWith(IN_LANGUAGE)) return MODULES[id]?.(edition);
  const lang = id.slice(IN_LANGUAGE.length);
  const dataset = edition.ok ? forGraphic(edition.dataset, lang) : null;
  return `export const dataset = ${literal(dataset)};\n`;
}

/** Rollup's mark for a module that is no file. */
const MARK = '\0';

/** A value as JavaScript; large data parses faster out of a string. */
function literal(value: unknown): string {
  if (value === null) return 'null';
  const text = JSON.stringify(JSON.stringify(value));
  return `JSON.parse(${text.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')})`;
}

/** What other plugins may ask this one for. */
export interface EditionApi {
  /** The edition as it was read last. */
  load: () => Promise<Loaded>;
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
export function edition({ folder }: { folder: string }): Plugin<EditionApi> {
  let path = folder;
  let loading: Promise<Loaded> | undefined;
  const load = (): Promise<Loaded> => (loading ??= loadEdition(path));

  return {
    name: 'edition',
    api: { load },

    async configResolved(config) {
      path = resolve(config.root, folder);
      if (config.command !== 'build') return;
      // Asked here and not in a later hook: the bundler would wrap the problems in a stack.
      const loaded = await load();
      if (!loaded.ok) throw buildError(loaded);
    },

    resolveId(id) {
      return Object.hasOwn(MODULES, id) || id.startsWith(IN_LANGUAGE) ? MARK + id : undefined;
    },

    async load(id) {
      const code = id.startsWith(MARK) ? codeOf(id.slice(MARK.length), await load()) : undefined;
      // No source map: there is no source to show, and the geometry is large.
      return code === undefined ? undefined : { code, map: { mappings: '' } };
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
      for (const [id, node] of moduleGraph.idToModuleMap) {
        if (id.startsWith(`${MARK}virtual:edition`)) moduleGraph.invalidateModule(node);
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
