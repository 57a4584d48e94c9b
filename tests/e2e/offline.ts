/** What tests of the service worker share: waiting for it, looking into its caches, going offline. */
import type { BrowserContext, Page, Request } from '@playwright/test';
import { expect } from './fixture.ts';

/** Waits until the worker has kept what it keeps at once, and is in charge of the page. */
export async function workerInCharge(page: Page) {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

/** Names of the caches and the paths that lie in each. */
export const cachesOf = (page: Page): Promise<Record<string, string[]>> =>
  page.evaluate(async () => {
    const entries = (await caches.keys()).map(async (name): Promise<[string, string[]]> => {
      const requests = await (await caches.open(name)).keys();
      return [name, requests.map(({ url }) => new URL(url).pathname).sort()];
    });
    return Object.fromEntries(await Promise.all(entries));
  });

/** Whether a file belongs to MapLibre. */
export const ofMap = (path: string) => /\/(maplibre-gl-worker|live)-[\w-]+\.(js|css)$/.test(path);

/** The files of MapLibre that are kept. */
export async function keptMap(page: Page): Promise<string[]> {
  return Object.values(await cachesOf(page))
    .flat()
    .filter(ofMap);
}

/** Takes the network away, and notes what the pages ask for from then on. */
export async function goOffline(context: BrowserContext): Promise<Request[]> {
  const asked: Request[] = [];
  await context.setOffline(true);
  context.on('request', (request) => {
    // What the worker itself asks the network for, it asks in vain.
    if (!request.serviceWorker() && request.url().startsWith('http')) asked.push(request);
  });
  return asked;
}

/** All that was asked for came out of the caches. */
export async function allKept(asked: readonly Request[]) {
  expect(asked.length).toBeGreaterThan(5);
  const missing: string[] = [];
  for (const request of asked) {
    const response = await request.response();
    if (!response?.ok() || !response.fromServiceWorker()) missing.push(request.url());
  }
  expect(missing, 'every file is in the caches').toEqual([]);
}
