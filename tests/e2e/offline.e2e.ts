/** The story without a network, for those who have opened it with one. */
import type { Page } from '@playwright/test';
import { everyCombination, expect, test } from './fixture.ts';
import { allKept, cachesOf, goOffline, keptMap, ofMap, workerInCharge } from './offline.ts';
import { languages, open, read, settled } from './story.ts';

test.use({
  viewport: { width: 1280, height: 800 },
  serviceWorkers: 'allow',
  // The worker asks the network first, and there is none.
  expectedTroubles: /ERR_INTERNET_DISCONNECTED/,
});

/** The live map does not come by itself. */
const saveData = (page: Page) =>
  page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'connection', { get: () => ({ saveData: true }) });
  });

/** Opens a page of the same host that is not the story. */
async function emptyPage(page: Page, body = '') {
  const html = `<!doctype html><link rel="icon" href="data:,">${body}`;
  await page.route('/around', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.goto('/around');
}

/** A scene with its chart and its map drawn. */
async function drawn(page: Page, scene: string) {
  await read(page, scene);
  expect(await page.locator('.panel svg [data-fact]').count()).toBeGreaterThan(3);
  expect(await page.locator('[data-map] svg :is(path, use)').count()).toBeGreaterThan(10);
}

test('after one visit the story opens in every language, without the live map', async ({
  page,
  context,
}) => {
  await saveData(page);
  await open(page, {});
  await workerInCharge(page);
  expect(await keptMap(page), 'the live map was not used').toEqual([]);

  const asked = await goOffline(context);
  await page.reload();
  await settled(page, 'drawn');
  for (const lang of languages) {
    await open(page, { lang, theme: 'dark' });
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    for (const scene of ['budget', 'new-rural']) await drawn(page, scene);
  }
  await page.goto('/en/index.html?scene=tourism');
  await settled(page, 'drawn');
  await allKept(asked);
  expect(asked.map((request) => request.url()).filter(ofMap)).toEqual([]);
});

// A visit of half a minute; the short run makes the later one.
if (everyCombination)
  test('the live map, used before the worker was there, is kept', async ({ page, context }) => {
    await open(page, { scene: 'explore' });
    await settled(page, 'live');
    await workerInCharge(page);
    await expect.poll(() => keptMap(page)).toHaveLength(3);

    const asked = await goOffline(context);
    await page.reload();
    await settled(page, 'live');
    await drawn(page, 'port');
    await allKept(asked);
    expect(asked.map((request) => request.url()).filter(ofMap)).toHaveLength(3);
  });

test('the live map, used at a later visit, is kept', async ({ page: first, context }) => {
  test.skip(!everyCombination, 'in the long run');
  await saveData(first);
  await open(first, {});
  await workerInCharge(first);
  await first.close();
  const page = await context.newPage();
  await open(page, { lang: 'en', scene: 'explore' });
  await settled(page, 'live');
  await expect.poll(() => keptMap(page)).toHaveLength(3);

  const asked = await goOffline(context);
  await open(page, { scene: 'explore' });
  await settled(page, 'live');
  await allKept(asked);
});

test('what earlier versions have kept goes; what others keep stays', async ({ page, baseURL }) => {
  await emptyPage(page);
  await page.evaluate(async (root) => {
    await caches.open(`story ${root}/ 0123456789ab`);
    await (
      await caches.open(`story ${root}/ map`)
    ).put('/assets/live-00000000.js', new Response(''));
    await caches.open(`story ${root}/other/ 0123456789ab`);
  }, baseURL);
  await saveData(page);
  await open(page, {});
  await workerInCharge(page);
  const names = Object.keys(await cachesOf(page));
  expect(names).not.toContain(`story ${baseURL}/ 0123456789ab`);
  expect(names).toContain(`story ${baseURL}/other/ 0123456789ab`);
  // Who had the map of the version before has the one of this version.
  const kept = await keptMap(page);
  expect(kept).toHaveLength(3);
  expect(kept).not.toContain('/assets/live-00000000.js');
});

test('never from a frame', async ({ page }) => {
  await emptyPage(page, '<iframe src="/" width=900 height=700></iframe>');
  const story = page.frameLocator('iframe').locator('.story');
  await page.mouse.move(300, 300);
  await page.mouse.move(305, 300);
  await expect(story).toHaveAttribute('data-still', 'true');
  await expect(story.locator('[data-map]')).toHaveAttribute('data-map', 'drawn');
  await page.waitForTimeout(1000);
  const registered = await page.evaluate(() => navigator.serviceWorker.getRegistrations());
  expect(registered).toHaveLength(0);
});

test('a browser that keeps nothing says nothing', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new DOMException('blocked', 'SecurityError'));
    Object.defineProperty(ServiceWorkerContainer.prototype, 'register', { value: refuse });
  });
  await open(page, {});
  await settled(page, 'drawn');
});
