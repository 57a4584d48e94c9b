/** axe finds nothing, in every scene, language, theme and at both widths, and in every other state. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { everyCombination, expect, test } from './fixture.ts';
import { addressOf, combinationsAt, languages, open, scenes, settled, themes } from './story.ts';

const phone = { width: 360, height: 740 };
const laptop = { width: 1280, height: 800 };
const combinations = combinationsAt([phone, laptop]);

/** What axe finds, each with the element that it is about; in the short run in one part only, if named. */
async function findings(page: Page, part?: string): Promise<string[]> {
  // In the page itself: without frames there is nothing that a second page would have to join.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await (part && !everyCombination ? axe.include(part) : axe).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`),
  );
}

// axe is slow on a long page. The words of all scenes are on each, so that the short run, under
// conditions in turn, looks at every third scene's graphic and at the whole page elsewhere.
const once = scenes.flatMap(({ id, kind }, index) => {
  if (index % 3 > 0 && kind !== 'explorer') return [];
  const own = combinations.filter(({ scene }) => scene === id);
  // Thirds, so that those that are looked at go through all conditions.
  const one = Math.floor(index / 3) % own.length;
  return own.slice(one, one + 1);
});

for (const { scene, lang, theme, size } of everyCombination ? combinations : once) {
  test(`${scene} in ${lang}, ${theme}, ${size.width} px`, async ({ page }) => {
    await page.setViewportSize(size);
    await open(page, { scene, lang, theme });
    const explorer = scenes.find(({ id }) => id === scene)?.kind === 'explorer';
    await settled(page, explorer ? 'live' : 'drawn');
    expect(await findings(page, explorer ? undefined : '[data-graphic]')).toEqual([]);
  });
}

for (const [index, lang] of languages.entries()) {
  for (const theme of everyCombination ? themes : themes.slice(index, index + 1)) {
    test(`unrolled, in ${lang}, ${theme}`, async ({ page }) => {
      await page.setViewportSize(phone);
      await page.goto(addressOf({ lang, theme, shape: 'flat' }));
      await expect(page.locator('[data-button][tabindex]').first()).toBeAttached();
      expect(await findings(page)).toEqual([]);
    });
  }
}

test('as it arrives, before any script', async ({ page }) => {
  await page.setViewportSize(laptop);
  await page.route('**/assets/index-*.js', (route) =>
    route.fulfill({ body: '', contentType: 'text/javascript' }),
  );
  await page.goto('/');
  await expect(page.locator('h1')).toBeVisible();
  expect(await findings(page)).toEqual([]);
});

test('with a note, a table, a result and the dialog open', async ({ page }) => {
  await page.setViewportSize(laptop);
  await open(page, { scene: 'tourism', lang: 'en' });
  await settled(page, 'drawn');
  await page.locator('[data-scene="tourism"] a[data-fact]').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#note')).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  const section = 'section:has([data-scene="tourism"])';
  await page.locator(`${section} details summary`).click();
  expect(await findings(page, section)).toEqual([]);
  await page.locator('[data-share-button]').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await findings(page, 'dialog')).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: phone });

  test('buttons and links outside running words have room for a finger', async ({ page }) => {
    await open(page, { scene: 'explore' });
    await settled(page, 'live');
    const small = await page.evaluate(() => {
      const seen = [
        ...document.querySelectorAll<HTMLElement>('button, nav a, summary, select, input'),
      ];
      return seen.flatMap((element) => {
        // The words of a switch are a part of it.
        const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
        if (width === 0 || getComputedStyle(element).visibility === 'hidden') return [];
        // A name in a row may be short, but not low.
        const room = height >= 43.5 && width >= 24;
        return room ? [] : [`${element.tagName} ${element.textContent.trim()} ${width}×${height}`];
      });
    });
    expect(small).toEqual([]);
  });
});
