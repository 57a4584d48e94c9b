/** The page in other pages: every parent gives it the height it needs, and nobody runs away. */
import { everyCombination } from './fixture.ts';
import {
  expect,
  fits,
  heard,
  heights,
  inside,
  loaded,
  open,
  settles,
  test,
  toggle,
} from './embedded.ts';

/** Cases that hold for the stand-in and for the page itself. */
function cases() {
  test.use({ viewport: { width: 1000, height: 800 } });

  // AMP's words are frames', which the loader listens to as well, Datawrapper's scripts and Medium's
  // hear as little as those, and an element is what the loader makes: those are for the run of every
  // combination.
  const others = [
    'frames',
    'amp',
    'datawrapper',
    'datawrapper-earlier',
    'medium',
    'element',
    'strict',
  ];
  for (const kind of [...['pym', 'loader'], ...(everyCombination ? others : [])]) {
    test(`${kind}: grows, shrinks, follows the width, then rests`, async ({
      page,
      servers,
      site,
    }) => {
      const frame = await open(page, servers.around, kind, site);
      const closed = await loaded(frame);
      await toggle(frame);
      await expect.poll(() => fits(frame), 'opened').toBeGreaterThan(closed + 20);
      await toggle(frame);
      await expect.poll(() => fits(frame), 'closed again').toBe(closed);
      await page.setViewportSize({ width: 360, height: 740 });
      await expect.poll(() => fits(frame), 'narrower').not.toBe(closed);
      await page.setViewportSize({ width: 1000, height: 800 });
      await expect.poll(() => fits(frame), 'as wide as before').toBe(closed);
      expect(await settles(page, frame)).toBe(closed);
    });
  }

  for (const kind of everyCombination
    ? ['pym', 'frames', 'datawrapper', 'loader']
    : ['pym', 'loader']) {
    test(`${kind}: another language`, async ({ page, servers, site }) => {
      const frame = await open(page, servers.around, kind, site);
      const first = await loaded(frame);
      const root = frame.contentFrame().locator('html');
      await frame.contentFrame().locator('a[hreflang="en"]:visible').first().click();
      await expect(root).toHaveAttribute('lang', 'en');
      await expect.poll(() => fits(frame)).not.toBe(first);
      await settles(page, frame);
      await expect(root).toHaveAttribute('data-shape', 'flat');
    });
  }

  test('whole pixels, each change told once', async ({ page, servers, site }) => {
    const frame = await open(page, servers.around, 'pym', site);
    await settles(page, frame);
    const told = (await heard(page)).map(({ data }) => data);
    const sizes = told.flatMap((data) =>
      typeof data === 'object' && data && 'sentinel' in data && 'height' in data
        ? [data.height]
        : [],
    );
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.every((size) => Number.isInteger(size) && Number(size) > 0)).toBe(true);
    expect(sizes.filter((size, index) => size === sizes[index - 1])).toEqual([]);
    const pym = told.flatMap((data) =>
      (/^pymxPYMxstoryxPYMxheightxPYMx(.*)$/.exec(String(data)) ?? []).slice(1),
    );
    expect(pym).toEqual(sizes.map(String));
  });

  test('a width told by pym.js is answered, changed or not', async ({ page, servers, site }) => {
    const frame = await open(page, servers.around, 'pym', site);
    const height = await settles(page, frame);
    const before = (await heard(page)).length;
    await page.evaluate(() => dispatchEvent(new Event('resize')));
    await expect
      .poll(async () => (await heard(page)).slice(before).map(({ data }) => data))
      .toEqual([`pymxPYMxstoryxPYMxheightxPYMx${height}`]);
  });

  test('in a sandbox without an origin, for a parent that asks', async ({
    page,
    servers,
    site,
  }) => {
    const frame = await open(page, servers.around, 'plain', site);
    await expect(frame.contentFrame().locator('html')).toHaveAttribute('data-shape', 'flat');
    await expect.poll(async () => (await heard(page)).length).toBeGreaterThan(0);
    await (await inside(frame)).waitForLoadState('load');
    await page.waitForTimeout(500);
    const before = await heard(page);
    expect(before.map(({ origin }) => origin)).toEqual(before.map(() => 'null'));
    expect(before.map(({ data }) => String(data)).filter((data) => data.startsWith('pym'))).toEqual(
      [],
    );
    await frame.evaluate((element: HTMLIFrameElement) => {
      element.contentWindow?.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*');
    });
    await expect
      .poll(async () => (await heard(page)).slice(before.length))
      .toEqual([
        {
          data: { sentinel: 'amp', type: 'embed-size', height: (await heights(frame)).content },
          origin: 'null',
        },
      ]);
  });

  test('several on one page, each of its own height', async ({ page, servers, site }) => {
    await open(page, servers.around, 'loader', site);
    const frames = page.locator('iframe');
    await expect(frames).toHaveCount(2);
    const first = await settles(page, frames.nth(0));
    // It is loaded when the reader is near.
    await frames.nth(1).scrollIntoViewIfNeeded();
    const second = await settles(page, frames.nth(1));
    expect(second).not.toBe(first);
    await expect(frames.nth(0)).toHaveAttribute('src', `${site}/?theme=dark&shape=flat`);
    await expect(frames.nth(1)).toHaveAttribute('src', `${site}/en/?shape=flat`);
    await expect(frames.nth(0)).toHaveAttribute('title', /./);
    await expect(frames.nth(1)).toHaveAttribute('title', 'Named');
    for (const frame of await frames.all()) await expect(frame).toHaveAttribute('loading', 'lazy');
    await toggle(frames.nth(1));
    await expect.poll(() => fits(frames.nth(1))).toBeGreaterThan(second);
    expect(await fits(frames.nth(0)), 'the other stays').toBe(first);
  });

  test('a tall one has a fixed height and scrolls by itself', async ({ page, servers, site }) => {
    const frame = await open(page, servers.around, 'tall', site);
    await expect(frame.contentFrame().locator('html')).toHaveAttribute('data-shape', 'tall');
    await expect.poll(async () => (await heights(frame)).scroll).toBeGreaterThan(500);
    await page.waitForTimeout(500);
    expect((await heights(frame)).frame).toBe(704);
  });
}

// The sender itself, beside a page that changes as it is told to: the long way round.
if (everyCombination) test.describe('the sender, in a page that stands for the story', cases);

// The page itself, as built: needs `/?shape=flat` and `/embed.js`.
test.describe('the story', () => {
  test.use({ site: async ({ baseURL }, use) => use(baseURL ?? '') });
  cases();

  test('fonts that come late', async ({ page, servers, site }) => {
    await page.route('**/*.woff2', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    const frame = await open(page, servers.around, 'frames', site);
    await (await inside(frame)).evaluate(() => document.fonts.ready);
    await settles(page, frame);
  });
});
