/** A tab that comes back from the back/forward cache goes on where it was. */
import { expect, test } from './fixture.ts';
import { notBlank } from './picture.ts';
import { open, read } from './story.ts';

// Playwright switches this cache off unless it is told otherwise.
test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
});

test('back from another page', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, { scene: 'new-rural' });
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }));
  });
  const before = await page.evaluate(() => scrollY);
  await page.goto('/en/');
  // `goBack` waits for a load that does not come.
  await page.evaluate(() => history.back());
  await page.waitForURL(/scene=new-rural/, { waitUntil: 'commit' });
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { persisted?: boolean }).persisted))
    .toBe(true);
  expect(await page.evaluate(() => scrollY)).toBe(before);
  await expect(page.locator('.story')).toHaveAttribute('data-at', /^new-rural\//);
  await notBlank(page, page, 'restored');
  await read(page, 'explore');
  await notBlank(page, page.locator('.graphic'), 'restored-goes-on');
});
