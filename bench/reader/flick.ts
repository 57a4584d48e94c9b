/** Fast flicks over the page. */
import { setTimeout as wait } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';
import { leftTo } from './story.ts';

/** Pixels a second: a phone's page after a hard flick, all the way. */
const SPEED = 6_000;

/**
 * Flicks in one go until a share of the page is scrolled away, and waits until it runs no further.
 * @param share 0 for the top, 1 for the end.
 * @throws Error where the page does not follow.
 */
export async function flickTo(page: Page, protocol: CDPSession, share: number): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 400, height: 800 };
  const distance = await leftTo(page, share);
  await protocol.send('Input.synthesizeScrollGesture', {
    x: width / 2,
    // Over the words: they scroll on any page.
    y: height - 60,
    yDistance: -distance,
    speed: SPEED,
    gestureSourceType: 'mouse',
  });
  for (let before = NaN, left = await leftTo(page, share); before !== left;) {
    await wait(100);
    before = left;
    left = await leftTo(page, share);
  }
  const left = await leftTo(page, share);
  if (Math.abs(left) > height) {
    throw new Error(`The page does not scroll to ${share}: ${left} of ${distance} px are left`);
  }
}
