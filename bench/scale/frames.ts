/** How long a frame of a scene takes to be drawn, in a browser. */
import { chromium } from '@playwright/test';
import { withChromium } from '../reader/chromium.ts';
import { median } from '../reader/stats.ts';

/** Frames that are drawn, spread over the scene. */
const FRAMES = 60;

/**
 * The median time that a frame of a scene takes on the stage, in milliseconds: from its moment to its
 * drawing in the document, styled and laid out.
 */
export function framesOf(origin: string, scene: string, layout: string): Promise<number> {
  return withChromium(async (port) => {
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
    await page.addInitScript('globalThis.__name = (named) => named');
    await page.goto(`${origin}/stage/?${new URLSearchParams({ scene, layout }).toString()}`);
    await page.waitForSelector('html[data-ready]');
    const times = await page.evaluate(async (frames) => {
      const found: number[] = [];
      for (let frame = 0; frame < frames; frame++) {
        const start = performance.now();
        // It is drawn at once; what is waited for afterwards is the screen's next turn.
        const shown = window.stage?.goTo((frame * 5) / frames);
        document.querySelector('#stage svg')?.getBoundingClientRect();
        found.push(performance.now() - start);
        await shown;
      }
      return found;
    }, FRAMES);
    await browser.close();
    return median(times);
  });
}
