// The control desk, used as staff use it: look, step, save, export, hand on.
import { AxeBuilder } from '@axe-core/playwright';
import { copied, decoded, downloaded, drawing, field, namesIn, openDesk } from './controlDesk.ts';
import { everyCombination, expect, test } from './fixture.ts';
import { languages, sizes } from './story.ts';

test('the address holds what is chosen, and opens the same again', async ({ page }) => {
  await openDesk(page);
  await field(page, 'Scene').selectOption('new-rural');
  await field(page, 'Layout').selectOption('lower-third');
  await field(page, 'Theme').selectOption('light');
  await field(page, 'Size').selectOption('1080x1080');
  await field(page, 'Frames a second').selectOption('50');
  await field(page, 'Keep free for the bug').selectOption('bottom-right');
  await page.getByRole('button', { name: 'Step 2', exact: true }).click();
  const shown = await drawing(page);
  const url = page.url();
  expect(url).toContain('scene=new-rural');
  await page.reload();
  await expect(page.locator('[data-preview] > svg')).toBeVisible();
  expect(await drawing(page)).toBe(shown);
  expect(page.url()).toBe(url);
  await expect(field(page, 'Background')).toHaveValue('transparent');
});

test('the copied address shows exactly the frame of the preview', async ({ page, context }) => {
  await openDesk(page, 'scene=tourism&layout=side-chart&t=0.7&fps=50&size=960x540');
  const shown = await drawing(page);
  const address = await copied(page, /^Address of exactly/).inputValue();
  const alone = await context.newPage();
  await alone.goto(address);
  await expect(alone.locator('html')).toHaveAttribute('data-ready', '');
  expect(await drawing(alone, '#stage > svg')).toBe(shown);
  const link = page.getByRole('link', { name: 'Open this frame alone' });
  expect(await link.getAttribute('href')).toBe(address);
});

test('without the context every address and command says so, and shows the same', async ({
  page,
  context,
}) => {
  // Before its first step a scene comes out of the one before it: another one without the context.
  const hash = 'scene=tourism&layout=full&frame=10&size=640x360';
  await openDesk(page, hash);
  const whole = await drawing(page);
  await openDesk(page, hash, 'en', 'context=off');
  const shown = await drawing(page);
  expect(shown === whole, 'another frame').toBe(false);
  const alone = await context.newPage();
  await alone.goto(await copied(page, /^Address of exactly/).inputValue());
  await expect(alone.locator('html')).toHaveAttribute('data-ready', '');
  expect((await drawing(alone, '#stage > svg')) === shown, 'by the address').toBe(true);
  await expect(copied(page, /^Command for exactly/)).toHaveValue(/ --context off /);
  await expect(copied(page, /^Command for this clip/)).toHaveValue(/ --context off /);
  const { name } = await downloaded(page, 'Save SVG');
  expect(name).toContain('no-context');

  await page.getByRole('link', { name: 'Tiếng Việt' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
  await expect(page.locator('[data-preview] > svg')).toBeVisible();
  expect((await drawing(page)) === shown, 'by the other language').toBe(true);
  await page.getByRole('link', { name: 'Tới bài viết' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-context', 'off');
});

test('plays, pauses, steps and jumps, by buttons and by keys', async ({ page }) => {
  await openDesk(page, 'scene=budget&layout=lower-third&frame=0&size=640x360');
  const time = page.locator('[data-timecode]');
  const play = page.locator('[data-play]');
  await expect(time).toHaveText('00:00:00:00');
  await play.click();
  await expect(time).not.toHaveText('00:00:00:00');
  await play.click();
  const stopped = await time.textContent();
  await page.waitForTimeout(300);
  expect(await time.textContent(), 'a pause is one').toBe(stopped);

  await page.locator('h1').click();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(time).toHaveText('00:00:00:02');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(time).toHaveText('00:00:01:02');
  await page.keyboard.press('ArrowLeft');
  await expect(time).toHaveText('00:00:01:01');
  await page.keyboard.press(' ');
  await expect(play).toHaveText('Pause');
  await page.keyboard.press(' ');
  await expect(play).toHaveText('Play');
  await page.keyboard.press('End');
  await expect(page.getByRole('button', { name: 'One frame on' })).toBeDisabled();
  await page.getByRole('button', { name: 'One frame back' }).click();
  await page.getByRole('button', { name: 'Step 1', exact: true }).click();
  // The first frame in which the step is whole: 1.6 s.
  await expect(time).toHaveText('00:00:01:15');
  await page.getByLabel('Position').fill('7');
  await expect(time).toHaveText('00:00:00:07');
  // A select has its own use for arrows.
  await field(page, 'Layout').press('ArrowUp');
  await expect(time).toHaveText('00:00:00:07');
});

test('played to the end it stops there, and plays from the start again', async ({ page }) => {
  await openDesk(page, 'scene=opening&layout=lower-third&frame=112&size=320x180');
  const play = page.locator('[data-play]');
  await play.click();
  await expect(play).toHaveText('Play');
  await expect(page.getByRole('button', { name: 'One frame on' })).toBeDisabled();
  await play.click();
  await expect(page.getByRole('button', { name: 'One frame on' })).toBeEnabled();
});

test('a frame as PNG: its size, its alpha, and the pixels of the preview', async ({ page }) => {
  await openDesk(page, 'scene=budget&layout=lower-third&beat=figure&size=960x540');
  const { name, bytes } = await downloaded(page, 'Save PNG');
  expect(name).toMatch(/^budget-lower-third-vi-dark-960x540-25-\d{6}\.png$/);
  const { size, pixels } = await decoded(page, bytes, [
    [5, 5],
    [60, 480],
  ]);
  expect(size).toEqual([960, 540]);
  expect(pixels[0]).toEqual([0, 0, 0, 0]);
  expect(pixels[1]?.[3]).toBe(255);
  await expect(page.locator('[data-told-frame]')).toContainText(name);
});

test('a frame as SVG stands alone: its fonts inside, and it is the preview', async ({ page }) => {
  await openDesk(page, 'scene=budget&layout=side-chart&t=1.6&size=960x540');
  const { name, bytes } = await downloaded(page, 'Save SVG');
  expect(name).toMatch(/\.svg$/);
  const text = bytes.toString('utf8');
  expect(text.match(/@font-face/g)?.length).toBe(3);
  expect(text).not.toMatch(/(href|url)\(?=?["']?https?:/);
  const { size } = await decoded(page, bytes, [], 'image/svg+xml');
  expect(size).toEqual([960, 540]);
});

test('a clip as PNG sequence: every frame, in order, with handles', async ({ page }) => {
  await openDesk(page, 'scene=budget&layout=lower-third&size=320x180&fps=25');
  await field(page, 'To, seconds').fill('0.2');
  await field(page, 'Still frames before and after').fill('2');
  await field(page, 'Format').selectOption('zip');
  await expect(page.getByText('0.20 s, 9 frames')).toBeVisible();
  const { name, bytes } = await downloaded(page, 'Export');
  expect(name).toBe('budget-lower-third-vi-dark-320x180-25.zip');
  expect(namesIn(bytes)).toEqual(
    Array.from({ length: 9 }, (_, n) => `budget-lower-third-vi-dark-320x180-25_00000${n}.png`),
  );
});

test('a clip as film: as long, as large and as coloured as it should be', async ({
  page,
  context,
}) => {
  await openDesk(page, 'scene=budget&layout=lower-third&size=320x180&fps=25&background=336699');
  await field(page, 'From, seconds').fill('1.6');
  await field(page, 'To, seconds').fill('2');
  const format = field(page, 'Format');
  // What this browser has no encoder for says so, and cannot be chosen.
  await expect(format.locator('option[value=webm]')).toBeEnabled();
  // The desk's own policy plays no films.
  const player = await context.newPage();
  const kinds = [];
  for (const kind of ['webm', 'mp4']) {
    if (await format.locator(`option[value=${kind}]`).isEnabled()) kinds.push(kind);
  }
  for (const kind of kinds) {
    await format.selectOption(kind);
    const { name, bytes } = await downloaded(page, 'Export');
    expect(name).toMatch(new RegExp(`\\.${kind}$`));
    const film = await player.evaluate(
      async ([data, type]) => {
        const file = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
        const video = document.createElement('video');
        video.muted = true;
        video.src = URL.createObjectURL(new Blob([file], { type }));
        await new Promise((resolve, reject) => {
          video.onloadeddata = () => (video.currentTime = 0.2);
          video.onseeked = () => requestAnimationFrame(() => requestAnimationFrame(resolve));
          video.onerror = () => reject(new Error(video.error?.message));
        });
        const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight);
        const context = canvas.getContext('2d', { willReadFrequently: true });
        context?.drawImage(video, 0, 0);
        const pixel = [...(context?.getImageData(10, 10, 1, 1).data ?? [])];
        return { duration: video.duration, size: [canvas.width, canvas.height], pixel };
      },
      [bytes.toString('base64'), `video/${kind}`] as const,
    );
    expect(film.size).toEqual([320, 180]);
    expect(film.duration).toBeCloseTo(0.4, 2);
    [0x33, 0x66, 0x99].forEach((value, channel) => {
      expect(Math.abs((film.pixel[channel] ?? 0) - value), kind).toBeLessThan(4);
    });
  }
});

test('an export can be cancelled, and nothing is saved', async ({ page }) => {
  await openDesk(page, 'scene=new-rural&layout=full&size=640x360');
  await field(page, 'Format').selectOption('zip');
  let saved = 0;
  page.on('download', () => (saved += 1));
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(page.getByText(/^Frame [1-9]\d* of 300$/)).toBeVisible();
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(page.locator('[data-told-clip]')).toHaveText('Cancelled. Nothing was saved.');
  expect(saved).toBe(0);
});

test('commands name everything that is not a default', async ({ page }) => {
  await openDesk(
    page,
    'scene=budget&layout=lower-third&size=3840x2160&fps=50&lang=en&bug=top-left',
  );
  const frame = copied(page, /^Command for exactly/);
  await expect(frame).toHaveValue(
    'npm run capture -- --scene budget --frame 80 --fps 50 --layout lower-third --lang en --size 3840x2160 --bug top-left --output still',
  );
  await field(page, 'Format').selectOption('prores4444');
  await field(page, 'Last step stands longer, seconds').fill('3');
  await expect(copied(page, /^Command for this clip/)).toHaveValue(
    'npm run capture -- --scene budget --fps 50 --layout lower-third --lang en --size 3840x2160 --bug top-left --hold 3 --output prores4444',
  );
});

test('a size of one’s own, and a wrong one', async ({ page }) => {
  await openDesk(page, 'scene=budget');
  await field(page, 'Size').selectOption('own');
  await field(page, 'Width, pixels').fill('1200');
  await field(page, 'Width, pixels').press('Tab');
  await expect(page.locator('[data-preview] > svg')).toHaveAttribute('width', '1200');
  await field(page, 'Height, pixels').fill('9');
  await field(page, 'Height, pixels').press('Tab');
  await expect(page.getByText('Sides from 64 to 8192')).toBeVisible();
  await expect(page.locator('[data-preview] > svg')).toHaveAttribute('height', '1080');
});

for (const [index, lang] of languages.entries()) {
  for (const size of everyCombination ? sizes : sizes.slice(index, index + 2)) {
    test(`${lang} at ${size.width}: fits, and axe finds nothing`, async ({ page }) => {
      await page.setViewportSize(size);
      await openDesk(page, 'scene=tourism&layout=lower-third', lang);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    });
  }
}

test('what an address asks for and does not exist is told', async ({ page }) => {
  await openDesk(page, 'scene=budgett&layout=full');
  await expect(page.getByText('There is no scene “budgett”')).toBeVisible();
});
