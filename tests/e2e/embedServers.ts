/** A stand-in for the site and pages around it, each on an origin of its own, as newsrooms are. */
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildLoader, bundle } from '../../scripts/embed.mjs';
import { root } from '../../scripts/run.mjs';
import { parentPage } from './embedParents.ts';

const fixtures = path.join(root, 'tests/fixtures/embed');

/** The scripts that the parents run: those that newsrooms run. */
const libraries: Readonly<Record<string, string>> = {
  '/pym.js': 'pym.js/dist/pym.v1.js',
  '/frames.js': '@newswire/frames/dist/frames.modern.js',
};

/** A file as a server sends it. */
interface Sent {
  type: string;
  body: string;
  policy?: string | undefined;
  /** Milliseconds until it is sent. */
  late?: number;
}

async function listen(host: string, answer: (url: URL) => Sent | null) {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://host');
    const sent = answer(url);
    if (!sent) return response.writeHead(url.pathname === '/favicon.ico' ? 204 : 404).end();
    response.setHeader('content-type', `${sent.type}; charset=utf-8`);
    if (sent.policy) response.setHeader('content-security-policy', sent.policy);
    return setTimeout(() => response.end(sent.body), sent.late ?? 0);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://${host}:${port}`, close: () => server.close() };
}

const script = (body: string): Sent => ({ type: 'text/javascript', body });

/** The stand-in: two documents, a picture that comes late, the sender and the loader as built. */
export async function startSite() {
  const folder = await mkdtemp(path.join(tmpdir(), 'embed-'));
  const file = path.join(folder, 'embed.js');
  await buildLoader(file, { vi: 'Trang', en: 'Page' });
  const template = await readFile(path.join(fixtures, 'page.html'), 'utf8');
  const page = (lang: string, site: string, words: number): Sent => ({
    type: 'text/html',
    body: template
      .replaceAll('LANG', lang)
      .replaceAll('SITE', site)
      .replace('VI', site || './')
      .replace('EN', `${site}en/`)
      .replace('WORDS', 'several words of it '.repeat(words)),
  });
  const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="50" height="333"></svg>';
  const files: Readonly<Record<string, Sent>> = {
    '/': page('vi', '', 60),
    '/en/': page('en', '../', 200),
    '/late.svg': { type: 'image/svg+xml', body: picture, late: 600 },
    '/embed.js': script(await readFile(file, 'utf8')),
    '/page.js': script(await bundle(path.join(fixtures, 'page.ts'))),
  };
  await rm(folder, { recursive: true });
  return listen('127.0.0.1', ({ pathname }) => files[pathname] ?? null);
}

/** The pages around: `/{kind}?site={origin}`, under another name, and so in another process. */
export const startParents = () =>
  listen('localhost', ({ pathname, searchParams }) => {
    const library = libraries[pathname];
    if (library) return script(readFileSync(path.join(root, 'node_modules', library), 'utf8'));
    const page = parentPage(pathname.slice(1), searchParams.get('site') ?? '');
    if (page && 'script' in page) return script(page.script);
    return page && { type: 'text/html', body: page.html, policy: page.policy };
  });
