import { expect, type Locator, type Page } from '@playwright/test';

/** How many colours a picture has, counted in the browser that took it. */
async function coloursIn(page: Page, png: Buffer): Promise<number> {
  // The page under test may run no scripts: another one of the same browser decodes.
  const browser = page.context().browser();
  if (!browser) throw new Error('no browser');
  const other = await browser.newPage();
  try {
    return await other.evaluate(async (data) => {
      const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.drawImage(bitmap, 0, 0);
      const { data: pixels } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      const seen = new Set<number>();
      for (let i = 0; i < pixels.length; i += 4 * 7) {
        const [r = 0, g = 0, b = 0] = pixels.subarray(i, i + 3);
        seen.add((r << 16) | (g << 8) | b);
      }
      return seen.size;
    }, png.toString('base64'));
  } finally {
    await other.close();
  }
}

/** Takes a picture, and sees that something is drawn in it: more than a plain and a few edges. */
export async function notBlank(page: Page, what: Page | Locator, name: string): Promise<void> {
  const png = await what.screenshot({ path: `.generated/test-results/pictures/${name}.png` });
  expect(await coloursIn(page, png), `${name} is not blank`).toBeGreaterThan(40);
}
