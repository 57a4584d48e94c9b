/** A phone in a throttled browser, by the DevTools protocol. */
import { chromium, type CDPSession, type Page } from '@playwright/test';
import { withChromium } from './chromium.ts';

/** Lighthouse's slow 4G and its slow-down of the processor, applied and not simulated. */
export const throttling = { bitsPerSecond: 1_600_000, roundTrip: 150, slowdown: 4 } as const;

/** The screen of Lighthouse's mobile profile. */
const phone = {
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
};

/** A page that is about to be opened. */
export interface Phone {
  page: Page;
  protocol: CDPSession;
}

/**
 * Opens a phone in a browser of its own.
 * @param slow What is slowed down: the network may have done its work before.
 */
export function onPhone<Result>(
  slow: { network: boolean },
  use: (phone: Phone) => Promise<Result>,
): Promise<Result> {
  return withChromium(async (port) => {
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const context = await browser.newContext(phone);
    const page = await context.newPage();
    // The names that tsx gives to functions are asked for inside the page too.
    await page.addInitScript('globalThis.__name = (named) => named');
    const protocol = await context.newCDPSession(page);
    await protocol.send('Emulation.setCPUThrottlingRate', { rate: throttling.slowdown });
    if (slow.network) await slowNetwork(protocol);
    const result = await use({ page, protocol });
    await browser.close();
    return result;
  });
}

async function slowNetwork(protocol: CDPSession): Promise<void> {
  const bytesPerSecond = throttling.bitsPerSecond / 8;
  await protocol.send('Network.enable');
  await protocol.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: throttling.roundTrip,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
}
