/**
 * The service worker, `sw.js` in the root folder: the story opens without a network once it has been
 * opened with one. Documents come from the network where there is one; what they need has names that
 * change with its content, and comes from the cache.
 */
import { askedFor, type Kept } from './kept.ts';
import type { WorkerScope } from './scope.ts';

declare const KEPT: Kept;

const scope = self as unknown as WorkerScope;
const root = new URL('./', scope.location.href).href;
// Named once: the build sets the whole list in wherever it stands.
const kept: Kept = KEPT;
const { version, documents, files, map } = kept;

/** A host may serve other stories, with caches of their own: these names are ours alone. */
const ours = `story ${root} `;
const CORE = ours + version;
const MAP = `${ours}map`;

/** Fetches a file into a cache, unless it is there. */
async function keep(cache: Cache, path: string): Promise<void> {
  const url = root + path;
  if (await cache.match(url)) return;
  const response = await fetch(url, { cache: documents.includes(path) ? 'no-cache' : 'default' });
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  // A navigation may not be answered with what came by way of another address.
  await cache.put(url, response.redirected ? new Response(response.body, response) : response);
}

async function keepAll(name: string, paths: readonly string[]): Promise<void> {
  const cache = await caches.open(name);
  await Promise.all(paths.map((path) => keep(cache, path)));
}

/** Keeps this version whole: were a file missing, the one before would stay in charge. */
async function install(): Promise<void> {
  await keepAll(CORE, [...documents, ...files]);
  // Who has used the map goes on having it.
  if (await caches.has(MAP)) await keepAll(MAP, map);
}

/** Puts away what earlier versions have kept, and takes charge of the page that is open. */
async function activate(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(ours) && name !== CORE && name !== MAP);
  await Promise.all(old.map((name) => caches.delete(name)));
  if (await caches.has(MAP)) {
    const cache = await caches.open(MAP);
    const stale = (await cache.keys()).filter(({ url }) => !askedFor(url, root, kept));
    await Promise.all(stale.map((request) => cache.delete(request)));
  }
  await scope.clients.claim();
}

const cached = (path: string, name: string): Promise<Response | undefined> =>
  caches.match(root + path, { cacheName: name, ignoreVary: true }).catch(() => undefined);

/** A document as it stands on the network, else as it is kept. */
async function newest(request: Request, path: string): Promise<Response> {
  const response = await fetch(request).catch(() => null);
  if (response && response.status < 500) return response;
  return (await cached(path, CORE)) ?? response ?? Response.error();
}

/** A part of the map: kept as soon as it has been used. */
async function used(request: Request, path: string, wait: Waiting): Promise<Response> {
  const known = await cached(path, MAP);
  if (known) return known;
  const response = await fetch(request);
  const copy = response.clone();
  // A full or a blocked store must not keep the map from coming.
  if (response.ok && !response.redirected) wait(store(MAP, path, copy).catch(() => undefined));
  return response;
}

type Waiting = (work: Promise<unknown>) => void;

async function store(name: string, path: string, response: Response): Promise<void> {
  await (await caches.open(name)).put(root + path, response);
}

scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) => event.waitUntil(activate()));

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const asked = request.method === 'GET' ? askedFor(request.url, root, kept) : null;
  if (!asked) return;
  const { part, path } = asked;
  if (part === 'documents') event.respondWith(newest(request, path));
  else if (part === 'map') {
    event.respondWith(used(request, path, (work) => event.waitUntil(work)));
  } else {
    event.respondWith(cached(path, CORE).then((response) => response ?? fetch(request)));
  }
});

// What the page had loaded before we were in charge.
scope.addEventListener('message', (event) => {
  const loaded = Array.isArray(event.data) ? event.data.map(String) : [];
  const mapLoaded = loaded.some((url) => askedFor(url, root, kept)?.part === 'map');
  if (mapLoaded) event.waitUntil(keepAll(MAP, map).catch(() => undefined));
});
