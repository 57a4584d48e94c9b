// The stage on screen: exact frames by their address, whatever was shown before.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { elementsOf } from './elements.ts';
import { everyCombination, expect, test } from './fixture.ts';
import { languages, scenes } from './story.ts';

const staged = scenes.filter(({ kind }) => kind !== 'explorer' && kind !== 'sources');
const layouts = ['full', 'side-chart', 'side-map', 'lower-third'] as const;
const hd = { width: 1920, height: 1080 };

async function openStage(page: Page, query: Record<string, string>, size = hd) {
  await page.setViewportSize(size);
  const search = new URLSearchParams({ size: `${size.width}x${size.height}`, ...query });
  await page.goto(`/stage/?${search.toString()}`);
  await expect(page.locator('html')).toHaveAttribute('data-ready', '');
}

const goTo = (page: Page, t: number) => page.evaluate((at) => window.stage?.goTo(at), t);

/** The picture's own pixels, as a hash. */
async function hash(page: Page): Promise<string> {
  return createHash('sha256')
    .update(await page.screenshot())
    .digest('hex');
}

/** The drawing itself, as a hash. */
const drawing = (page: Page) => page.locator('#stage > svg').evaluate((svg) => svg.outerHTML);

/** An order that is neither forward nor backward, the same each time. */
const shuffled = <Item>(items: readonly Item[]): Item[] =>
  items
    .map((item, index) => ({ item, at: (index * 7 + 3) % 11 }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);

const times = everyCombination ? [0, 0.4, 0.84, 1.6, 3.2, 4.36, 5.2, 7.12] : [0.4, 1.6, 4.36, 5.2];

test.describe('exact', () => {
  // The short run looks at each layout once; the drawing itself is tested for every scene in Node.
  const some = everyCombination ? staged : staged.slice(0, layouts.length);
  for (const [index, { id }] of some.entries()) {
    test(`${id}: every order of asking gives the same`, async ({ page }) => {
      const layout = layouts[index % layouts.length] ?? 'full';
      await openStage(
        page,
        { scene: id, layout, background: 'scene' },
        { width: 960, height: 540 },
      );
      const seen = new Map<number, { drawing: string; pixels: string }>();
      for (const t of times) {
        await goTo(page, t);
        seen.set(t, { drawing: await drawing(page), pixels: await hash(page) });
      }
      for (const t of everyCombination
        ? [...[...times].reverse(), ...shuffled(times)]
        : shuffled(times)) {
        await goTo(page, t);
        expect(await drawing(page), `${t} s`).toBe(seen.get(t)?.drawing);
        if (everyCombination) expect(await hash(page), `${t} s`).toBe(seen.get(t)?.pixels);
      }
      await goTo(page, 4.36);
      expect(await hash(page)).toBe(seen.get(4.36)?.pixels);
      // It moves: the moments are not all one picture. A scene's map may rest once it is there.
      expect(new Set([...seen.values()].map(({ pixels }) => pixels)).size).toBeGreaterThan(1);
    });
  }
});

/** The frames to be drawn by both: every scene, in the short run each in one layout and language. */
const tasksOf = ({ id: scene }: { id: string }, index: number) => {
  const all = layouts.flatMap((layout) => languages.map((lang) => ({ layout, lang })));
  // Odd steps through the list meet every layout and both languages.
  const some = all.slice((3 * index) % all.length).slice(0, 1);
  return (everyCombination ? all : some).map((own, number) => {
    const at = number + index;
    const theme = at % 2 ? 'light' : 'dark';
    const bug = at % 2 ? 'top-right' : 'none';
    const shared = { size: hd, background: 'transparent', guides: at % 3 === 0 };
    return { request: { scene, ...own, ...shared, theme, bug }, t: [1.6, 0.7, 4.36][at % 3] ?? 0 };
  });
};

test('the browser draws what Node draws', async ({ page }) => {
  test.setTimeout(everyCombination ? 600_000 : 120_000);
  // The short run draws every other scene.
  const drawn = staged.filter((_, index) => everyCombination || index % 2 === 0);
  const tasks = drawn.flatMap(tasksOf);
  const script = path.join(import.meta.dirname, 'drawnInNode.ts');
  const args = ['--import', 'tsx', script, JSON.stringify(tasks)];
  const out = execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 30 });
  const inNode = JSON.parse(out) as string[][];
  for (const [at, { request, t }] of tasks.entries()) {
    const { scene, layout = '', lang = '', theme, background, guides, bug } = request;
    const query = { scene, layout, lang, theme, background, bug, guides: guides ? '1' : '0' };
    await openStage(page, { ...query, t: String(t) });
    const here = await page.locator('#stage > svg').evaluate(elementsOf);
    const there = inNode[at] ?? [];
    const differing = here.filter((element, number) => element !== there[number]);
    expect(
      differing.map((element) => element.slice(0, 200)),
      JSON.stringify(query),
    ).toEqual([]);
    expect(here.length).toBe(there.length);
  }
});

test('a frame by its number, its time and its beat is one picture', async ({ page }) => {
  const scene = staged.find(({ steps }) => steps.length > 1);
  if (!scene) throw new Error('no scene with two steps');
  const size = { width: 640, height: 360 };
  const beat = scene.steps[1]?.id ?? '';
  await openStage(page, { scene: scene.id, beat }, size);
  const byBeat = await drawing(page);
  // A scene comes in, holds its first step and moves on: 5.2 s.
  await openStage(page, { scene: scene.id, t: '5.2' }, size);
  expect(await drawing(page)).toBe(byBeat);
  for (const [fps, frame] of [
    ['25', '130'],
    ['50', '260'],
    ['60', '312'],
  ] as const) {
    await openStage(page, { scene: scene.id, fps, frame }, size);
    expect(await drawing(page), `${frame} at ${fps}`).toBe(byBeat);
  }
});

for (const size of [
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 },
  { width: 1080, height: 1080 },
  { width: 800, height: 250 },
]) {
  test(`${size.width} × ${size.height}: exactly so large, from the corner on`, async ({ page }) => {
    await openStage(page, { scene: staged[1]?.id ?? '' }, size);
    expect(await page.locator('#stage > svg').boundingBox()).toEqual({ x: 0, y: 0, ...size });
    const scrolls = await page.evaluate(
      () =>
        document.documentElement.scrollWidth > innerWidth ||
        document.documentElement.scrollHeight > innerHeight,
    );
    expect(scrolls, 'nothing stands beside the picture').toBe(false);
  });
}

test('transparent is transparent, key green and colours are opaque', async ({ page, context }) => {
  const client = await context.newCDPSession(page);
  await client.send('Emulation.setDefaultBackgroundColorOverride', {
    color: { r: 0, g: 0, b: 0, a: 0 },
  });
  const corner = async (background: string) => {
    await openStage(page, { scene: staged[1]?.id ?? '', layout: 'lower-third', background });
    const { data } = await client.send('Page.captureScreenshot', { format: 'png' });
    return page.evaluate(async (png) => {
      const blob = await (await fetch(`data:image/png;base64,${png}`)).blob();
      const canvas = new OffscreenCanvas(1920, 1080);
      const context = canvas.getContext('2d', { willReadFrequently: true });
      context?.drawImage(await createImageBitmap(blob), 0, 0);
      const at = (x: number, y: number) => [...(context?.getImageData(x, y, 1, 1).data ?? [])];
      return { corner: at(5, 5), strap: at(110, 970) };
    }, data);
  };
  const clear = await corner('transparent');
  expect(clear.corner).toEqual([0, 0, 0, 0]);
  expect(clear.strap[3]).toBe(255);
  const [red = 255, green = 0, blue = 255, alpha] = (await corner('key')).corner;
  expect(alpha).toBe(255);
  expect(green).toBeGreaterThan(2 * Math.max(red, blue));
  expect((await corner('336699')).corner).toEqual([0x33, 0x66, 0x99, 255]);
});

test.describe('with MapLibre', () => {
  for (const layout of everyCombination ? (['full', 'side-map'] as const) : (['full'] as const)) {
    test(`${layout}: the same pixels in any order, and the map is there`, async ({ page }) => {
      const size = { width: 960, height: 540 };
      const scene = 'new-rural';
      await openStage(page, { scene, layout, background: 'scene', map: 'gl' }, size);
      await expect(page.locator('#stage canvas')).toBeVisible();
      const seen = new Map<number, string>();
      const some = everyCombination ? times : times.slice(1, 3);
      for (const t of some) {
        await goTo(page, t);
        seen.set(t, await hash(page));
      }
      for (const t of [...some].reverse()) {
        await goTo(page, t);
        expect(await hash(page), `${t} s`).toBe(seen.get(t));
      }
    });
  }

  test('without WebGL the drawn map stands there, and it is said outside of the picture', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    await openStage(page, { scene: 'new-rural', map: 'gl', lang: 'en' });
    await expect(page.locator('[data-told]')).toContainText('MapLibre');
    const box = await page.locator('[data-told]').boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(1080);
    const here = await drawing(page);
    await openStage(page, { scene: 'new-rural', lang: 'en' });
    expect(await drawing(page)).toBe(here);
  });
});

test('what does not exist is told under the picture, with what is shown instead', async ({
  page,
}) => {
  await openStage(page, { scene: 'tourisn', theme: 'pink', lang: 'en' });
  const told = page.locator('[data-told]');
  await expect(told).toContainText('tourisn');
  await expect(told).toContainText('pink');
  expect((await told.boundingBox())?.y).toBeGreaterThanOrEqual(1080);
  await expect(page.locator('#stage > svg')).toBeVisible();
});

test('the story’s address leads to the stage by its view', async ({ page }) => {
  await page.goto('/en/?view=stage&scene=budget&size=640x360');
  await expect(page).toHaveURL(/\/stage\/\?scene=budget&size=640x360&lang=en$/);
  await expect(page.locator('html')).toHaveAttribute('data-ready', '');
  await page.goto('/?view=stage');
  await expect(page).toHaveURL(/\/stage\/\?lang=vi/);
  await expect(page.locator('h1')).toBeVisible();
});
