// The control desk with MapLibre's map, which takes its time: what is saved is what was asked for.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { decoded, downloaded, drawing, field, openDesk } from './controlDesk.ts';
import { everyCombination, expect, test } from './fixture.ts';

test('MapLibre’s map is in a PNG too', async ({ page }) => {
  await openDesk(page, 'scene=new-rural&layout=full&t=1.6&size=640x360&map=gl');
  await expect(page.locator('[data-preview] canvas')).toBeVisible();
  const { bytes } = await downloaded(page, 'Save PNG');
  await field(page, 'Map').selectOption('drawn');
  const drawn = await downloaded(page, 'Save PNG');
  // Sea in the lower right, district in the middle of the map, panel at the left.
  const places: [number, number][] = [
    [560, 300],
    [422, 130],
    [20, 200],
  ];
  const [live, own] = [
    await decoded(page, bytes, places),
    await decoded(page, drawn.bytes, places),
  ];
  live.pixels.forEach((pixel, index) => {
    pixel.forEach((value, channel) => {
      expect(Math.abs(value - (own.pixels[index]?.[channel] ?? 0)), `place ${index}`).toBeLessThan(
        4,
      );
    });
  });
});

/** Presses buttons in the page itself, one right after the other, and takes the file that comes. */
async function pressed(page: Page, ...buttons: string[]) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.evaluate((names) => {
      const all = [...document.querySelectorAll('button')];
      for (const name of names) {
        all.find(({ textContent, ariaLabel }) => [textContent, ariaLabel].includes(name))?.click();
      }
    }, buttons),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

// While the camera moves, in the scene's first 1.6 seconds, each frame is another picture.
const moving = 'scene=port&layout=full&size=640x360&map=gl';

test('a PNG saved while it plays is the frame in its name', async ({ page }) => {
  test.skip(!everyCombination, 'in the long run');
  await openDesk(page, `${moving}&frame=8`);
  await expect(page.locator('[data-preview] canvas')).toBeVisible();
  const { name, bytes } = await pressed(page, 'Play', 'Save PNG');
  const stood = page.url();
  const frame = Number(/-(\d{6})-gl\.png$/.exec(name)?.[1]);
  expect(frame).toBeLessThan(40);

  await page.goto('about:blank');
  await openDesk(page, `${moving}&frame=${frame}`);
  const still = await downloaded(page, 'Save PNG');
  expect(still.name).toBe(name);
  expect(bytes.equals(still.bytes)).toBe(true);
  expect(stood, 'the desk stays at what was saved').toContain(`frame=${frame}&`);
});

test('a PNG is the frame that was asked for, though another is looked at since', async ({
  page,
}) => {
  await openDesk(page, `${moving}&frame=10`);
  const first = await downloaded(page, 'Save PNG');
  await page.getByRole('button', { name: 'One frame on' }).click();
  const second = await downloaded(page, 'Save PNG');
  expect(first.bytes.equals(second.bytes)).toBe(false);
  await page.getByRole('button', { name: 'One frame back' }).click();
  const hurried = await pressed(page, 'Save PNG', 'One frame on');
  expect(hurried.name).toBe(first.name);
  expect(hurried.bytes.equals(first.bytes)).toBe(true);
});

test('a clip holds its frames, whatever is chosen while it is made', async ({ page }) => {
  test.skip(!everyCombination, 'in the long run');
  await openDesk(page, `${moving}&frame=10`);
  await field(page, 'Format').selectOption('zip');
  await field(page, 'From, seconds').fill('0.4');
  await field(page, 'To, seconds').fill('0.6');
  const quiet = await downloaded(page, 'Export');

  let made = false;
  const disturb = async () => {
    const meanwhile: boolean[] = [];
    await expect(page.getByText(/^Frame \d+ of 5$/)).toBeVisible();
    for (const scene of ['works', 'park']) {
      await page.getByLabel('Position').fill('7');
      await field(page, 'Scene').selectOption(scene);
      meanwhile.push(!made);
      await field(page, 'Map').selectOption('drawn');
      await field(page, 'Map').selectOption('gl');
    }
    return meanwhile;
  };
  const [disturbed, [meanwhile]] = await Promise.all([
    downloaded(page, 'Export').finally(() => (made = true)),
    disturb(),
  ]);
  expect(meanwhile, 'it was still being made').toBe(true);
  expect(disturbed.name).toBe(quiet.name);
  expect(disturbed.bytes.equals(quiet.bytes)).toBe(true);
});

test('without WebGL the drawn map is in the preview and in a PNG, and it is said', async ({
  page,
}) => {
  // Pictures themselves are painted on canvases without a page.
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await openDesk(page, `${moving}&frame=10`);
  await expect(page.getByText('This browser cannot show MapLibre here')).toBeVisible();
  const instead = await downloaded(page, 'Save PNG');
  const shown = await drawing(page);
  await field(page, 'Map').selectOption('drawn');
  expect((await drawing(page)) === shown, 'the preview').toBe(true);
  const drawn = await downloaded(page, 'Save PNG');
  expect(instead.name).toBe(drawn.name);
  expect(instead.bytes.equals(drawn.bytes), 'the file').toBe(true);
});
