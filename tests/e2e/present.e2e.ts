/** The talk: a clicker alone leads through it, and the address brings it back. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { everyCombination, expect, test } from './fixture.ts';
import { notBlank } from './picture.ts';
import { languages } from './story.ts';
import { lesson, places, shown, slide, slides } from './talk.ts';

test.use({ viewport: { width: 1280, height: 720 } });

async function openTalk(page: Page, query = '') {
  await page.goto(`/present/?${query}`);
  await expect(shown(page)).toBeVisible();
}

for (const [index, lang] of languages.entries()) {
  const theme = index === 0 ? 'bright' : 'dim';
  test(`a clicker leads from the first slide to the last, ${lang}, ${theme}`, async ({ page }) => {
    test.skip(!everyCombination && index > 0, 'in the long run');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openTalk(page, `lang=${lang}&theme=${theme}`);
    for (const [press, place] of places.entries()) {
      await expect(slide(page)).toHaveAttribute('data-at', place);
      await expect(slide(page)).toContainText(/\p{L}/u);
      if (press === 0) await notBlank(page, slide(page), `talk-${lang}`);
      await page.keyboard.press('PageDown');
    }
    await expect(slide(page)).toHaveAttribute('data-at', places.at(-1) ?? '');
    await page.keyboard.press('PageUp');
    await expect(slide(page)).toHaveAttribute('data-at', places.at(-2) ?? '');
  });
}

test('a step is moved to, and ends where its address opens', async ({ page }) => {
  const first = slides.find(({ kind, steps }) => kind === 'scene' && steps > 1)?.id ?? '';
  const second = `${first}/1`;
  await openTalk(page, `scene=${first}`);
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
  await expect(slide(page)).toHaveAttribute('data-at', `${slides[2]?.id ?? ''}/0`);
  await page.keyboard.press('o');
  const current = page.locator('button[aria-current="true"]');
  await expect(current).toContainText('3.');
  await page.getByRole('button', { name: /^5\. / }).click();
  await expect(slide(page)).toHaveAttribute('data-at', `${slides[4]?.id ?? ''}/0`);
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
  await expect(slide(page)).toHaveAttribute('data-at', `${slides[4]?.id ?? ''}/0`);
});

test('the story’s address leads to it; what does not exist is told', async ({ page }) => {
  await page.goto('/en/?view=present&scene=budgt');
  await expect(page).toHaveURL(/\/present\/\?/);
  await expect(slide(page)).toHaveAttribute('data-at', places[0] ?? '');
  await expect(page.getByRole('status').last()).toContainText('budgt');
});

const [guessNumber, guessTourism, guessStates] = (lesson?.predictions ?? []).map(({ id }) => id);

test('a class predicts by hand and key, raises hands, and sees the answer over it', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openTalk(page, `lang=en&scene=${guessNumber ?? ''}`);
  const handle = page.getByRole('slider');
  const box = await handle.boundingBox();
  if (!box) throw new Error('the handle has no place');
  await page.mouse.move(box.x + box.width * 0.375, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  // A drag does not move the talk, and neither do arrows on the handle.
  await expect(handle).toHaveAttribute('aria-valuetext', '80 trillion đồng');
  await page.keyboard.press('ArrowRight');
  await expect(handle).toHaveAttribute('aria-valuetext', '81 trillion đồng');
  await expect(slide(page)).toHaveAttribute('data-at', `${guessNumber ?? ''}/0`);
  await page.keyboard.type('95');
  await expect(handle).toHaveAttribute('aria-valuetext', '95 trillion đồng');
  await page.keyboard.press('Escape');
  await page.keyboard.press('h');
  await page.keyboard.type('1334');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('PageDown');
  await expect(slide(page)).toHaveAttribute('data-at', `${guessNumber ?? ''}/1`);
  await expect(slide(page)).toContainText('too low, by over 14 trillion đồng');
  await expect(slide(page)).toContainText('0 of 3');
  await expect(slide(page).locator('[data-part="truth"]')).toBeVisible();
  // A reload keeps what was predicted.
  await page.reload();
  await expect(slide(page)).toContainText('too low, by over 14 trillion đồng');
});

test('districts are tapped into their states; a prediction is skipped with one key', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openTalk(page, `lang=en&scene=${guessStates ?? ''}`);
  const tile = page.getByRole('button', { name: /^An Lão/ });
  await tile.click();
  await expect(tile).toHaveAccessibleName('An Lão: Recognised');
  await tile.press('Enter');
  await expect(tile).toHaveAccessibleName('An Lão: Dossier being submitted');
  await page.keyboard.press('PageDown');
  await expect(slide(page)).toContainText('Right: 1 of 7.');
  await openTalk(page, `lang=en&scene=${guessTourism ?? ''}`);
  await page.keyboard.press('x');
  await expect(slide(page)).toHaveAttribute('data-at', 'tourism/0');
});

test('the speaker’s window leads and follows, through reloads of either, and holds the screen', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openTalk(page, 'lang=en');
  const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
  const both = async (place: string) => {
    for (const window of [page, speaker]) {
      await expect(slide(window)).toHaveAttribute('data-at', place);
    }
  };
  await both(places[0] ?? '');
  await speaker.keyboard.press('PageDown');
  await both(places[1] ?? '');
  await page.keyboard.press('PageDown');
  await both(places[2] ?? '');
  await page.reload();
  await speaker.keyboard.press('PageDown');
  await both(places[3] ?? '');
  await speaker.reload();
  await both(places[3] ?? '');
  await page.keyboard.press('PageDown');
  await both(places[4] ?? '');
  await expect(speaker.locator('.notes')).toContainText(/\p{L}/u);

  await speaker.keyboard.press('g');
  await speaker.keyboard.press('PageDown');
  await expect(slide(speaker)).toHaveAttribute('data-at', places[5] ?? '');
  await expect(slide(page)).toHaveAttribute('data-at', places[4] ?? '');
  await page.reload();
  await expect(slide(page)).toHaveAttribute('data-at', places[4] ?? '');
  await speaker.keyboard.press('g');
  await both(places[5] ?? '');

  // The class goes on without the speaker, who finds it again.
  await speaker.close();
  await page.keyboard.press('PageDown');
  await expect(slide(page)).toHaveAttribute('data-at', places[6] ?? '');
  const [again] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
  await expect(slide(again)).toHaveAttribute('data-at', places[6] ?? '');
});

test('Z magnifies under the pointer', async ({ page }) => {
  await openTalk(page);
  const wide = (await slide(page).boundingBox())?.width ?? 0;
  await page.mouse.move(300, 300);
  await page.keyboard.press('z');
  expect((await slide(page).boundingBox())?.width ?? 0).toBeGreaterThan(2 * wide);
  await page.keyboard.press('Escape');
  expect((await slide(page).boundingBox())?.width ?? 0).toBe(wide);
});

const looked = everyCombination ? places : [`${guessNumber ?? ''}/0`, `${guessStates ?? ''}/1`];
for (const [index, theme] of (['bright', 'dim'] as const).entries()) {
  test(`axe finds nothing in the talk, ${theme}`, async ({ page }) => {
    test.setTimeout(everyCombination ? 240_000 : 60_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const found: string[] = [];
    const look = async (window: Page, name: string) => {
      const { violations } = await new AxeBuilder({ page: window })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'wcag2aaa'])
        .analyze();
      found.push(...violations.map(({ id, nodes }) => `${name}: ${id} ${nodes[0]?.html ?? ''}`));
    };
    for (const place of looked.filter((_, nth) => everyCombination || nth % 2 === index)) {
      const [scene = '', step = ''] = (place ?? '').split('/');
      await openTalk(page, `theme=${theme}&scene=${scene}&step=${step}`);
      await look(page, place ?? '');
    }
    await page.keyboard.press(index === 0 ? '?' : 'o');
    await look(page, 'a sheet');
    await page.keyboard.press('Escape');
    const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
    await expect(slide(speaker)).toBeVisible();
    await look(speaker, 'speaker');
    expect(found).toEqual([]);
  });
}

test('the lesson of one reader: predict, see, read on', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/lesson/?lang=en');
  await expect(page.locator('.drawing svg').first()).toBeVisible();
  await page.getByRole('slider').first().fill('120');
  await page.getByRole('button', { name: 'Show the answer' }).first().click();
  await expect(page.locator('.said').first()).toContainText('too high, by less than 11');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
  await page.goto('/lesson/?lang=en&part=nothing');
  await expect(page.getByRole('status')).toContainText('nothing');
});

test('the story opens the lesson over its pictures, and closes it', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/en/');
  const link = page.locator('[data-lesson]');
  await link.click();
  const dialog = page.getByRole('dialog');
  const frame = dialog.frameLocator('iframe');
  await expect(frame.getByRole('slider').first()).toBeVisible();
  expect((await dialog.boundingBox())?.height).toBe(740);
  await dialog.getByRole('button').click();
  await expect(dialog).toHaveCount(0);
  await expect(link).toBeFocused();
});
