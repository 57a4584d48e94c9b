/** A Chromium of our own, with nobody's settings. */
import type { Browser } from '@playwright/test';
import { findBrowser, unseenFlags } from '../../../scripts/browser.mjs';
import { shown } from '../../../scripts/run.mjs';
import { Trouble } from '../trouble.ts';

/** Starts a browser with a new profile. Throws a Trouble where there is none. */
export async function startBrowser(): Promise<Browser> {
  const { chromium } = await import('@playwright/test');
  let executablePath: string | null;
  try {
    executablePath = findBrowser();
  } catch (error) {
    throw new Trouble(String(shown(error)));
  }
  if (!executablePath) {
    throw new Trouble(
      'This needs Chromium, and there is none here: “node scripts/browser.mjs” installs one, or name one by CHROMIUM.',
    );
  }
  try {
    // Ctrl-C is the command's: it ends the browser itself, after the last whole frame.
    return await chromium.launch({
      executablePath,
      args: unseenFlags,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
  } catch {
    throw new Trouble(`The browser ${executablePath} does not start.`);
  }
}
