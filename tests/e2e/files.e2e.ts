/** Data and pictures: what a class takes away, from the story's link to the files. */
import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { everyCombination, expect, test } from './fixture.ts';
import { notBlank } from './picture.ts';
import { languages, scenes as told, themes } from './story.ts';

const phone = { width: 360, height: 740 };
const laptop = { width: 1280, height: 800 };
const scenes = told.filter(({ kind }) => kind !== 'sources');

async function openFiles(page: Page, query: Record<string, string> = {}) {
  await page.goto(`/files/?${new URLSearchParams(query).toString()}`);
  await expect(page.locator('[data-picture] svg').first()).toBeVisible();
}

/** Presses a button, by keyboard if asked, and takes what it saves. */
async function saved(page: Page, ending: string, key?: string) {
  const button = page.locator(`button[data-file$="${ending}"]`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    key ? button.press(key) : button.click(),
  ]);
  const name = download.suggestedFilename();
  await expect(page.getByRole('status').filter({ hasText: name })).toBeVisible();
  return { name, bytes: await readFile(await download.path()) };
}

async function findings(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({
    resultTypes: ['violations'],
    rules: { 'color-contrast-enhanced': { enabled: true } },
  });
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`),
  );
}

const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

test('the story’s link leads to a scene’s files, and they are saved', async ({ page }) => {
  // The link is in the document itself, so it works without scripts.
  const html = await (await page.request.get('/en/')).text();
  expect(html).toMatch(/<a [^>]*href="\.\.\/files\/\?scene=budget&amp;lang=en" target="_blank"/);
  await page.setViewportSize(phone);
  await page.goto('/files/?scene=budget&lang=en');
  await expect(page.locator('[data-picture] svg')).toHaveCount(2);
  await notBlank(page, page.locator('[data-picture="map"]'), 'files-map');
  expect(await findings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
  await expect(page.locator('[data-qr]')).toHaveCount(0);

  const csv = await saved(page, '.csv', 'Enter');
  expect(csv.name).toBe('hai-phong-2022-budget-chart.en.csv');
  expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(csv.bytes.toString('utf8')).toContain('over,109,trillion đồng,over 109 trillion đồng');
  const png = await saved(page, 'chart.en.png');
  expect(sizeOf(png.bytes)).toEqual([1920, 1080]);
});

test('a build that knows its public address shows its code; what does not exist is told', async ({
  page,
}) => {
  const url = 'https://example.org/city/';
  await page.route('**/views/assets/*.js', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('"languages":', `"url":"${url}","languages":`);
    await route.fulfill({ response, body });
  });
  await openFiles(page, { scene: 'budgt', lang: 'en', theme: 'dark' });
  await expect(page.getByRole('status').first()).toContainText('budgt');
  await page.getByRole('combobox', { name: 'Scene' }).selectOption('budget');
  await expect(page).toHaveURL(/scene=budget/);
  const address = `${url}en/?scene=budget`;
  await expect(page.locator('[data-qr]')).toHaveAttribute(
    'aria-label',
    `QR code of the address of this scene: ${address}`,
  );
  await expect(page.locator(`a[href="${address}"]`)).toHaveText(address);
});

// Every file, in the long run.
for (const { id, chart } of everyCombination ? scenes : []) {
  test(`${id}: every file, at every width, in every language and theme`, async ({ page }) => {
    test.slow();
    for (const [index, lang] of languages.entries()) {
      for (const theme of themes) {
        await openFiles(page, { scene: id, lang, theme });
        for (const size of [phone, laptop]) {
          await page.setViewportSize(size);
          expect(await findings(page)).toEqual([]);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth);
          expect(wide).toBe(size.width);
        }
        if (theme !== themes[index]) continue;
        for (const part of chart ? ['chart', 'map'] : ['map']) {
          const png = await saved(page, `${part}.${lang}.png`, 'Space');
          expect(sizeOf(png.bytes)).toEqual([1920, 1080]);
          const svg = await saved(page, `${part}.${lang}.svg`);
          const text = svg.bytes.toString('utf8');
          expect(text.match(/@font-face/g)).toHaveLength(3);
          expect(text).not.toMatch(/url\((?!#|data:)/);
          const parsed = await page.evaluate((markup) => {
            const { documentElement } = new DOMParser().parseFromString(markup, 'image/svg+xml');
            return documentElement.nodeName;
          }, text);
          expect(parsed).toBe('svg');
        }
        if (!chart) continue;
        const json = await saved(page, '.json');
        const file = JSON.parse(json.bytes.toString('utf8')) as { rows: unknown[] };
        expect(file.rows.length).toBeGreaterThan(0);
        await saved(page, '.csv');
      }
    }
  });
}
