/** A fresh Chromium for each measurement, with a profile of its own. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findBrowser, unseenFlags } from '../../scripts/browser.mjs';
import { Plain } from '../../scripts/run.mjs';

const FLAGS = [
  '--headless=new',
  '--window-size=500,1000',
  // Painted as a phone's graphics card would, without delay: the software GPU holds up the page, which
  // waits for it when the document before is taken away.
  ...unseenFlags,
  '--disable-component-update',
  '--disable-extensions',
  '--disable-sync',
  '--disable-quic',
  '--no-default-browser-check',
  // A page that nobody looks at is measured like one that somebody does.
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--remote-debugging-port=0',
];

/** Milliseconds that a browser may take to start. */
const PATIENCE = 30_000;

/** The port that a starting browser writes into its profile. */
async function portOf(profile: string): Promise<number> {
  const file = join(profile, 'DevToolsActivePort');
  for (const end = Date.now() + PATIENCE; Date.now() < end; await wait(50)) {
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
    if (port > 0) return port;
  }
  throw new Plain('The browser did not start.');
}

/** Starts a browser, hands its debugging port over, and leaves nothing of it behind. */
export async function withChromium<Result>(
  use: (port: number) => Promise<Result>,
): Promise<Result> {
  const browser = findBrowser();
  if (!browser) throw new Plain('No Chromium here: `npm test -- e2e` installs one.');
  const profile = mkdtempSync(join(tmpdir(), 'bench-profile-'));
  const child = spawn(browser, [...FLAGS, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: 'ignore',
    detached: process.platform !== 'win32',
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = () => {
    if (child.pid === undefined || child.exitCode !== null) return;
    // The whole group: the browser may run behind a shell script.
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGKILL');
  };
  process.once('exit', stop);
  try {
    return await use(await portOf(profile));
  } finally {
    process.off('exit', stop);
    stop();
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}
