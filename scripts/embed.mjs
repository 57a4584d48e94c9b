import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Plain, root } from './run.mjs';

/** What newsrooms paste is loaded by every reader of every article: at most this many bytes. */
const LIMIT = 3000;

/**
 * Builds the loader script, one classic script without dependencies, for the browsers that the site
 * is built for.
 * @param {string} outFile where it is written
 * @param {Readonly<Record<string, string>>} titles the page's title by language, the first language
 *   of the edition first: they name the frame, and tell the loader which languages there are
 * @returns {Promise<number>} its size in bytes
 * @throws {Plain} where it is larger than 3 KB (3000 bytes)
 */
export async function buildLoader(outFile, titles) {
  const code = await bundle(join(root, 'src/embed/loader.ts'), {
    define: { EMBED_TITLES: JSON.stringify(titles) },
  });
  const size = Buffer.byteLength(code);
  if (size > LIMIT) throw new Plain(`The loader has ${size} bytes, and ${LIMIT} is the most.`);
  mkdirSync(dirname(outFile), { recursive: true });
  writeFileSync(outFile, code);
  return size;
}

/**
 * One module and what it imports as a minified classic script of ASCII characters: a page in another
 * encoding, and a host that names none, read it alike.
 * @param {string} entry
 * @param {object} [options]
 * @param {Record<string, string>} [options.define] constants and the code that stands for each
 * @param {string} [options.name] the global that holds what the module exports, if it exports anything
 * @param {string} [options.target] the browsers, if not those that the site is built for
 * @returns {Promise<string>}
 */
export async function bundle(entry, { define = {}, name = 'unused', target } = {}) {
  const { build, loadConfigFromFile } = await import('vite');
  const site = await loadConfigFromFile(
    { command: 'build', mode: 'production' },
    join(root, 'vite.config.ts'),
  );
  const browsers = target ?? site?.config.build?.target;
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define,
    resolve: site?.config.resolve ?? {},
    build: {
      write: false,
      ...(browsers !== undefined && { target: browsers }),
      lib: { entry, formats: ['iife'], name, fileName: 'script' },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (chunk === undefined) throw new Error(`Vite made nothing of ${entry}`);
  return chunk.code.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
