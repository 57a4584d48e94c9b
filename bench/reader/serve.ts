/** Serves a folder with gzip, the same way for both sides. */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.geojson': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.woff2': 'font/woff2',
};
const PACKED = new Set(['.woff2', '.png', '.jpg']);

interface Served {
  body: Buffer;
  headers: Record<string, string>;
}

function served(folder: string, name: string): Served {
  const plain = readFileSync(join(folder, name));
  const ending = extname(name);
  const packed = PACKED.has(ending);
  return {
    body: packed ? plain : gzipSync(plain, { level: 9 }),
    headers: {
      'content-type': TYPES[ending] ?? 'application/octet-stream',
      ...(packed ? {} : { 'content-encoding': 'gzip' }),
      // Vite names what it builds by its content.
      'cache-control': name.startsWith(`assets${sep}`)
        ? 'public, max-age=31536000, immutable'
        : 'no-cache',
    },
  };
}

/** Serves a folder as it is now on 127.0.0.1; unknown addresses get 404. */
export async function serveFolder(folder: string, port: number): Promise<Server> {
  const files = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .map((name) => [`/${name.split(sep).join('/')}`, served(folder, name)]),
  );
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const asked = decodeURIComponent(pathname);
    const found = files.get(asked.endsWith('/') ? `${asked}index.html` : asked);
    if (found) response.writeHead(200, found.headers).end(found.body);
    else response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
}
