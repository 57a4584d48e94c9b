/** Documents are sent as the build has packed them, and are what they were. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { guardPacked, PACKED, packDocuments } from '../../scripts/packed.mjs';
import { serveFolder } from '../../scripts/serve.mjs';

const html = `<!doctype html><title>Hải Phòng</title>${'<p>năm huyện</p>'.repeat(200)}`;
let folder: string;
let server: Server;
let packed: { path: string; size: number }[];

/** What the server sends, as it goes over the wire. */
const answer = (path: string, encoding: string): Promise<{ encoding?: string; body: Buffer }> =>
  new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const headers = { 'accept-encoding': encoding };
    request({ host: '127.0.0.1', port, path, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const said = response.headers['content-encoding'];
        resolve({ ...(said !== undefined && { encoding: said }), body: Buffer.concat(parts) });
      });
    })
      .on('error', reject)
      .end();
  });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'packed-'));
  mkdirSync(join(folder, 'en'));
  for (const path of ['', 'en']) writeFileSync(join(folder, path, 'index.html'), html + path);
  packed = packDocuments(folder, [{ path: '' }, { path: 'en' }]);
  server = await serveFolder(folder, 0);
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

test.each(['', 'en'])('/%s goes out as it lies, byte by byte', async (path) => {
  const { encoding, body } = await answer(path ? `/${path}/` : '/', 'gzip, br');
  expect(encoding).toBe('br');
  expect(body).toEqual(readFileSync(join(folder, path, 'index.html.br')));
  expect(brotliDecompressSync(body).toString()).toBe(html + path);
  expect(packed).toContainEqual({ path: join(path, 'index.html'), size: body.length });
});

test('who does not know Brotli gets it another way', async () => {
  expect((await answer('/', 'identity')).body.toString()).toBe(html);
  expect((await answer('/', 'gzip')).encoding).toBe('gzip');
});

test('a document that needs a round trip more stops the build, and is named', () => {
  expect(() => guardPacked([{ path: 'index.html', size: PACKED }])).not.toThrow();
  const heavy = [
    { path: 'index.html', size: 100 },
    { path: 'en/index.html', size: PACKED + 1 },
  ];
  expect(() => guardPacked(heavy)).toThrow(/^en\/index\.html: .*43401/);
});
