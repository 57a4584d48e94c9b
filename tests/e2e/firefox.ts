/** Firefox, for the tests that a machine with one can run: Playwright has only its own. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { launch, type Page } from 'puppeteer-core';

/** The Firefox of this machine; null where there is none that starts. */
export function findFirefox(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = folders.flatMap((folder) =>
    ['firefox', 'firefox-esr'].map((name) => join(folder, name)),
  );
  const places = [...onPath, '/Applications/Firefox.app/Contents/MacOS/firefox'];
  return (
    places.find((file) => existsSync(file) && spawnSync(file, ['--version']).status === 0) ?? null
  );
}

/** Leads every request to a port of this machine where nobody listens. */
const NO_NETWORK = {
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
};

/** Runs something in a page of a Firefox without a network, and puts the browser away. */
export async function inFirefox(
  executablePath: string,
  run: (page: Page) => Promise<void>,
): Promise<void> {
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    extraPrefsFirefox: NO_NETWORK,
  });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    await run(page);
  } finally {
    await browser.close();
  }
}
