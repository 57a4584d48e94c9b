import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { preview } from 'vite';
import { readPort, takenPort } from './port.mjs';
import { isMain, Plain, root, runMain } from './run.mjs';

/**
 * `/en` leads to `/en/`, as every static host does it: the page's addresses are relative.
 * @returns {import('vite').Plugin}
 */
function folderRedirect() {
  return {
    name: 'folder-redirect',
    configurePreviewServer(server) {
      server.middlewares.use((request, response, next) => {
        const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
        const names = /^(\/[\w-]+)+$/.test(pathname);
        if (!names || !existsSync(join(root, 'dist', pathname, 'index.html'))) return next();
        response.writeHead(301, { location: `${pathname}/${search}` }).end();
      });
    },
  };
}

/**
 * Serves dist on 127.0.0.1, unknown addresses with 404.
 * @param {number} port
 */
export async function serve(port) {
  if (!existsSync(join(root, 'dist', 'index.html'))) {
    throw new Plain('There is nothing to serve yet: run `npm run build` first.');
  }
  try {
    return await preview({
      root,
      configFile: false,
      appType: 'mpa',
      logLevel: 'warn',
      preview: { host: '127.0.0.1', port, strictPort: true },
      plugins: [folderRedirect()],
    });
  } catch (error) {
    if (error instanceof Error && /already in use/.test(error.message)) throw takenPort(port);
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
