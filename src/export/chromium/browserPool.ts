/** Frames that a browser draws: where MapLibre is wanted, or the browser's own eye. */
import type { Browser, CDPSession, Page } from '@playwright/test';
import type { FrameTask } from '../frameWorker.ts';
import type { Pool } from '../pool.ts';
import { Trouble } from '../trouble.ts';
import { sizeText } from '../../views/stage/request.ts';
import { startBrowser } from './browser.ts';
import { openSite } from './site.ts';

/** One page, and what it shows. */
interface Stage {
  page: Page;
  protocol: CDPSession;
  /** Of its scene and layout, without the moment. */
  query: string;
  /** Rejects when the page's process ends: what is asked of it then may never be answered. */
  lost: Promise<never>;
}

/** The address of a frame on the stage, without its moment. */
function queryOf({ request, alone }: FrameTask): string {
  const { scene, lang, theme, layout, size, background, guides, bug, map = 'drawn' } = request;
  return new URLSearchParams({
    ...{ scene, lang, theme, layout, bug, map },
    size: sizeText(size),
    background: background.replace('#', ''),
    guides: guides ? '1' : '0',
    ...(alone && { context: 'off' }),
  }).toString();
}

async function newStage(browser: Browser): Promise<Stage> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const protocol = await context.newCDPSession(page);
  const color = { r: 0, g: 0, b: 0, a: 0 };
  await protocol.send('Emulation.setDefaultBackgroundColorOverride', { color });
  const lost = new Promise<never>((_, reject) => {
    page.on('crash', () => reject(new Trouble(`A page of the browser was lost: ${GOES_ON}`)));
  });
  lost.catch(() => undefined);
  return { page, protocol, query: '', lost };
}

const GOES_ON = 'what is whole stays, and --resume goes on; fewer --workers need less memory.';

/** In a sentence why there is no picture; what nobody foresaw as it is. */
function troubleOf(error: unknown, browser: Browser, { t }: FrameTask): unknown {
  if (!browser.isConnected()) {
    return new Trouble('The browser was lost: what is whole stays, and --resume goes on.');
  }
  if (error instanceof Error && error.name === 'TimeoutError') {
    return new Trouble(`The browser did not show the frame at ${t} s in time: ${GOES_ON}`);
  }
  return error;
}

/** A frame as PNG. Throws a Trouble where the page has something to say of it. */
async function picture(stage: Stage, address: string, task: FrameTask): Promise<Uint8Array> {
  const { page, protocol } = stage;
  const query = queryOf(task);
  if (stage.query === query) {
    await page.evaluate((t) => window.stage?.goTo(t), task.t);
  } else {
    await page.setViewportSize(task.request.size);
    await page.goto(`${address}?${query}&t=${task.t}`);
    await page.waitForFunction(() => document.documentElement.hasAttribute('data-ready'));
    stage.query = query;
  }
  const told = await page.evaluate(() => document.querySelector('[data-told]')?.textContent ?? '');
  if (told) throw new Trouble(told);
  const options = { format: 'png', optimizeForSpeed: true } as const;
  const { data } = await protocol.send('Page.captureScreenshot', options);
  return Buffer.from(data, 'base64');
}

/**
 * A pool whose pictures a browser draws.
 * @param converting Makes other forms of a picture.
 */
export async function createBrowserPool(edition: string, converting: Pool): Promise<Pool> {
  const browser = await startBrowser();
  const site = await openSite(edition).catch(async (error: unknown) => {
    await browser.close();
    throw error;
  });
  const free: Stage[] = [];
  const waiting: ((stage: Stage) => void)[] = [];
  for (let page = 0; page < converting.threads; page++) free.push(await newStage(browser));
  const taken = () => free.shift() ?? new Promise<Stage>((resolve) => waiting.push(resolve));
  function giveBack(stage: Stage): void {
    const next = waiting.shift();
    if (next) next(stage);
    else free.push(stage);
  }
  return {
    threads: converting.threads,
    async make(task) {
      const stage = await taken();
      let png: Uint8Array;
      try {
        png = await Promise.race([picture(stage, site.address, task), stage.lost]);
      } catch (error) {
        throw error instanceof Trouble ? error : troubleOf(error, browser, task);
      } finally {
        giveBack(stage);
      }
      if (task.form === 'png' && (task.part ?? 'whole') === 'whole') return png;
      return converting.make({ ...task, picture: png });
    },
    release: converting.release,
    async close() {
      await browser.close().catch(() => undefined);
      site.close();
      await converting.close();
    },
  };
}
