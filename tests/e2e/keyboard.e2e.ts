/** By keyboard alone a reader does all that a mouse can, sees the focus, and is never trapped. */
import type { Page } from '@playwright/test';
import { everyCombination, expect, test } from './fixture.ts';
import { expectSeen, focused, tab, unvisited } from './focus.ts';
import { open, read, scenes, settled } from './story.ts';

const sizes = { laptop: { width: 1280, height: 800 }, phone: { width: 360, height: 740 } };

/** More stops than any page has: who needs them all is trapped. */
const ENOUGH = 1000;

/** Goes through the page by Tab and opens what opens. Gives the facts that the focus was on. */
async function walk(page: Page): Promise<Set<string>> {
  const facts = new Set<string>();
  for (let stops = 0; stops < ENOUGH; stops++) {
    const stop = await tab(page);
    if (!stop) return facts;
    await expectSeen(page, stop);
    if (stop.fact) facts.add(stop.fact);
    if (stop.what.startsWith('summary') && !stop.graphic) await page.keyboard.press('Enter');
  }
  throw new Error(`more than ${ENOUGH} stops`);
}

/** Waits until the focus is in the graphic. */
const inGraphic = (page: Page) =>
  expect.poll(async () => (await focused(page))?.graphic, 'in the graphic').toBe(true);

for (const [device, size] of Object.entries(sizes)) {
  test.describe(`on a ${device}`, () => {
    test.use({ viewport: size });

    // Hundreds of stops: the short run leaves them out.
    if (everyCombination)
      test('Tab reaches everything in the bar and in the words, and it is seen', async ({
        page,
      }) => {
        test.slow();
        await open(page, {});
        const reached = await walk(page);
        expect(await unvisited(page, 'body')).toEqual([]);
        // What the mouse may point at in a headline or a table says no fact that the keyboard misses.
        // Results, and places on buttons, are reached in the graphic, see below.
        const pointed = await page.evaluate(() =>
          [...document.querySelectorAll('main [data-fact]')]
            .filter((one) => !one.closest('[data-graphic], #notes, button, summary'))
            .filter((one) => one.checkVisibility())
            // In the list of sources a document stands in full: that is its note.
            .filter((one) => !one.closest(`[id="note-${one.getAttribute('data-fact') ?? ''}"]`))
            .map((one) => one.getAttribute('data-fact') ?? ''),
        );
        expect(
          [...new Set(pointed)].filter((fact) => !reached.has(fact) && !/^result-/.test(fact)),
        ).toEqual([]);
      });

    test('every scene leads into its chart and map, and from there back to its words', async ({
      page,
    }) => {
      test.slow();
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await open(page, {});
      // The short run goes to a third of the scenes, on one of the two.
      const some = scenes.filter(
        (_, index) => everyCombination || index % 6 === (size.width < 400 ? 0 : 1),
      );
      for (const { id } of some) {
        await read(page, id);
        const link = page.locator(`#scene-${id} [data-to-graphic]`).first();
        if ((await link.count()) === 0) continue;
        await link.focus();
        await expectSeen(page);
        await page.keyboard.press('Enter');
        await inGraphic(page);
        const wanted = await page.evaluate(() =>
          [...document.querySelectorAll('[data-graphic] [role="button"][data-fact]')]
            .filter((one) => one.checkVisibility({ visibilityProperty: true }))
            .map((one) => one.getAttribute('data-fact') ?? ''),
        );
        expect(wanted.length).toBeGreaterThan(0);
        const reached = new Set<string>();
        let stop = await focused(page);
        for (let stops = 0; stops < ENOUGH && stop?.graphic; stops++) {
          await expectSeen(page, stop);
          if (stop.fact) reached.add(stop.fact);
          stop = await tab(page);
        }
        expect(wanted.filter((fact) => !reached.has(fact))).toEqual([]);
        await expect(page.locator('[data-to-words]')).toBeFocused();
        await expectSeen(page);
        await expect(page.locator('.story'), id).toHaveAttribute('data-at', new RegExp(`^${id}/`));

        await page.keyboard.press('Shift+Tab');
        expect((await focused(page))?.graphic).toBe(true);
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await expect(link).toBeFocused();
        await expect(page.locator('.story'), id).toHaveAttribute('data-at', new RegExp(`^${id}/`));
      }
    });

    test('every name in the bar leads to its own scene, the first one too', async ({ page }) => {
      await open(page, {});
      for (const id of ['new-rural', 'opening', 'budget', 'opening', 'results']) {
        await page.locator(`nav a[href="#scene-${id}"]`).click();
        await expect(page.locator('.story'), id).toHaveAttribute('data-at', `${id}/0`);
      }
    });

    test('the names in the bar lead to the words of their scene', async ({ page }) => {
      await open(page, {});
      await page.locator('nav a[href="#scene-new-rural"]').focus();
      await expectSeen(page);
      await page.keyboard.press('Enter');
      await expect(page.locator('#title-new-rural')).toBeFocused();
      await expectSeen(page);
      await tab(page);
      await expectSeen(page);
      expect(
        await page.evaluate(() => document.activeElement?.closest('section')?.id),
        'and Tab goes on there',
      ).toBe('scene-new-rural');
    });
  });
}

test('Tab alone goes on from the graphic to the words that follow', async ({ page }) => {
  await open(page, { scene: 'tourism' });
  await page.locator('#scene-tourism [data-to-graphic]').first().focus();
  await page.keyboard.press('Enter');
  await inGraphic(page);
  await page.keyboard.press('Shift+Tab');
  await expect(page.locator('.story')).toHaveAttribute('data-at', /^tourism\//);
  expect((await focused(page))?.graphic, 'backwards to the words before').toBe(false);

  await page.locator('#scene-tourism [data-to-graphic]').first().focus();
  await page.keyboard.press('Enter');
  await inGraphic(page);
  for (let stops = 0; stops < ENOUGH; stops++) {
    if (!(await tab(page))?.graphic) break;
  }
  await expect(page.locator('[data-to-words]')).toBeFocused();
  await tab(page);
  await expectSeen(page);
  await expect(page.locator('.story')).toHaveAttribute('data-at', /^tourism\//);
  expect(await page.evaluate(() => document.activeElement?.closest('section')?.id)).toBe(
    'scene-tourism',
  );
});

test('theme, language and sharing', async ({ page }) => {
  await open(page, { scene: 'tourism' });
  const root = page.locator('html');
  await page.locator('[data-theme-button]').focus();
  await page.keyboard.press('Enter');
  await expect(root).toHaveAttribute('data-theme', 'light');
  await page.keyboard.press('Space');
  await expect(root).toHaveAttribute('data-theme', 'dark');

  const share = page.locator('[data-share-button]');
  await share.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  const controls = await dialog.locator(':is(button, select, textarea, summary):visible').count();
  expect(controls).toBeGreaterThan(8);
  // Twice round, by way of the browser's own bar: it stays in the dialog.
  for (let stops = 0; stops < 2 * controls; stops++) {
    const stop = await tab(page);
    if (!stop) continue;
    await expectSeen(page, stop);
    expect(await page.evaluate(() => Boolean(document.activeElement?.closest('dialog')))).toBe(
      true,
    );
  }
  expect(await unvisited(page, 'dialog')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(share).toBeFocused();

  await page.locator('a[data-language="en"]').focus();
  await page.keyboard.press('Enter');
  await expect(root).toHaveAttribute('lang', 'en');
  await expect(page.locator('.story')).toHaveAttribute('data-at', /^tourism\//);
});

test('Enter keeps a note, Escape puts it away, and the focus stays', async ({ page }) => {
  await open(page, { scene: 'new-rural' });
  const note = page.locator('#note');
  const facts = [
    page.locator('[data-scene="new-rural"] a[data-fact="an-duong"]').first(),
    page.locator('.panel [role="button"][data-fact="an-lao"]').first(),
    page.locator('.overlay [role="button"][data-fact="cat-hai"]').first(),
  ];
  for (const fact of facts) {
    await fact.focus();
    await page.keyboard.press('Enter');
    await expect(note).toContainText('374/VP-BC');
    await expect(fact).toHaveAttribute('aria-describedby', 'note');
    await page.mouse.move(5, 500);
    await page.mouse.move(9, 500);
    await expect(note, 'it is kept').toBeVisible();
    await page.keyboard.press('Escape');
    await expect(note).toHaveCount(0);
    await expect(fact).toBeFocused();
  }
});

test('the map that can be moved is moved and left by keyboard', async ({ page }) => {
  await open(page, { scene: 'explore' });
  await settled(page, 'live');
  const canvas = page.locator('[data-map] canvas');
  await canvas.focus();
  await expectSeen(page);
  const label = page.locator('.overlay [data-fact="cat-hai"]').first();
  const left = async () => Math.round((await label.boundingBox())?.x ?? 0);
  const before = await left();
  await page.keyboard.press('Equal');
  await expect.poll(left).not.toBe(before);
  await page.keyboard.press('Tab');
  await expect(canvas).not.toBeFocused();
  await expectSeen(page);
  await page.locator('.overlay [role="button"][data-fact="thuy-nguyen"]').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.answer h3')).toHaveText('Thủy Nguyên');
  await page.getByRole('searchbox').focus();
  await page.keyboard.type('do son');
  await tab(page);
  await page.keyboard.press('Enter');
  await expect(page.locator('.answer h3')).toHaveText('Đồ Sơn');
  await expect(page).toHaveURL(/pick=do-son/);
});

test('a scene is announced once, politely', async ({ page }) => {
  test.slow();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, {});
  const live = page.locator('[data-announce]');
  await expect(live).toHaveAttribute('aria-live', 'polite');
  await page.evaluate(() => {
    const said: string[] = [];
    const region = document.querySelector('[data-announce]');
    if (!region) throw new Error('nothing to announce in');
    new MutationObserver(() => said.push(region.textContent)).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    Object.assign(window, { said });
  });
  const wanted: string[] = [];
  for (const { id } of scenes.slice(1, 5)) {
    // Within a scene nothing is said again.
    for (const step of [0, 1].slice(0, scenes.find((one) => one.id === id)?.steps.length)) {
      await read(page, id, step);
    }
    const title = (await page.locator(`#title-${id}`).textContent()) ?? '';
    await expect(live).toHaveText(title.trim());
    wanted.push(title);
  }
  expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual(wanted);
});
