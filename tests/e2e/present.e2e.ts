/** The talk: a clicker alone leads through it, and the address brings it back. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { notBlank } from './picture.ts';
import { languages, scenes as told } from './story.ts';

test.use({ viewport: { width: 1280, height: 720 } });

const scenes = told.filter(({ kind }) => kind !== 'explorer');
const places = scenes.flatMap(({ id, steps }) => steps.map((_, step) => `${id}/${step}`));
const slide = (page: Page) => page.locator('[data-at]');

async function openTalk(page: Page, query = '') {
  await page.goto(`/present/?${query}`);
  await expect(slide(page).locator('svg')).toBeVisible();
}

for (const [index, lang] of languages.entries()) {
  const theme = index === 0 ? 'bright' : 'dim';
  test(`a clicker leads from the first slide to the last, ${lang}, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openTalk(page, `lang=${lang}&theme=${theme}`);
    for (const [press, place] of places.entries()) {
      await expect(slide(page)).toHaveAttribute('data-at', place);
      const words = page.locator('[data-at] [aria-live]');
      await expect(words).toContainText(/\p{L}/u);
      if (press === 0) await notBlank(page, slide(page), `talk-${lang}`);
      await page.keyboard.press('PageDown');
    }
    await expect(slide(page)).toHaveAttribute('data-at', places.at(-1) ?? '');
    await page.keyboard.press('PageUp');
    await expect(slide(page)).toHaveAttribute('data-at', places.at(-2) ?? '');
  });
}

test('a step is moved to, and ends where its address opens', async ({ page }) => {
  const [first = '', second = ''] = places.slice(1);
  await openTalk(page, `scene=${first.split('/')[0] ?? ''}`);
  await page.keyboard.press('PageDown');
  await expect(slide(page)).toHaveAttribute('data-at', second);
  const moving = Number(await slide(page).getAttribute('data-t'));
  await expect
    .poll(async () => Number(await slide(page).getAttribute('data-t')))
    .toBeGreaterThan(moving);
  await expect.poll(async () => (await slide(page).getAttribute('data-t')) ?? '').toBe('5.2');
  const shown = await slide(page).locator('svg').innerHTML();
  await page.reload();
  await expect(slide(page)).toHaveAttribute('data-at', second);
  expect(await slide(page).locator('svg').innerHTML()).toBe(shown);
});

test('black, white, a number, the overview, the sheet of keys, language and room', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openTalk(page);
  await page.keyboard.press('b');
  await expect(page.locator('[data-curtain="black"]')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(page.locator('[data-curtain]')).toHaveCount(0);
  await expect(slide(page)).toHaveAttribute('data-at', places[0] ?? '');
  await page.keyboard.press('3');
  await page.keyboard.press('Enter');
  await expect(slide(page)).toHaveAttribute('data-at', `${scenes[2]?.id ?? ''}/0`);
  await page.keyboard.press('o');
  const current = page.locator('button[aria-current="true"]');
  await expect(current).toContainText('3.');
  await page.getByRole('button', { name: /^5\. / }).click();
  await expect(slide(page)).toHaveAttribute('data-at', `${scenes[4]?.id ?? ''}/0`);
  await page.keyboard.press('?');
  await expect(page.locator('kbd').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('kbd')).toHaveCount(0);
  await page.keyboard.press('l');
  await expect(page.locator('html')).toHaveAttribute('lang', languages[1]);
  await page.keyboard.press('t');
  await expect(page).toHaveURL(/theme=dim/);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', languages[1]);
  await expect(slide(page)).toHaveAttribute('data-at', `${scenes[4]?.id ?? ''}/0`);
});

test('the story’s address leads to it; what does not exist is told', async ({ page }) => {
  await page.goto('/en/?view=present&scene=budgt');
  await expect(page).toHaveURL(/\/present\/\?/);
  await expect(slide(page)).toHaveAttribute('data-at', places[0] ?? '');
  await expect(page.getByRole('status').last()).toContainText('budgt');
});
