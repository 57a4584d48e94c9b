/** The address is the state, and no way through the story changes where it ends. */
import type { Page } from '@playwright/test';
import { everyCombination, expect, test } from './fixture.ts';
import { open, read, scenes, settled } from './story.ts';

test.use({ viewport: { width: 1280, height: 800 } });

/** The graphic as it is drawn: every element with its attributes, in no order of theirs. */
const picture = async (page: Page): Promise<string> => {
  await settled(page, 'drawn');
  await page.mouse.move(2, 400);
  await expect(page.locator('#note')).toHaveCount(0);
  return page.locator('.graphic svg').evaluateAll((pictures) =>
    pictures
      .filter((svg) => svg.checkVisibility())
      .flatMap((svg) => [svg, ...svg.querySelectorAll('*')])
      .map((element) => {
        const attributes = [...element.attributes].map(({ name, value }) => `${name}="${value}"`);
        const words = element.childElementCount === 0 ? element.textContent : '';
        return [element.tagName, ...attributes.sort(), words].join(' ');
      })
      .join('\n'),
  );
};

test('forward, backward and by a jump, a scene ends on the same picture', async ({ page }) => {
  test.slow();
  await open(page, {});
  const before = [
    ['budget', 0],
    ['tourism', 0],
  ] as const;
  for (const [scene, step] of everyCombination ? before : []) await read(page, scene, step);
  await read(page, 'budget', 2);
  await read(page, 'new-rural', 0);
  const forward = await picture(page);
  expect(forward.length).toBeGreaterThan(10_000);
  if (everyCombination) await read(page, 'port', 1);
  await read(page, 'port', 0);
  await read(page, 'new-rural', 2);
  await read(page, 'new-rural', 0);
  expect(await picture(page), 'backward').toBe(forward);
  // The long run comes back from the live map.
  await read(page, everyCombination ? 'explore' : 'results', 0);
  await read(page, 'new-rural', 0);
  expect(await picture(page), 'by a jump').toBe(forward);
  await open(page, { scene: 'new-rural' });
  await read(page, 'new-rural', 0);
  expect(await picture(page), 'by its address').toBe(forward);
});

test('the address follows the scene and opens it again', async ({ page }) => {
  await open(page, {});
  await read(page, 'tourism', 0);
  await expect(page).toHaveURL(/[?&]scene=tourism/);
  await page.reload();
  await expect(page.locator('.story')).toHaveAttribute('data-at', /^tourism\//);
});

for (const { width, height } of [
  { width: 360, height: 740 },
  // Words and pictures stand one under the other: what lies above is far higher than it was taken for.
  { width: 400, height: 400 },
  { width: 320, height: 256 },
]) {
  test(`${width}×${height}: each step is where its address leads`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height });
    // The first of all is the top of the page, which begins with its title and its picture.
    const [, ...all] = scenes.flatMap(({ id, steps }) =>
      [...steps.keys()].map((step) => ({ scene: id, step: String(step) })),
    );
    for (const asked of everyCombination ? all : all.filter((_, nth) => nth % 6 === 2)) {
      await open(page, asked);
      const { scene, step } = asked;
      await expect(page.locator('.story')).toHaveAttribute('data-at', `${scene}/${step}`);
      const words = page.locator(`[data-scene="${scene}"][data-step="${step}"]`);
      await expect(words, `${scene}/${step}`).toBeInViewport();
      // It stays so when all has got its height.
      await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
      await expect(words, `${scene}/${step}`).toBeInViewport();
      expect(await page.locator('.story').getAttribute('data-at')).toBe(`${scene}/${step}`);
    }
  });
}

test('an address leads to its step on a phone, and does not wait for fonts', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  // Asked for, and never there.
  await page.route('**/*.woff2', () => undefined);
  for (const [scene, step] of [
    ['port', 1],
    ['timeline', 2],
  ] as const) {
    await page.goto(`/?scene=${scene}&step=${step}`, { waitUntil: 'commit' });
    await expect(page.locator('.story')).toHaveAttribute('data-still', 'true');
    await expect(page.locator('.story')).toHaveAttribute('data-at', `${scene}/${step}`);
    await expect(page).toHaveURL(new RegExp(`scene=${scene}&step=${step}`));
  }
});

test('switching the language keeps the place', async ({ page }) => {
  await open(page, { scene: 'new-rural' });
  await read(page, 'new-rural', 1);
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page).toHaveURL(/\/en\/\?scene=new-rural&step=1/);
  await expect(page.locator('.story')).toHaveAttribute('data-at', 'new-rural/1');
  const step = page.locator('[data-scene="new-rural"][data-step="1"]');
  await expect(step).toBeInViewport();
  await expect(step).toContainText('Submitted is not yet recognised');
});

test('the theme follows the device until one is chosen', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page, {});
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await background();
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(background).not.toBe(dark);
  const light = await background();
  const button = page.getByRole('button', { name: /Màu nền/ });
  await button.click();
  await button.click();
  await expect(page).toHaveURL(/theme=dark/);
  await expect.poll(background).toBe(dark);
  expect(light).not.toBe(dark);
});

test('the progress mark names the scenes, marks the one that is read, and leads to any', async ({
  page,
}) => {
  await open(page, {});
  const marks = page.getByRole('navigation').locator('ol a');
  await expect(marks).toHaveCount(scenes.length);
  await marks.filter({ hasText: 'Nông thôn mới' }).click();
  await expect(page.locator('.story')).toHaveAttribute('data-at', /^new-rural\//);
  await expect(page.locator('[aria-current="step"]')).toHaveText('Nông thôn mới');
  await expect(page.getByRole('heading', { level: 2, name: /Năm huyện/ })).toBeInViewport();
});

test('what the address asks for and does not exist is told, and the default is shown', async ({
  page,
}) => {
  await page.goto('/?scene=nowhere&lang=xx');
  const told = page.getByRole('status').filter({ hasText: 'nowhere' });
  await expect(told).toContainText('xx');
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
  await told.getByRole('button').click();
  await expect(told).toHaveCount(0);
});

test('a reader who wants less motion gets the held picture at once', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, {});
  // Every picture of the chart on the way is recorded: moving, it is another one at every frame.
  const { pictures, steps } = await page.evaluate(async () => {
    const story = document.querySelector<HTMLElement>('.story');
    const graphic = document.querySelector('.graphic');
    if (!story || !graphic) throw new Error('no story');
    const seen = { pictures: new Set<string>(), steps: new Set<string>() };
    const look = () => {
      seen.pictures.add(graphic.querySelector('.panel svg')?.outerHTML ?? '');
      seen.steps.add(story.dataset.at ?? '');
    };
    look();
    new MutationObserver(look).observe(story, { attributes: true, childList: true, subtree: true });
    document.querySelector('#scene-tourism')?.scrollIntoView();
    const there = () => story.dataset.at === 'tourism/0' && story.dataset.still === 'true';
    // Until it is read, and a while longer; a busy machine takes its time.
    for (let waited = 0; waited < 20_000 && !there(); waited += 100) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
    return { pictures: seen.pictures.size, steps: [...seen.steps] };
  });
  expect(steps.at(-1)).toBe('tourism/0');
  expect(pictures).toBeGreaterThan(1);
  expect(pictures).toBeLessThanOrEqual(2 * steps.length);
});
