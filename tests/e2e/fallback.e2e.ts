/** Without WebGL the drawn map stays, and says nothing of what it lacks. */
import { expect, test } from './fixture.ts';
import { open, settled } from './story.ts';

test.use({ viewport: { width: 1280, height: 800 } });

test('no WebGL: the drawn map stays and can be pointed at', async ({ page }) => {
  await page.addInitScript(() => {
    const get = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      kind: string,
      ...rest: unknown[]
    ) {
      if (kind.startsWith('webgl')) return null;
      return Reflect.apply(get, this, [kind, ...rest]) as null;
    } as typeof get;
  });
  await open(page, { scene: 'new-rural' });
  await page.waitForTimeout(1500);
  await settled(page, 'drawn');
  await page.locator('.panel svg [data-fact="an-lao"]').first().hover();
  await expect(page.locator('#note')).toContainText('374/VP-BC');
  expect(await page.locator('[data-map] svg :is(path, use)').count()).toBeGreaterThan(10);
});
