/** Small windows, great zoom, and what readers ask of their devices. */
import { everyCombination, expect, test } from './fixture.ts';
import { open, read, scenes, settled } from './story.ts';

for (const size of [
  // 1280×1024 at 400 %.
  { width: 320, height: 256 },
  ...(everyCombination ? [{ width: 320, height: 640 }] : []),
]) {
  test(`${size.width}×${size.height}: nothing goes sideways, every step can be read`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize(size);
    await open(page, { lang: 'en' });
    for (const { id, steps } of scenes.filter((_, nth) => everyCombination || nth % 2 === 0)) {
      await page.evaluate((scene) => {
        document.getElementById(`scene-${scene}`)?.scrollIntoView();
      }, id);
      for (const index of steps.keys()) {
        const step = page.locator(`[data-scene="${id}"][data-step="${index}"]`);
        await step.scrollIntoViewIfNeeded();
        await expect(step).toBeInViewport();
      }
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(sideways, id).toBeLessThanOrEqual(0);
    }
    // The words have room beside what stays on top.
    const room = await page.evaluate(() => {
      const graphic = document.querySelector('.graphic')?.getBoundingClientRect();
      const stays = graphic && graphic.width > innerWidth - 20 ? graphic.bottom : 0;
      return innerHeight - stays;
    });
    expect(room).toBeGreaterThan(size.height * 0.25);
  });
}

test('forced colours: words, focus and pictures are there', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page, { scene: 'new-rural' });
  const link = page.locator('nav li a').first();
  await link.focus();
  await page.keyboard.press('Tab');
  const ring = await page.evaluate(() => {
    const { outlineStyle } = getComputedStyle(document.activeElement ?? document.body);
    return outlineStyle;
  });
  expect(ring).not.toBe('none');
  // Hatching tells the state without a colour.
  expect(await page.locator('.panel svg pattern').count()).toBeGreaterThan(0);
});

test('more contrast: quiet words are as dark as the others', async ({ page }) => {
  await page.emulateMedia({ contrast: 'more' });
  await open(page, {});
  const colours = await page.evaluate(() =>
    ['h1', '.standfirst'].map((name) => {
      const element = document.querySelector(name);
      return element ? getComputedStyle(element).color : name;
    }),
  );
  expect(colours[1]).toBe(colours[0]);
});

test('with less data asked for, MapLibre comes only when the reader wants it', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const ofMap = () => asked.filter((url) => /assets\/(live-|maplibre)/.test(url));
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, { scene: 'explore', lang: 'en' });
  await settled(page, 'drawn');
  await read(page, 'explore');
  expect(ofMap()).toEqual([]);
  await page.getByRole('button', { name: 'Load the interactive map' }).click();
  await settled(page, 'live');
  expect(ofMap().length).toBeGreaterThan(0);
});
