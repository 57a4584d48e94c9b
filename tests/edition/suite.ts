/** What is true of every edition that is built, whatever it is about. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { inLanguage } from '../../src/dataset/prose.ts';
import type { Dataset } from '../../src/dataset/types.ts';
import { deckOf } from '../../src/views/present/deck.ts';
import { layouts, stageKnown } from '../../src/views/stage/request.ts';
import { expect, test } from '../e2e/fixture.ts';

/** Attributes and texts of drawings that are no numbers. */
const broken = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('svg, svg *')].flatMap((element) =>
      [...element.attributes]
        .filter(({ value }) => /\b(NaN|undefined|Infinity)\b/.test(value))
        .map(({ name, value }) => `${element.tagName} ${name}="${value}"`),
    ),
  );

/** How far the page goes sideways, in pixels. */
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/**
 * Registers the tests of an edition.
 * @param dataset The edition as it was read.
 * @param site The folder that it was built into.
 * @param some Scenes take turns at sizes and layouts, where there is no time for each of all.
 */
export function editionTests(dataset: Dataset, site: string, some = false): void {
  const { languages, id, title } = dataset.edition;
  const [first = 'en'] = languages;
  const { scenes } = dataset.story;
  const known = stageKnown(dataset);
  const address = (lang: string, query = '') =>
    `/${lang === first ? '' : `${lang}/`}${query && `?${query}`}`;

  for (const lang of languages) {
    test(`opens in ${lang}, with its title and every scene in its words`, async ({ page }) => {
      await page.goto(address(lang));
      await expect(page).toHaveTitle(inLanguage(title, lang));
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      for (const scene of scenes) await expect(page.locator(`#scene-${scene.id}`)).toBeVisible();
    });

    test(`every scene is drawn in ${lang}, on a phone and on a laptop`, async ({ page }) => {
      test.slow();
      await page.emulateMedia({ reducedMotion: 'reduce' });
      for (const size of [
        { width: 360, height: 740 },
        { width: 1280, height: 800 },
      ]) {
        await page.setViewportSize(size);
        for (const [nth, { id: scene, chart, map }] of scenes.entries()) {
          if (some && nth % 2 === Number(size.width < 400)) continue;
          await page.goto(address(lang, `scene=${scene}`));
          await expect(page.locator('.story')).toHaveAttribute('data-at', new RegExp(`^${scene}/`));
          await page.mouse.move(5, 5);
          await expect(page.locator('.story')).toHaveAttribute('data-still', 'true');
          const drawn = page.locator('.graphic svg, .graphic canvas');
          if (chart ?? (map && dataset.places.basemap)) await expect(drawn.first()).toBeAttached();
          expect(await broken(page), scene).toEqual([]);
          expect(await sideways(page), scene).toBeLessThanOrEqual(0);
        }
      }
    });
  }

  test('without scripts every scene stands there', async ({ browser, baseURL }) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      ...(baseURL && { baseURL }),
    });
    const page = await context.newPage();
    await page.goto('/');
    for (const scene of scenes) await expect(page.locator(`#scene-${scene.id}`)).toBeVisible();
    await context.close();
  });

  test('every scene stands on the stage, in every layout', async ({ page }) => {
    test.slow();
    for (const [nth, { id: scene }] of known.scenes.entries()) {
      for (const layout of some ? layouts.slice(nth % layouts.length).slice(0, 1) : layouts) {
        await page.goto(`/stage/?${new URLSearchParams({ scene, layout }).toString()}`);
        await expect(page.locator('html')).toHaveAttribute('data-ready', '');
        await expect(page.locator('#stage > svg')).toHaveCount(1);
        expect(await broken(page), `${scene}, ${layout}`).toEqual([]);
      }
    }
  });

  test('the talk goes from its first slide to its last', async ({ page }) => {
    await page.goto('/present/');
    const places = deckOf(dataset).flatMap(({ id: slide, steps }) =>
      Array.from({ length: steps }, (_, step) => `${slide}/${step}`),
    );
    for (const place of places) {
      await expect(page.locator('[data-at]')).toHaveAttribute('data-at', place);
      await page.keyboard.press('PageDown');
    }
  });

  for (const view of ['files', 'handout', ...(dataset.lesson ? ['lesson'] : [])]) {
    test(`the ${view} open`, async ({ page }) => {
      await page.goto(`/${view}/`);
      // Without a lesson the handout says so.
      await expect(page.locator('h1, h2, [data-no-lesson]').first()).toBeVisible();
      expect(await broken(page)).toEqual([]);
    });
  }

  test('its graphics for playout come in, and go out', async ({ page }) => {
    const pages = readdirSync(path.join(site, 'playout', 'html'));
    expect(pages.length).toBeGreaterThan(0);
    for (const file of pages.slice(0, 3)) {
      await page.goto(`/playout/html/${file}`);
      await page.evaluate(() => {
        window.play?.();
      });
      await expect(page.locator('#graphic svg')).toHaveCount(1);
      await page.evaluate(() => {
        window.stop();
      });
      await expect(page.locator('#graphic svg')).toHaveCount(0);
    }
  });

  test.describe('from the disk', () => {
    // A file is no site: itself is the one address there.
    test.use({ expectedTroubles: /^request to another origin: file:/ });
    test('all of it opens from one file, with the network off', async ({ page, context }) => {
      await context.setOffline(true);
      const file = pathToFileURL(path.join(site, `${id}.html`)).href;
      await page.goto(file);
      await expect(page.locator('.story')).toHaveAttribute('data-at', /./);
      await page.goto(`${file}?view=present`);
      await expect(page.locator('[data-at]')).toBeVisible();
    });
  });

  test('its data lies there as a package', async ({ request }) => {
    const descriptor = await request.get('/data/datapackage.json');
    expect(descriptor.ok()).toBe(true);
    const { resources } = (await descriptor.json()) as { resources: { path: string }[] };
    for (const { path: way } of resources) {
      expect((await request.get(`/data/${way}`)).ok(), way).toBe(true);
    }
  });
}
