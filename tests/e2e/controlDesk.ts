// The control desk under a test's hands.
import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';

/** Opens the desk at a picture; `asked` is what else its address asks for. */
export async function openDesk(page: Page, hash = '', lang = 'en', asked = '') {
  await page.goto(`/stage/?lang=${lang}${asked && `&${asked}`}${hash && `#${hash}`}`);
  await expect(page.locator('[data-preview] > svg')).toBeVisible();
}

/** What is drawn, as text. */
export const drawing = (page: Page, where = '[data-preview] > svg') =>
  page.locator(where).evaluate((svg) => svg.innerHTML);
/** A choice or a number by its exact name. */
export const field = (page: Page, name: string) =>
  page
    .getByRole('combobox', { name, exact: true })
    .or(page.getByRole('spinbutton', { name, exact: true }));
/** Text that is there to be copied. */
export const copied = (page: Page, name: RegExp) => page.getByRole('textbox', { name });

/** What a saved picture is: its size, and pixels at some places. Decoded in the page. */
export const decoded = (page: Page, file: Buffer, places: [number, number][], type = 'image/png') =>
  page.evaluate(
    async ([data, at, kind]) => {
      const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
      const image = new Image();
      image.src = URL.createObjectURL(new Blob([bytes], { type: kind }));
      await image.decode();
      const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
      const context = canvas.getContext('2d', { willReadFrequently: true });
      context?.drawImage(image, 0, 0);
      return {
        size: [canvas.width, canvas.height],
        pixels: at.map(([x, y]) => [...(context?.getImageData(x, y, 1, 1).data ?? [])]),
      };
    },
    [file.toString('base64'), places, type] as const,
  );

/** Presses a button, and takes the file that comes of it. */
export async function downloaded(page: Page, button: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** The names in a ZIP's directory: each entry has a mark, and its name's length at byte 28. */
export function namesIn(zip: Buffer): string[] {
  const mark = Buffer.from([0x50, 0x4b, 1, 2]);
  const names = [];
  for (let at = zip.indexOf(mark); at >= 0; at = zip.indexOf(mark, at + 1)) {
    names.push(zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28)));
  }
  return names;
}
