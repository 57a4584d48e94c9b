// The story's documents in Brotli, packed once and as tightly as it goes.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { Plain } from './run.mjs';

/**
 * The most that a document may weigh, packed, in bytes. A connection begins with 10 packets of 1460
 * bytes and sends twice as many in its next round trip: what is more than these 30, with some 400
 * bytes of headers, comes one round trip later, and the first picture with it.
 */
export const PACKED = 43_400;

/**
 * Writes `index.html.br` beside each document, for hosts that send such a file as it is.
 * @param {string} folder an absolute path
 * @param {readonly { path: string }[]} documents their folders, from `folder` on
 * @returns {{ path: string, size: number }[]} sizes in bytes
 */
export function packDocuments(folder, documents) {
  return documents.map(({ path }) => {
    const file = join(folder, path, 'index.html');
    const packed = brotliCompressSync(readFileSync(file), {
      params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
    });
    writeFileSync(`${file}.br`, packed);
    return { path: join(path, 'index.html'), size: packed.length };
  });
}

/**
 * Stops a build whose documents need a round trip more.
 * @param {readonly { path: string, size: number }[]} packed
 * @throws {Plain}
 */
export function guardPacked(packed) {
  const heavy = packed.filter(({ size }) => size > PACKED);
  if (heavy.length === 0) return;
  throw new Plain(
    heavy
      .map(({ path, size }) => `${path}: ${size} bytes in Brotli, the most is ${PACKED}`)
      .join('\n'),
  );
}
