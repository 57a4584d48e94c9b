/** Every scene opens clean in both languages and themes at three sizes. */
import { everyCombination, expect, test } from './fixture.ts';
import { combinations, open, pairwise, read, scenes, settled } from './story.ts';

const conditions = everyCombination ? combinations : pairwise(combinations);

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

for (const { scene, lang, theme, size } of conditions) {
  test(`${scene} in ${lang}, ${theme}, ${size.width}×${size.height}`, async ({ page }) => {
    // Each step as it is held; how the graphic gets there is another test's matter.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize(size);
    await open(page, { scene, lang, theme });
    const explorer = scenes.find(({ id }) => id === scene)?.kind === 'explorer';
    await settled(page, explorer ? 'live' : 'drawn');

    expect(await page.evaluate(() => document.documentElement.lang)).toBe(lang);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, 'the page does not scroll sideways').toBeLessThanOrEqual(0);

    const pictures = page.locator('.graphic svg');
    expect(await pictures.count()).toBeGreaterThan(0);
    const broken = await page.evaluate(() =>
      [...document.querySelectorAll('.graphic svg, .graphic svg *')].flatMap((element) =>
        [...element.attributes]
          .filter(({ value }) => /NaN|undefined|Infinity/.test(value))
          .map(({ name, value }) => `${element.tagName} ${name}="${value}"`),
      ),
    );
    expect(broken).toEqual([]);

    // Every further step of the scene is drawn too, with what it is about.
    for (const index of scenes.find(({ id }) => id === scene)?.steps.keys() ?? []) {
      await read(page, scene, index);
    }

    // Nothing written in the graphic is cut off by its edge.
    const cut = await page.evaluate(() => {
      const box = document.querySelector('.graphic')?.getBoundingClientRect();
      if (!box) return ['no graphic'];
      return [...document.querySelectorAll('.panel svg text')].flatMap((text) => {
        const { left, right, bottom, width } = text.getBoundingClientRect();
        const inside = left >= box.left - 1 && right <= box.right + 1 && bottom <= box.bottom + 1;
        return inside || width === 0 ? [] : [text.textContent ?? ''];
      });
    });
    expect(cut, 'texts beyond the edge').toEqual([]);
  });
}
