/** The whole piece as one file, opened from the disk with the network off. */
import type { Page } from '@playwright/test';
import { findFirefox, inFirefox } from './firefox.ts';
import { everyCombination, expect, test } from './fixture.ts';
import { fileAddress, inFile, recorded, within } from './oneFile.ts';
import { notBlank } from './picture.ts';
import { languages, read, scenes, scrollTo, settled } from './story.ts';
import { places, shown, slide } from './talk.ts';

test.use({
  viewport: { width: 1280, height: 800 },
  // Of the file itself; `recorded` looks at every request.
  expectedTroubles: /request to another origin: file:/,
});

/** Opens the story in the file. */
async function openFile(page: Page, query: Record<string, string> = {}) {
  await page.goto(inFile(query));
  await settled(page);
}

/** A clicker leads through the talk. */
async function present(page: Page, lang: string, some: readonly string[]) {
  await page.goto(inFile({ view: 'present', lang }));
  for (const place of some) {
    await expect(slide(page)).toHaveAttribute('data-at', place);
    await expect(shown(page)).toBeVisible();
    await page.keyboard.press('PageDown');
  }
}

test('the story in every language, its notes, its links and the live map', async ({
  page,
  context,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const record = await recorded(page, context);
  await openFile(page);
  for (const { id, steps } of everyCombination ? scenes : scenes.slice(1, 2)) {
    for (const step of steps.keys()) await scrollTo(page, id, step);
  }
  await read(page, 'new-rural');
  await notBlank(page, page.locator('.graphic'), 'file-story');
  await page.locator('.graphic [data-fact="an-lao"][tabindex]:visible').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#note')).toContainText('374/VP-BC');

  const title = await page.title();
  await page.locator(`a[data-language="${languages[1]}"]`).click();
  await expect(page.locator('html')).toHaveAttribute('lang', languages[1]);
  await expect(page.locator('.story')).toHaveAttribute('data-at', /^new-rural\//);
  expect(await page.title()).not.toBe(title);
  await page.locator('[data-theme-button]').click();
  await read(page, 'explore');
  await settled(page, 'live');
  await notBlank(page, page.locator('.graphic'), 'file-live');
  // The address holds it all.
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', languages[1]);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect(page.locator('.story')).toHaveAttribute('data-at', 'explore/0');
  await page.locator(`a[data-language="${languages[0]}"]`).click();
  await expect(page.locator('html')).toHaveAttribute('lang', languages[0]);
  await expect(page.locator('.notice')).toHaveCount(0);
  // It has no address that others could open, and says so.
  await page.locator('[data-share-button]').click();
  await expect(page.getByRole('dialog')).not.toContainText('file:');
  await expect(page.getByRole('dialog').locator('textarea')).toHaveCount(0);
  record.alone();
});

test('the talk, from the first slide to the last', async ({ page, context }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const record = await recorded(page, context);
  await present(page, languages[1], places);
  await expect(slide(page)).toHaveAttribute('data-at', places.at(-1) ?? '');
  await notBlank(page, slide(page), 'file-talk');
  await page.keyboard.press('PageUp');
  // A busy browser takes the key a little later: what is reloaded is the slide that it led to.
  await expect(slide(page)).toHaveAttribute('data-at', places.at(-2) ?? '');
  await page.reload();
  await expect(slide(page)).toHaveAttribute('data-at', places.at(-2) ?? '');
  await expect(page.locator('html')).toHaveAttribute('lang', languages[1]);
  await page.goto(`${fileAddress}?view=stage`);
  await expect(page.locator('.notice')).toBeVisible();
  await expect(page.locator('[data-strays]')).toBeHidden();
  record.alone();
});

test('the speaker’s window and the class’s find each other, and again after reloads', async ({
  page,
  context,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const record = await recorded(page, context);
  await page.goto(inFile({ view: 'present' }));
  await expect(shown(page)).toBeVisible();
  const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
  await speaker.emulateMedia({ reducedMotion: 'reduce' });
  // Before the talk the story stands there, which says where it is as well.
  await expect(speaker.locator('.notes')).toBeVisible();
  const both = async (place: string | undefined) => {
    for (const window of [page, speaker]) {
      await expect(slide(window)).toHaveAttribute('data-at', place ?? '');
    }
  };
  await both(places[0]);
  await speaker.keyboard.press('PageDown');
  await both(places[1]);
  for (const [index, window] of [page, speaker].entries()) {
    await window.reload();
    await both(places[1 + index]);
    await (index === 0 ? speaker : page).keyboard.press('PageDown');
    await both(places[2 + index]);
  }
  record.alone();
});

test('what a browser forbids is said, and the story goes on', async ({ page, context }) => {
  const record = await recorded(page, context);
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    history.replaceState = refuse;
    Object.defineProperty(window, 'Worker', {
      value: function () {
        refuse();
      },
    });
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, name, { get: refuse });
    }
  });
  await openFile(page, { scene: 'explore' });
  const notices = page.locator('.notice');
  await expect(notices).toHaveCount(2);
  await expect(notices.filter({ hasText: 'worker' })).toBeVisible();
  await settled(page, 'drawn');
  for (const count of [1, 0]) {
    await notices.getByRole('button').first().click();
    await expect(notices).toHaveCount(count);
  }
  await page.locator('.overlay [data-fact="cat-hai"]').first().click();
  await expect(page.locator('[data-explorer] h3').first()).toContainText('Cát Hải');
  record.alone();
});

test('the old laptop: no WebGL, a slow processor, a small screen', async ({ page, context }) => {
  test.skip(!everyCombination, 'in the long run: it takes minutes');
  test.setTimeout(600_000);
  await page.setViewportSize({ width: 1024, height: 768 });
  const record = await recorded(page, context);
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await record.browser.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  for (const lang of languages) {
    await openFile(page, { lang });
    for (const { id } of scenes) {
      await scrollTo(page, id);
      // Slow, and another test beside it: it takes what it takes.
      await expect(page.locator('.story')).toHaveAttribute('data-still', 'true', {
        timeout: 90_000,
      });
    }
    await openFile(page, { lang, scene: 'port' });
    await notBlank(page, page.locator('.graphic'), `file-slow-${lang}`);
    await read(page, 'explore');
    await settled(page, 'drawn');
    await page.locator('.overlay [data-fact="cat-hai"]').first().click();
    await expect(page.locator('[data-explorer] h3').first()).toContainText('Cát Hải');
    await present(page, lang, places);
    await notBlank(page, slide(page), `file-slow-talk-${lang}`);
  }
  record.alone();
});

test('Firefox, where there is one', async () => {
  test.skip(!everyCombination, 'in the long run');
  const firefox = findFirefox();
  test.skip(!firefox, 'there is none');
  test.slow();
  await inFirefox(firefox ?? '', async (page) => {
    const [asked, troubles]: [string[], string[]] = [[], []];
    page.on('request', (request) => asked.push(request.url()));
    page.on('pageerror', (error) => troubles.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(message.text());
    });
    const there = (selector: string) =>
      expect.poll(async () => (await page.$$(selector)).length, selector).toBeGreaterThan(0);
    /** The document of a scene, in its language. */
    const at = (lang: string, place: string) => there(`html[lang="${lang}"] [data-at="${place}"]`);
    await page.goto(inFile());
    await at(languages[0], `${scenes[0]?.id ?? ''}/0`);
    for (const { id } of scenes.slice(1)) {
      await page.click(`nav a[href="#scene-${id}"]`);
      await at(languages[0], `${id}/0`);
      await there('.story[data-still="true"] [data-map]');
    }
    await page.click('nav a[href="#scene-port"]');
    await at(languages[0], 'port/0');
    await page.click(`a[data-language="${languages[1]}"]`);
    await at(languages[1], 'port/0');
    await page.reload();
    await at(languages[1], 'port/0');
    expect(await page.$$('.notice')).toHaveLength(0);

    await page.goto(inFile({ view: 'present', lang: languages[1] }));
    for (const place of places) {
      await at(languages[1], place);
      await page.keyboard.press('PageDown');
    }
    await page.reload();
    await at(languages[1], places.at(-1) ?? '');
    expect(asked.filter((address) => !within(address))).toEqual([]);
    expect(troubles).toEqual([]);
  });
});
