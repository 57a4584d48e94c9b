/** Chart and map are one graphic: what is pointed at in either lights up in both. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { open, read, settled } from './story.ts';

const tile = (page: Page, id: string) => page.locator(`.panel svg g[data-fact="${id}"]`).first();
const label = (page: Page, id: string) => page.locator(`.overlay svg [data-fact="${id}"]`).first();

/** What the pictures look like where a place is drawn: changes when it is lit. */
const drawn = async (page: Page, id: string) => ({
  chart: await tile(page, id).evaluate((element) => element.outerHTML),
  map: await label(page, id).evaluate((element) => element.outerHTML),
});

async function litInBoth(page: Page, id: string, point: () => Promise<void>) {
  const before = await drawn(page, id);
  await point();
  await expect(page.locator('#note')).toBeVisible();
  await expect.poll(async () => (await drawn(page, id)).chart).not.toBe(before.chart);
  await expect.poll(async () => (await drawn(page, id)).map).not.toBe(before.map);
  await expect(page.locator('#note')).toContainText('374/VP-BC');
}

test.describe('by mouse', () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  test('from the chart, from a label, from the words', async ({ page }) => {
    await open(page, { scene: 'new-rural' });
    await settled(page, 'drawn');
    await litInBoth(page, 'an-lao', () => tile(page, 'an-lao').hover());
    await page.mouse.move(10, 400);
    await expect(page.locator('#note')).toHaveCount(0);
    await litInBoth(page, 'cat-hai', () => label(page, 'cat-hai').hover());
    await page.mouse.move(10, 400);
    await expect(page.locator('#note')).toHaveCount(0);
    await litInBoth(page, 'tien-lang', () =>
      page.locator('[data-scene="new-rural"] a[data-fact="tien-lang"]').first().hover(),
    );
  });

  test('from the land itself', async ({ page }) => {
    await open(page, { scene: 'new-rural' });
    await settled(page, 'drawn');
    const box = await label(page, 'thuy-nguyen').boundingBox();
    if (!box) throw new Error('no label');
    await litInBoth(page, 'thuy-nguyen', () =>
      page.mouse.move(box.x + box.width / 2, box.y + box.height + 40),
    );
    await page.mouse.click(box.x + box.width / 2, box.y + box.height + 40);
    await page.mouse.move(10, 400);
    await expect(page.locator('#note'), 'a click keeps the note').toBeVisible();
  });

  test('berths and their tiles', async ({ page }) => {
    await open(page, { scene: 'port' });
    await read(page, 'port', 1);
    await litInBoth(page, 'berths-34', () => tile(page, 'berths-34').hover());
  });
});

test.describe('by touch', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('a tap lights both and keeps the note, a tap elsewhere puts it away', async ({ page }) => {
    await open(page, { scene: 'new-rural' });
    await settled(page, 'drawn');
    await litInBoth(page, 'an-lao', () => tile(page, 'an-lao').tap());
    await page.touchscreen.tap(350, 730);
    await expect(page.locator('#note')).toHaveCount(0);
    await litInBoth(page, 'vinh-bao', () => label(page, 'vinh-bao').tap());
  });
});

test.describe('by keyboard', () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  test('focus lights both, stays where it is, and Escape puts the note away', async ({ page }) => {
    await open(page, { scene: 'new-rural' });
    await settled(page, 'drawn');
    await tile(page, 'cat-hai').focus();
    await page.keyboard.press('Tab');
    const focused = () =>
      page.evaluate(() => document.activeElement?.getAttribute('data-fact') ?? null);
    await expect.poll(focused).toBe('an-duong');
    await expect(page.locator('#note')).toBeVisible();
    const before = await drawn(page, 'thuy-nguyen');
    await page.keyboard.press('Tab');
    await expect
      .poll(focused, 'the pictures change under the focus, which stays')
      .toBe('thuy-nguyen');
    await expect.poll(async () => (await drawn(page, 'thuy-nguyen')).map).not.toBe(before.map);
    await page.keyboard.press('Escape');
    await expect(page.locator('#note')).toHaveCount(0);
    await expect.poll(focused).toBe('thuy-nguyen');
  });

  test('on a phone too, the page does not run away from the focus', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open(page, { scene: 'new-rural' });
    await settled(page, 'drawn');
    const scroll = await page.evaluate(() => scrollY);
    for (const part of [label(page, 'cat-hai'), tile(page, 'an-lao')]) {
      await part.focus();
      await page.keyboard.press('Tab');
      await expect(page.locator('.story')).toHaveAttribute('data-at', 'new-rural/0');
      expect(await page.evaluate(() => scrollY)).toBe(scroll);
      expect(
        await page.evaluate(() => document.activeElement?.closest('[data-graphic]')),
      ).not.toBeNull();
    }
  });

  test('every district of the scene can be reached on the map and in the chart', async ({
    page,
  }) => {
    await open(page, { scene: 'new-rural' });
    for (const part of ['.panel', '.overlay']) {
      const parts = page.locator(`${part} svg [data-fact][tabindex="0"]`);
      const ids = () => parts.evaluateAll((all) => all.map((one) => one.getAttribute('data-fact')));
      // The moving graphic is drawn in turns: chart and map are not there at once.
      await expect
        .poll(ids)
        .toEqual(
          expect.arrayContaining([
            'cat-hai',
            'an-duong',
            'thuy-nguyen',
            'tien-lang',
            'kien-thuy',
            'vinh-bao',
            'an-lao',
          ]),
        );
    }
  });
});
