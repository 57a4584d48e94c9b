/** Fast flicks through the whole story on a slowed processor, once the map is there. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { flickTo } from './flick.ts';
import { longTasksOf, type LongTask } from './longTasks.ts';
import { marks, seenTasks, watchPage, watchTasks } from './pageWatch.ts';
import { jumpTo, whereIs } from './story.ts';
import { onPhone } from './throttled.ts';

/** A place where the flicking ended for a while. */
export interface Stop {
  /** Share of the page, 0 to 1. */
  share: number;
  /** Whether the page tells the step at the reading line, and the graphic came to it. */
  right: boolean;
  /** Milliseconds from the end of the scrolling until it did. */
  late: number;
}

/** What one trace says. */
export interface ScrollTrace {
  tasks: LongTask[];
  stops: Stop[];
}

/** Milliseconds that a map may take to come. */
const PATIENCE = 180_000;
/** Milliseconds after which a graphic that has not come does not come. */
const TOO_LATE = 15_000;
/** Down with a stop on the way, and up again likewise. */
const STOPS = [0.5, 1, 0.5, 0];

/** Waits until the graphic shows the step that is read. */
async function settled(page: Page): Promise<{ right: boolean; late: number }> {
  const start = Date.now();
  for (;;) {
    const { told, right, still } = await whereIs(page);
    const late = Date.now() - start;
    if (still && right.includes(told)) return { right: true, late };
    if (late > TOO_LATE) return { right: false, late };
    await wait(50);
  }
}

/** Traces one page. The network is not slowed: everything has come before the first flick. */
export function traceScroll(url: string, explorer: string): Promise<ScrollTrace> {
  return onPhone({ network: false }, async ({ page, protocol }) => {
    await page.addInitScript(watchPage, marks);
    await page.goto(url, { waitUntil: 'load', timeout: PATIENCE });
    await jumpTo(page, explorer);
    await page.waitForSelector('[data-map="live"]', { state: 'attached', timeout: PATIENCE });
    await settled(page);
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await settled(page);
    await page.waitForLoadState('networkidle', { timeout: PATIENCE });
    await wait(1_000);

    await page.evaluate(watchTasks);
    const stops: Stop[] = [];
    for (const share of STOPS) {
      await flickTo(page, protocol, share);
      stops.push({ share, ...(await settled(page)) });
    }
    return { tasks: longTasksOf(await page.evaluate(seenTasks)), stops };
  });
}
