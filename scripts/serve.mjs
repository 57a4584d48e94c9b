import { existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { constants } from 'node:zlib';
import { readPort, takenPort } from './port.mjs';
import { isMain, Plain, root, runMain } from './run.mjs';

/** Built files carry a hash of their content in their name: they never change. */
const LASTING = /^\/(?:views\/)?assets\/.*-[\w-]{8}\.\w+$/;

/**
 * Serves a folder of static files on 127.0.0.1 as a host of the story should: compressed, open to
 * every origin (module scripts of a sandboxed frame ask for that), lasting files kept, unknown
 * addresses with 404.
 * @param {string} folder an absolute path
 * @param {number} port 0 for any free one
 * @returns {Promise<import('node:http').Server>}
 */
export async function serveFolder(folder, port) {
  const [{ default: compression }, { default: sirv }] = await Promise.all([
    import('compression'),
    import('sirv'),
  ]);
  // What is not packed yet is packed as it is asked for; higher costs more time than it saves.
  const params = { [constants.BROTLI_PARAM_QUALITY]: 6 };
  const compress = compression({ brotli: { params } });
  const files = sirv(folder, {
    dev: true,
    etag: true,
    // Documents lie packed beside themselves: see `packDocuments`.
    brotli: true,
    setHeaders(response, path) {
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.setHeader('X-Content-Type-Options', 'nosniff');
      const lasting = LASTING.test(path);
      response.setHeader('Cache-Control', lasting ? 'max-age=31536000, immutable' : 'no-cache');
    },
  });
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    // `/en` leads to `/en/`, as every static host does it: the page's addresses are relative.
    if (/^(\/[\w-]+)+$/.test(pathname) && isFolder(join(folder, pathname))) {
      response.writeHead(301, { location: `${pathname}/${search}` }).end();
      return;
    }
    const missing = () => {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    };
    compress(/** @type {never} */ (request), /** @type {never} */ (response), () => {
      files(request, response, missing);
    });
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(null));
  });
  return server;
}

/** @param {string} path */
const isFolder = (path) => existsSync(path) && statSync(path).isDirectory();

/**
 * Serves dist on 127.0.0.1; `SITE` names another built folder.
 * @param {number} port
 */
export async function serve(port) {
  const folder = resolve(root, process.env.SITE || 'dist');
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Plain('There is nothing to serve yet: run `npm run build` first.');
  }
  try {
    return await serveFolder(folder, port);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw takenPort(port);
    }
    throw error;
  }
}

if (isMain(import.meta.url)) {
  runMain(async () => {
    const port = readPort(process.argv, process.env);
    await serve(port);
    console.log(`http://127.0.0.1:${port}/`);
  });
}
