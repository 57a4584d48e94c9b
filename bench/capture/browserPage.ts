/** Chromium as a rasteriser: the drawings that we make, shown and captured one by one. */
import { chromium } from '@playwright/test';
import { withChromium } from '../reader/chromium.ts';

/** Frames a second of the two ways to capture. */
export interface Captured {
  /** DevTools' `Page.captureScreenshot`, optimised for speed. */
  fast: number;
  /** Playwright's `page.screenshot`: the habit. */
  habit: number;
}

interface BrowserPage {
  capture(drawings: readonly string[]): Promise<Captured>;
}

/** Opens a page of a width, 16:9, in a Chromium of its own. */
export function withBrowserPage<Result>(
  width: number,
  use: (page: BrowserPage) => Promise<Result>,
): Promise<Result> {
  return withChromium(async (port) => {
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const viewport = { width, height: (width * 9) / 16 };
    const context = await browser.newContext({ viewport });
    const page = await context.newPage();
    await page.setContent('<body style="margin:0"><div id="frame"></div></body>');
    const protocol = await context.newCDPSession(page);
    const show = (svg: string) =>
      page.evaluate(async (markup) => {
        const box = document.getElementById('frame');
        if (box) box.innerHTML = markup;
        await new Promise((resolve) => requestAnimationFrame(() => resolve(null)));
      }, svg);
    const rate = async (drawings: readonly string[], take: () => Promise<unknown>) => {
      const start = performance.now();
      for (const svg of drawings) {
        await show(svg);
        await take();
      }
      return (drawings.length * 1000) / (performance.now() - start);
    };
    const fast = () =>
      protocol.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true });
    try {
      return await use({
        async capture(drawings) {
          await rate(drawings.slice(0, 2), fast);
          return {
            fast: await rate(drawings, fast),
            habit: await rate(drawings, () => page.screenshot()),
          };
        },
      });
    } finally {
      await browser.close();
    }
  });
}
