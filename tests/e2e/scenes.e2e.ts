/** Every scene opens clean in both languages and themes at three sizes. */
import type { Page } from '@playwright/test';
import { everyCombination, expect, test } from './fixture.ts';
import { combinations, open, pairwise, read, scenes, settled, type Conditions } from './story.ts';

/** Scenes that are looked at in one page, in the order of the story: never empty. */
type Walk = [Conditions, ...Conditions[]];

/**
 * What one page is opened for. A page takes longer to open than a scene to be looked at, so that in
 * the short run scenes of the same language, theme and size share one.
 */
const walks: Walk[] = everyCombination ? combinations.map((one) => [one]) : shared();

function shared(): Walk[] {
  const byPage = new Map<string, Walk>();
  const order = scenes.map(({ id }) => id);
  const chosen = pairwise(combinations).sort(
    (a, b) => order.indexOf(a.scene) - order.indexOf(b.scene),
  );
  for (const one of chosen) {
    const key = JSON.stringify([one.lang, one.theme, one.size]);
    const walk = byPage.get(key);
    if (walk) walk.push(one);
    else byPage.set(key, [one]);
  }
  return [...byPage.values()];
}

test('pairs of conditions stand for all of them', () => {
  const chosen = pairwise(combinations);
  for (const { id } of scenes) {
    const own = chosen.filter(({ scene }) => scene === id);
    expect(new Set(own.map(({ size }) => size.width)).size).toBe(3);
    expect(new Set(own.map(({ lang }) => lang)).size).toBe(2);
    expect(new Set(own.map(({ theme }) => theme)).size).toBe(2);
  }
  expect(chosen.length).toBeLessThan(combinations.length / 2);
});

/** The numbers and texts of the graphic are whole, and none is cut off by the graphic's edge. */
async function drawnClean(page: Page) {
  expect(await page.locator('.graphic svg').count()).toBeGreaterThan(0);
  const { broken, cut } = await page.evaluate(() => {
    const broken = [...document.querySelectorAll('.graphic svg, .graphic svg *')].flatMap(
      (element) =>
        [...element.attributes]
          .filter(({ value }) => /NaN|undefined|Infinity/.test(value))
          .map(({ name, value }) => `${element.tagName} ${name}="${value}"`),
    );
    const box = document.querySelector('.graphic')?.getBoundingClientRect();
    if (!box) return { broken, cut: ['no graphic'] };
    const cut = [...document.querySelectorAll('.panel svg text')].flatMap((text) => {
      const { left, right, bottom, width } = text.getBoundingClientRect();
      const inside = left >= box.left - 1 && right <= box.right + 1 && bottom <= box.bottom + 1;
      return inside || width === 0 ? [] : [text.textContent ?? ''];
    });
    return { broken, cut };
  });
  expect(broken).toEqual([]);
  expect(cut, 'texts beyond the edge').toEqual([]);
}

for (const walk of walks) {
  const { lang, theme, size } = walk[0];
  const names = walk.map(({ scene }) => scene).join(', ');
  test(`${names} in ${lang}, ${theme}, ${size.width}×${size.height}`, async ({ page }) => {
    // Each step as it is held; how the graphic gets there is another test's matter.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize(size);
    await open(page, { scene: walk[0].scene, lang, theme });
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(lang);
    const looked = scenes.filter(({ id }) => walk.some(({ scene }) => scene === id));
    for (const { id: scene, kind, steps } of looked) {
      // Every step of the scene is drawn, with what it is about.
      for (const index of steps.keys()) {
        await read(page, scene, index);
        if (index === 0) await settled(page, kind === 'explorer' ? 'live' : 'drawn');
        await drawnClean(page);
      }
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, 'the page does not scroll sideways').toBeLessThanOrEqual(0);
    }
  });
}

test('without motion too a picture stands only when it has been drawn', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, { scene: 'tourism' });
  // What is told of the graphic when a step has come: it cannot have been drawn yet.
  await page.evaluate(() => {
    const told: string[] = [];
    const story = document.querySelector<HTMLElement>('.story');
    if (!story) throw new Error('no story');
    new MutationObserver(() => told.push(`${story.dataset.at} ${story.dataset.still}`)).observe(
      story,
      { attributeFilter: ['data-at'] },
    );
    Object.assign(window, { told });
  });
  for (const step of [1, 0]) {
    await read(page, 'tourism', step);
    await drawnClean(page);
  }
  expect(await page.evaluate(() => (window as unknown as { told: string[] }).told)).toEqual([
    'tourism/1 false',
    'tourism/0 false',
  ]);
});
