import { expect, type Locator, type Page } from '@playwright/test';
import { pixelsOfPng } from '../../src/export/png.ts';

/** How many colours a picture has. */
function coloursIn(png: Uint8Array): number {
  const { rgba } = pixelsOfPng(png);
  const seen = new Set<number>();
  for (let i = 0; i < rgba.length; i += 4 * 7) {
    const [r = 0, g = 0, b = 0] = rgba.subarray(i, i + 3);
    seen.add((r << 16) | (g << 8) | b);
  }
  return seen.size;
}

/** Takes a picture, and sees that something is drawn in it: more than a plain and a few edges. */
export async function notBlank(page: Page, what: Page | Locator, name: string): Promise<void> {
  const png = await what.screenshot({ path: `.generated/test-results/pictures/${name}.png` });
  expect(coloursIn(png), `${name} is not blank`).toBeGreaterThan(40);
}
