/** How long a reader waits for a map that can be moved, and what came before anything was touched. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { bytesOf, type Meter } from './meter.ts';
import { marks, watchPage } from './pageWatch.ts';
import type { Side } from './pages.ts';
import { jumpTo } from './story.ts';
import { onPhone } from './throttled.ts';

/** What one visit says, in milliseconds and bytes. */
export interface MapTime {
  /** Until the map answers: from navigation (baseline), from the jump to the explorer (ours). */
  wait: number;
  /** All that came without a touch, at the server. */
  bytes: number;
  /** What of it the page had before its largest paint. */
  early: number;
  paint: number;
  largest: number;
}

/** Milliseconds that one map may take. */
const PATIENCE = 180_000;
/** Milliseconds in which a page that is done loading may still come to ask for more by itself. */
const LATE = 4_000;
/** The baseline's own mark: MapLibre has loaded and is idle. */
const BASELINE_MARK = 'map-interactive';

async function markedAt(page: Page, name: string): Promise<number> {
  await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, name, {
    timeout: PATIENCE,
    polling: 100,
  });
  return page.evaluate((mark) => performance.getEntriesByName(mark).at(-1)?.startTime ?? NaN, name);
}

/** What the page had by its largest paint. A worker's script comes later than that. */
const untilPainted = (page: Page, largest: string) =>
  page.evaluate((mark) => {
    const at = performance.getEntriesByName(mark).at(-1)?.startTime ?? NaN;
    const had = ['navigation', 'resource']
      .flatMap((kind) => performance.getEntriesByType(kind))
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .filter(({ responseEnd }) => responseEnd <= at);
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    const early = had.reduce((sum, { transferSize }) => sum + transferSize, 0);
    return { early, paint: paint?.startTime ?? NaN, largest: at };
  }, largest);

/** Opens a page on a throttled phone and waits for its map as a reader of that page does. */
export function timeMap(
  side: Side,
  url: string,
  explorer: string,
  server: Meter,
): Promise<MapTime> {
  return onPhone({ network: true }, async ({ page }) => {
    await page.addInitScript(watchPage, marks);
    server.take();
    await page.goto(url, { waitUntil: 'load', timeout: PATIENCE });
    const upFront = side === 'baseline' ? await markedAt(page, BASELINE_MARK) : null;
    await page.waitForLoadState('networkidle', { timeout: PATIENCE });
    await wait(LATE);
    const bytes = bytesOf(server.take());
    const painted = await untilPainted(page, marks.largest);
    if (upFront !== null) return { wait: upFront, bytes, ...painted };

    const reached = await jumpTo(page, explorer);
    const live = await markedAt(page, marks.live);
    return { wait: Math.max(0, live - reached), bytes, ...painted };
  });
}
