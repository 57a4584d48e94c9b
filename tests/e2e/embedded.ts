/** Tests of a page inside another page: where they run, and what they look at. */
import type { Locator, Page } from '@playwright/test';
import { expect, test as base } from './fixture.ts';
import { startParents, startSite } from './embedServers.ts';

interface Servers {
  /** Origin of the pages around. */
  around: string;
  /** Origin of the page that stands for the site. */
  standIn: string;
}

/** The house's test with pages around (`servers.around`) and the origin that they embed (`site`). */
export const test = base.extend<{ site: string }, { servers: Servers }>({
  servers: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures wanted from here.
    async ({}, use) => {
      const [parents, standIn] = await Promise.all([startParents(), startSite()]);
      await use({ around: parents.origin, standIn: standIn.origin });
      parents.close();
      standIn.close();
    },
    { scope: 'worker' },
  ],
  // The servers of the test itself are no strangers.
  expectedTroubles: async ({ servers }, use) => {
    const own = Object.values(servers).map((origin) => `request to another origin: ${origin}/`);
    await use(new RegExp(own.map((start) => `^${start.replaceAll('.', '\\.')}`).join('|')));
  },
  site: async ({ servers }, use) => use(servers.standIn),
});

interface Heard {
  data: unknown;
  origin: string;
}

/** Every message that reached the page around so far. */
export const heard = (page: Page) =>
  page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);

/** The document in a frame. */
export async function inside(frame: Locator) {
  const content = await (await frame.elementHandle())?.contentFrame();
  if (!content) throw new Error('no frame');
  return content;
}

/**
 * How high a frame is, how high its content, and how much of that the frame does not show. The frame
 * is measured from outside: a document that is out of view is told its new size when it comes near.
 */
export async function heights(frame: Locator) {
  const outside = await frame.evaluate((element) => element.clientHeight);
  const content = await (
    await inside(frame)
  ).evaluate(() => {
    const { documentElement: root } = document;
    return {
      height: Math.ceil(root.getBoundingClientRect().height - 0.02),
      scroll: root.scrollHeight,
    };
  });
  return { frame: outside, content: content.height, scroll: content.scroll - outside };
}

/** Waits until a frame is as high as its content: no gap, and no scroll inside the scroll. */
export async function fits(frame: Locator): Promise<number> {
  await expect(async () => {
    const now = await heights(frame);
    expect(now.content).toBeGreaterThan(100);
    expect(now.frame).toBe(now.content);
    expect(now.scroll).toBeLessThanOrEqual(1);
  }).toPass({ timeout: 20_000 });
  return (await heights(frame)).content;
}

/** Waits until a frame fits when all that its page asked for is there. */
export async function loaded(frame: Locator): Promise<number> {
  await fits(frame);
  await (await inside(frame)).waitForLoadState('load');
  return fits(frame);
}

/** Waits until a frame fits and nothing more is told for two seconds: others on the page may come later. */
export async function settles(page: Page, frame: Locator): Promise<number> {
  await loaded(frame);
  await expect(async () => {
    const before = await heard(page);
    await page.waitForTimeout(2000);
    expect(await heard(page), 'nothing more is told').toEqual(before);
  }).toPass({ timeout: 20_000 });
  return fits(frame);
}

/**
 * Opens or closes the first thing in a frame that can be. By key: while a page lays itself out, a click
 * may be sent to where a frame of another site was before.
 */
export const toggle = (frame: Locator) =>
  frame.contentFrame().locator('details > summary:visible').first().press('Enter');

/** Opens a page around a site, and finds the first frame in it. */
export async function open(page: Page, around: string, kind: string, site: string) {
  await page.goto(`${around}/${kind}?site=${encodeURIComponent(site)}`);
  return page.locator('iframe').first();
}

export { expect };
