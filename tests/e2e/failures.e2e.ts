/** Whatever fails, the story stands: nothing blank, nothing unhandled in the console. */
import type { Page } from '@playwright/test';
import { everyCombination, expect, test } from './fixture.ts';
import { notBlank } from './picture.ts';
import { open, read, scenes, settled, sizes } from './story.ts';

test.use({ viewport: { width: 1280, height: 800 } });

const graphic = (page: Page) => page.locator('.graphic');

/** Chart and map show, and answer the pointer and the keyboard. */
async function answers(page: Page, name: string) {
  await read(page, 'new-rural');
  await notBlank(page, graphic(page), name);
  await page.locator('.graphic [data-fact="an-lao"][tabindex]:visible').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#note')).toContainText('374/VP-BC');
  await page.keyboard.press('Escape');
  await expect(page.locator('#note')).toHaveCount(0);
}

/** The drawn map stays in the explorer, and a place can be chosen on it. */
async function staysDrawn(page: Page, name: string) {
  await read(page, 'explore');
  await settled(page, 'drawn');
  await notBlank(page, graphic(page), name);
  await page.locator('.overlay [data-fact="cat-hai"]').first().click();
  await expect(page.locator('[data-explorer] h3').first()).toContainText('Cát Hải');
}

test.describe('scripts off', () => {
  test.use({ javaScriptEnabled: false });
  for (const size of sizes.slice(0, 2)) {
    test(`every word and picture stands in its place, at ${size.width} px`, async ({ page }) => {
      await page.setViewportSize(size);
      await page.goto('/');
      for (const { id } of scenes) {
        const section = page.locator(`#scene-${id}`);
        await expect(section).toBeVisible();
      }
      const pictures = page.locator('.still');
      expect(await pictures.count()).toBeGreaterThanOrEqual(scenes.length - 1);
      for (const picture of await pictures.all()) await expect(picture).toBeVisible();
      await notBlank(page, page.locator('[data-first]'), `scripts-off-first-${size.width}`);
      await notBlank(page, page.locator('#scene-port .still').last(), `scripts-off-${size.width}`);
      await expect(page.locator('#note-budget-total')).toContainText('trên 109 nghìn tỷ đồng');
      // A number leads to its note.
      await page.locator('[data-scene="budget"] a[data-fact="budget-total"]').first().click();
      await expect(page.locator('#note-budget-total')).toBeInViewport();
      const sideways = await page
        .locator('html')
        .evaluate((root) => root.scrollWidth - root.clientWidth);
      expect(sideways).toBeLessThanOrEqual(0);
    });
  }
});

test('WebGL off', async ({ page }) => {
  await page.addInitScript(() => {
    const get = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      kind: string,
      ...rest: unknown[]
    ) {
      return kind.startsWith('webgl') ? null : (Reflect.apply(get, this, [kind, ...rest]) as null);
    } as typeof get;
  });
  await open(page, { scene: 'explore' });
  await staysDrawn(page, 'webgl-off');
});

test('the WebGL context lost in the middle, and restored', async ({ page }) => {
  await open(page, { scene: 'explore' });
  await settled(page, 'live');
  const lose = await page.evaluateHandle(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.graphic canvas');
    return canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context') ?? null;
  });
  await lose.evaluate((extension) => extension?.loseContext());
  await settled(page, 'drawn');
  await notBlank(page, graphic(page), 'context-lost');
  await lose.evaluate((extension) => extension?.restoreContext());
  await settled(page, 'live');
  await notBlank(page, graphic(page), 'context-restored');
});

test.describe('what does not come', () => {
  test.use({
    // Of the worker the map library says so itself, once.
    expectedTroubles:
      /Failed to load resource|net::ERR_FAILED|failed request|Worker failed to load/,
  });

  test('the worker', async ({ page }) => {
    await page.route('**/maplibre-gl-worker-*', (route) => route.abort());
    await open(page, { scene: 'explore' });
    await page.waitForTimeout(3000);
    await staysDrawn(page, 'worker-blocked');
  });

  /**
   * Which try a request for the live map belongs to, from 1. A browser may ask ahead of the page, so
   * that one try is one request or two at once; the page itself waits 1.5 s before the next.
   */
  const tries = () => {
    let [count, last] = [0, -Infinity];
    return {
      asked() {
        const now = performance.now();
        if (now - last > 1000) count++;
        last = now;
        return count;
      },
      count: () => count,
    };
  };
  const live = /\/assets\/live-[\w-]+\.js/;

  test('the map, once: it is there at the second try', async ({ page }) => {
    test.skip(!everyCombination, 'in the long run');
    const map = tries();
    await page.route(live, (route) => (map.asked() === 1 ? route.abort() : route.continue()));
    await open(page, { scene: 'explore' });
    await settled(page, 'live');
    expect(map.count()).toBe(2);
  });

  test('the map, for ever', async ({ page }) => {
    const map = tries();
    await page.route(live, (route) => {
      map.asked();
      return route.abort();
    });
    await open(page, { scene: 'explore' });
    await expect.poll(map.count).toBe(2);
    await staysDrawn(page, 'map-failed');
    await answers(page, 'map-failed-story');
    // Longer than the page would wait before a third try.
    await page.waitForTimeout(2000);
    expect(map.count(), 'once more, and then no more').toBe(2);
  });

  test('the charts: the still pictures go on, scene by scene', async ({ page }) => {
    await page.route(/\/assets\/chart-[\w-]+\.js/, (route) => route.abort());
    await page.goto('/');
    await page.mouse.move(5, 5);
    for (const { id } of scenes.slice(1, 5)) {
      await page.locator(`nav a[href="#scene-${id}"]`).click();
      await expect(page.locator('.story')).toHaveAttribute('data-at', `${id}/0`);
      await expect(page.locator('.graphic > .picture')).toHaveCount(1);
      await notBlank(page, graphic(page), `still-${id}`);
    }
    await page.locator('nav a[href="#scene-new-rural"]').click();
    await expect(
      page.locator('.graphic [data-fact="an-lao"][role="button"]:visible').first(),
    ).toBeVisible();
    await page.locator('.graphic [data-fact="an-lao"][tabindex]:visible').first().focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('#note')).toContainText('374/VP-BC');
  });

  test('the page’s own script: it is as without scripts', async ({ page }) => {
    await page.route(/\/assets\/index-[\w-]+\.js/, (route) => route.abort());
    await page.goto('/');
    await expect(page.locator('html')).not.toHaveAttribute('data-mode');
    await expect(page.locator('#scene-port .still').first()).toBeVisible();
    await notBlank(page, page, 'script-failed');
  });

  test('the fonts', async ({ page }) => {
    test.skip(!everyCombination, 'in the long run');
    await page.route('**/*.woff2', (route) => route.abort());
    await open(page, { scene: 'budget' });
    await answers(page, 'fonts-failed');
  });
});

test('storage blocked', async ({ page }) => {
  test.skip(!everyCombination, 'in the long run; a frame without an origin has none either');
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, name, { get: refuse });
    }
  });
  await open(page, { scene: 'budget' });
  await answers(page, 'storage-blocked');
});

test('the tab comes back from the back/forward cache, or is made anew: in its place', async ({
  page,
}) => {
  await open(page, { scene: 'tourism' });
  await read(page, 'tourism', 1);
  await page.goto('/en/');
  await page.goBack();
  await settled(page);
  await expect(page.locator('.story')).toHaveAttribute('data-at', 'tourism/1');
  await notBlank(page, graphic(page), 'back');
  // Nothing of ours keeps the page out of that cache.
  const response = await page.request.get('/');
  expect(response.headers()['cache-control'] ?? '').not.toContain('no-store');
});

const jumps = everyCombination ? 200 : 20;
test(`${jumps} random jumps of scroll, size and language`, async ({ page }) => {
  test.slow();
  const seed = Number(process.env.SEED ?? 20230119);
  console.log(`seed ${seed}`);
  // A small generator is enough, and says the same on every machine (Numerical Recipes' constants).
  let state = seed >>> 0;
  const random = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  await open(page, {});
  for (let jump = 0; jump < jumps; jump++) {
    const kind = random(20);
    if (kind === 0) {
      await page.locator('a[data-language]:not([aria-current])').click();
      await page.waitForLoadState('domcontentloaded');
    } else if (kind < 4) {
      await page.setViewportSize({ width: 320 + random(1600), height: 400 + random(700) });
    } else {
      const share = random(1000) / 1000;
      await page.evaluate(
        (to) => scrollTo({ top: to * document.documentElement.scrollHeight, behavior: 'instant' }),
        share,
      );
    }
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await read(page, 'budget');
  await settled(page, 'drawn');
  await notBlank(page, graphic(page), 'after-jumps');
  await answers(page, 'after-jumps-story');
});
