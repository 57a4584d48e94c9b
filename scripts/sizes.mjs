// The size guard: what the page may weigh, checked in every build. 1 KB is 1000 bytes, gzipped.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Plain } from './run.mjs';

/** The most that each part may weigh, in bytes. */
export const BUDGETS = {
  'first load': 110_000,
  'chart chunk': 120_000,
  'other lazy parts': 60_000,
};

/** @typedef {Record<string, import('vite').ManifestChunk>} Manifest */
/** @typedef {{ part: keyof typeof BUDGETS, size: number, files: string[] }} Weighed */

/**
 * A chunk and all that it imports at once.
 * @param {Manifest} manifest
 * @param {string} key
 * @param {Set<string>} found
 */
function withImports(manifest, key, found = new Set()) {
  if (found.has(key)) return found;
  found.add(key);
  for (const other of manifest[key]?.imports ?? []) withImports(manifest, other, found);
  return found;
}

/**
 * Weighs what was built, for the reader of each document.
 * @param {string} folder where it lies
 * @param {Manifest} manifest what Vite says of it
 * @param {readonly { lang: string, path: string }[]} documents
 * @returns {Weighed[]} the heaviest of each part
 * @throws {Plain} where the first load holds Plot or MapLibre
 */
export function weigh(folder, manifest, documents) {
  /** @type {Map<string, number>} */
  const known = new Map();
  /** @param {string} file */
  const sizeOf = (file) => {
    const content = readFileSync(join(folder, file));
    // A font is packed as it is.
    const size = file.endsWith('.woff2') ? content.length : gzipSync(content, { level: 9 }).length;
    known.set(file, known.get(file) ?? size);
    return known.get(file) ?? 0;
  };
  const keys = Object.keys(manifest);
  const first = withImports(manifest, 'index.html');
  const chart = keys.filter((key) => manifest[key]?.name === 'chart');
  const map = keys.filter((key) => key === 'src/map/live.ts');
  if (chart.length !== 1 || map.length !== 1) throw new Plain('The size guard misses a chunk.');
  const heavy = [...chart, ...map].find((key) => first.has(key));
  if (heavy) throw new Plain(`${heavy} is in the first load: it is to come later.`);

  const fonts = keys.filter((key) => key.endsWith('.woff2'));
  const scripts = keys.filter((key) => manifest[key]?.file.endsWith('.js'));
  const editions = documents.map(({ lang }) => `virtual:edition/in/${lang}`);
  const others = scripts.filter((key) => ![...first, ...chart, ...map, ...editions].includes(key));
  /**
   * @param {Weighed['part']} part
   * @param {string[]} files
   */
  const together = (part, files) => ({
    part,
    files,
    size: files.reduce((sum, file) => sum + sizeOf(file), 0),
  });
  /** @param {Iterable<string>} some */
  const filesOf = (some) => [...some].flatMap((key) => manifest[key]?.file ?? []);
  return documents.flatMap(({ lang, path }) => [
    together('first load', [join(path, 'index.html'), ...filesOf(first), ...filesOf(fonts)]),
    together('chart chunk', filesOf(chart)),
    together('other lazy parts', filesOf([...others, `virtual:edition/in/${lang}`])),
  ]);
}

/**
 * Stops a build that weighs too much.
 * @param {readonly Weighed[]} weighed
 * @throws {Plain}
 */
export function guardSizes(weighed) {
  const heavy = weighed.filter(({ part, size }) => size > BUDGETS[part]);
  if (heavy.length === 0) return;
  throw new Plain(
    heavy
      .map(
        ({ part, size, files }) =>
          `${part}: ${size} bytes, the most is ${BUDGETS[part]} (${files.join(', ')})`,
      )
      .join('\n'),
  );
}
