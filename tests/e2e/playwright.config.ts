import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findBrowser, unseenFlags } from '../../scripts/browser.mjs';
import { root } from '../../scripts/run.mjs';

const executablePath = findBrowser();
if (!executablePath) {
  throw new Error('No Chromium here: `npm test -- e2e` installs one.');
}

const PORT = Number(process.env.E2E_PORT ?? 4317);
const origin = `http://127.0.0.1:${PORT}`;

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: join(root, '.generated', 'test-results'),
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  retries: 0,
  // WebGL by software on two cores draws a few frames a second: what is slow there is no fault.
  timeout: 60_000,
  expect: { timeout: 20_000 },
  reporter: [
    ['list'],
    [
      'json',
      { outputFile: process.env.E2E_REPORT ?? join(root, '.generated', 'tests', 'e2e.json') },
    ],
  ],
  use: {
    baseURL: origin,
    browserName: 'chromium',
    // What a test keeps from the page must not come from a cache; the worker has tests of its own.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath,
      args: [
        ...unseenFlags,
        // The browser itself stays silent: the only requests are the page's.
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
      ],
    },
  },
  webServer: {
    command: `"${process.execPath}" scripts/serve.mjs --port ${PORT}`,
    cwd: root,
    url: `${origin}/`,
    reuseExistingServer: false,
  },
});
