/** By keyboard alone a reader can do what a mouse can, sees where the focus is, and is never trapped. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { open, read, settled } from './story.ts';

test.use({ viewport: { width: 1280, height: 800 } });

/** What has the focus, in a word, and whether it is seen. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const { top, bottom, width, height } = element.getBoundingClientRect();
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const bar = document.querySelector('nav')?.getBoundingClientRect().bottom ?? 0;
    const inBar = Boolean(element.closest('nav, .skip'));
    return {
      what: element.closest('nav')
        ? 'bar'
        : element.closest('.overlay')
          ? 'map'
          : element.closest('.panel')
            ? 'chart'
            : element.closest('[data-explorer]')
              ? 'explorer'
              : element.closest('.sources')
                ? 'sources'
                : element.closest('[data-result]')
                  ? 'results'
                  : 'words',
      ring: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
      seen: width > 0 && height > 0 && (inBar || bottom > bar) && top < innerHeight,
      name: `${element.tagName} ${element.textContent.trim().slice(0, 30)}`,
    };
  });

test('Tab goes through everything, always seen, and leaves the page again', async ({ page }) => {
  test.slow();
  await open(page, {});
  await page.mouse.move(0, 0);
  const reached = new Set<string>();
  const unseen: string[] = [];
  let presses = 0;
  for (; presses < 600; presses++) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (!now) break;
    reached.add(now.what);
    if (!now.ring || !now.seen) unseen.push(`${now.what}: ${now.name} ${now.ring} ${now.seen}`);
  }
  expect(presses, 'not trapped').toBeLessThan(600);
  expect([...reached].sort()).toEqual(
    ['bar', 'chart', 'explorer', 'map', 'results', 'sources', 'words'].sort(),
  );
  expect(unseen).toEqual([]);
});

test('the dialog for sharing opens, closes by Escape and gives the focus back', async ({
  page,
}) => {
  await open(page, { scene: 'budget', lang: 'en' });
  const button = page.locator('[data-share-button]');
  await button.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('textbox').first()).toHaveValue(/\/en\/\?scene=budget$/);
  await expect(dialog.getByRole('textbox').nth(2)).toHaveValue(/<script .*embed\.js/);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('a place is found and chosen in the explorer', async ({ page }) => {
  await open(page, { scene: 'explore' });
  await settled(page, 'live');
  await page.getByRole('searchbox').focus();
  await page.keyboard.type('vinh bao');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/pick=vinh-bao/);
  await expect(page.locator('.answer h3')).toHaveText('Vĩnh Bảo');
});

test('a scene is announced once, when the reader stays in it', async ({ page }) => {
  await open(page, {});
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const live = document.querySelector('[data-announce]');
    if (!live) throw new Error('nothing announces');
    new MutationObserver(() => said.push(live.textContent)).observe(live, { childList: true });
  });
  for (const step of [0, 1, 2]) await read(page, 'tourism', step);
  await page.waitForTimeout(1500);
  const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said);
  expect(await said()).toEqual([expect.stringContaining('54%')]);
  await read(page, 'port');
  await expect.poll(said).toHaveLength(2);
});
