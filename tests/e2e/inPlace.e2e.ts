/** MapLibre takes the drawn map's place without moving it: coast and borders stay where they are. */
import type { Page } from '@playwright/test';
import { everyCombination, expect, test } from './fixture.ts';
import { open, settled } from './story.ts';

test.use({ viewport: { width: 1280, height: 800 } });

/** The map alone, as a picture: names and whatever lies over it are left out. */
async function mapPicture(page: Page): Promise<string> {
  await page.addStyleTag({
    content: '.overlay, .credit, .panel, #note { visibility: hidden !important; }',
  });
  await page.mouse.move(2, 700);
  await page.waitForTimeout(500);
  return (await page.locator('[data-map]').screenshot()).toString('base64');
}

async function box(page: Page) {
  return page.locator('[data-map]').boundingBox();
}

/**
 * Share of the pixels of one picture whose colour is not found in the other within so many pixels.
 * Decoded in the page.
 */
const astray = (page: Page, pictures: [string, string], reach: number) =>
  page.evaluate(
    async ([[a, b], radius]) => {
      const read = async (data: string) => {
        const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
        const context = canvas.getContext('2d');
        if (!context) throw new Error('no canvas');
        context.drawImage(bitmap, 0, 0);
        return context.getImageData(0, 0, bitmap.width, bitmap.height);
      };
      const [one, other] = [await read(a), await read(b)];
      const { width, height } = one;
      const edge = Math.ceil(radius);
      const near: [number, number][] = [];
      for (let dy = -edge; dy <= edge; dy++) {
        for (let dx = -edge; dx <= edge; dx++)
          if (Math.hypot(dx, dy) <= radius) near.push([dx, dy]);
      }
      let lost = 0;
      for (let y = edge; y < height - edge; y++) {
        for (let x = edge; x < width - edge; x++) {
          const at = (y * width + x) * 4;
          const found = near.some(([dx, dy]) => {
            const there = ((y + dy) * width + x + dx) * 4;
            let far = 0;
            for (let c = 0; c < 3; c++) {
              far = Math.max(far, Math.abs((one.data[at + c] ?? 0) - (other.data[there + c] ?? 0)));
            }
            return far < 56;
          });
          if (!found) lost++;
        }
      }
      return lost / (width * height);
    },
    [pictures, reach] as const,
  );

// The long run looks at the town as well.
for (const pick of everyCombination ? ['cat-hai', 'hong-bang'] : ['cat-hai']) {
  test(`around ${pick} coast and borders move less than 1.5 px`, async ({
    page,
    browser,
    baseURL,
  }) => {
    test.slow();
    await open(page, { scene: 'explore', pick });
    await settled(page, 'live');
    const live = await mapPicture(page);

    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      ...(baseURL !== undefined && { baseURL }),
    });
    const without = await context.newPage();
    await without.addInitScript(() => {
      Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', { value: () => null });
    });
    await open(without, { scene: 'explore', pick });
    await settled(without, 'drawn');
    const drawn = await mapPicture(without);
    expect(await box(without), 'no layout shift').toEqual(await box(page));
    await context.close();

    // Every colour of either is found in the other close by: nothing has gone further.
    expect(await astray(page, [live, drawn], 1.5)).toBeLessThan(0.002);
    expect(await astray(page, [drawn, live], 1.5)).toBeLessThan(0.002);
  });
}
