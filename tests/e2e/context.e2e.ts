/** What is beyond the letter: told apart everywhere, and gone with one switch. */
import type { Page } from '@playwright/test';
import { beyondOf } from '../../src/dataset/context.ts';
import { wholeEdition } from '../unit/editions.ts';
import { everyCombination, expect, test } from './fixture.ts';
import { languages, open, read, settled } from './story.ts';

const { dataset } = await wholeEdition();
const beyond = [...beyondOf(dataset)];
const added = dataset.story.scenes.filter(({ after }) => after !== undefined);
const name = (lang: string) => dataset.context?.name[lang] ?? '';

test.use({ viewport: { width: 1280, height: 800 } });

/** Facts of the context that can be seen, outside of what is marked as beyond. */
const unmarked = (page: Page) =>
  page.evaluate(
    (ids) =>
      [...document.querySelectorAll('main [data-fact]')]
        .filter((one) => ids.includes(one.getAttribute('data-fact') ?? ''))
        .filter((one) => one.checkVisibility())
        .filter((one) => !one.closest('[data-beyond], svg'))
        .map((one) => one.outerHTML),
    beyond,
  );

/** Everything of the context that can be seen at all. */
const seen = (page: Page, within = 'body') =>
  page.evaluate(
    ([ids, part]) =>
      [...document.querySelectorAll(`${part} [data-fact], ${part} [data-beyond]`)]
        .filter(
          (one) =>
            one.hasAttribute('data-beyond') || ids.includes(one.getAttribute('data-fact') ?? ''),
        )
        .filter((one) => one.checkVisibility())
        .map((one) => one.outerHTML.slice(0, 120)),
    [beyond, within] as const,
  );

for (const [index, lang] of languages.entries()) {
  test(`what is beyond the letter is marked wherever it stands, in ${lang}`, async ({ page }) => {
    await open(page, { lang });
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect(await unmarked(page)).toEqual([]);
    for (const [nth, { id }] of added.entries()) {
      await expect(page.locator(`#scene-${id} .layer`).first()).toHaveText(name(lang));
      if (!everyCombination && nth % languages.length !== index) continue;
      await read(page, id);
      await expect(page.locator('[data-graphic] [data-part="layer"]')).toContainText(name(lang));
    }
    // A note names the publisher and leads to the source.
    const fact = page.locator('#scene-growth a[data-fact="arrivals-growth"]').first();
    await fact.focus();
    await page.keyboard.press('Enter');
    const note = page.locator('#note');
    await expect(note).toContainText(name(lang));
    await expect(note).toContainText('tăng 88,30% so với cùng kỳ năm 2021');
    await expect(note.locator('a[href^="https://thanhphohaiphong.gov.vn/"]')).toBeVisible();
  });

  test(`one switch takes all of it away and brings it back, in ${lang}`, async ({ page }) => {
    test.skip(!everyCombination && index > 0, 'in the long run');
    await open(page, { lang });
    const box = page.getByRole('checkbox', { name: name(lang) });
    await expect(box).toBeChecked();
    await box.uncheck();
    await expect(page).toHaveURL(/context=off/);
    expect(await seen(page)).toEqual([]);
    // The letter's story goes on from scene to scene.
    const letter = dataset.story.scenes.filter((scene) => !added.includes(scene));
    for (const { id } of everyCombination ? letter : letter.slice(0, 4)) {
      await read(page, id);
      expect(await seen(page, '[data-graphic]'), id).toEqual([]);
    }
    await page.reload();
    await settled(page);
    expect(await seen(page)).toEqual([]);
    await page.locator('nav a').first().click();
    await box.check();
    await expect(page).not.toHaveURL(/context=/);
    await read(page, 'growth');
    expect((await seen(page)).length).toBeGreaterThan(50);
  });
}

test('an address of the context without the context leads to the letter', async ({ page }) => {
  await page.goto('/?scene=growth&context=off');
  await expect(page.locator('[data-strays]')).toContainText('growth');
  await expect(page.locator('.story')).toHaveAttribute('data-at', 'opening/0');
});

test('at the map the states of the year and of since then', async ({ page }) => {
  await open(page, { scene: 'explore', pick: 'berths-56' });
  await settled(page, 'live');
  const answer = page.locator('.answer');
  await expect(answer).toContainText('Bắt đầu xây dựng');
  await page.getByRole('button', { name: 'Từ đó đến nay' }).click();
  await expect(page).toHaveURL(/since=on/);
  await expect(answer).toContainText('Đã khánh thành');
  await expect(page.locator('.overlay [data-fact="berths-56"]').first()).toHaveAttribute(
    'aria-label',
    /Đã khánh thành/,
  );
  await page.reload();
  await settled(page);
  await expect(page.locator('.answer')).toContainText('Đã khánh thành');
  await page.getByRole('button', { name: '2022', exact: true }).click();
  await expect(page.locator('.answer')).toContainText('Bắt đầu xây dựng');
});

for (const [view, query] of [
  ['present', 'scene=tourism'],
  ['files', 'scene=tourism'],
  ['lesson', ''],
  ['handout', 'for=teacher'],
  ['stage', ''],
] as const) {
  test(`${view}: with the context, and without`, async ({ page }) => {
    await page.goto(`/${view}/?${query}&lang=en`);
    await expect(page.locator('html')).toHaveAttribute('data-ready', '');
    const whole = await page.locator('body').textContent();
    await page.goto(`/${view}/?${query}&lang=en&context=off`);
    await expect(page.locator('html')).toHaveAttribute('data-ready', '');
    const alone = await page.locator('body').textContent();
    expect(alone).not.toContain(name('en'));
    // The lesson's traps are the letter's own.
    if (view !== 'lesson' && view !== 'present') expect(whole).not.toBe(alone);
  });
}
