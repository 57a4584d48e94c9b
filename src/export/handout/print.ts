/** The built handout, printed to PDF by a browser of our own. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { readers, writeHandout, type HandoutAddress } from '../../views/handout/handoutAddress.ts';
import { startBrowser } from '../chromium/browser.ts';
import { openSite } from '../chromium/site.ts';
import { fileTrouble, Trouble } from '../trouble.ts';

export interface PrintOptions {
  /** The edition's folder and its id. */
  edition: string;
  id: string;
  languages: readonly string[];
  /** The folder that the files go to; it is made where it is missing. */
  folder: string;
  /** Told the path of each file once it is whole. */
  made: (file: string) => void;
}

/** Prints the handout for each reader in each language. Throws a Trouble for what can be mended. */
export async function printHandouts(options: PrintOptions): Promise<void> {
  const { edition, id, languages, folder, made } = options;
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw fileTrouble(error, folder);
  });
  const browser = await startBrowser();
  try {
    const site = await openSite(edition, 'handout');
    try {
      for (const lang of languages) {
        for (const reader of readers) {
          const pdf = await printed(browser, site.address, { lang, reader });
          const file = join(folder, `${id}-${reader}-${lang}.pdf`);
          await writeFile(file, pdf).catch((error: unknown) => {
            throw fileTrouble(error, file);
          });
          made(file);
        }
      }
    } finally {
      site.close();
    }
  } finally {
    await browser.close();
  }
}

/** One handout as PDF: its language, title and headings are in it, for those who have it read out. */
async function printed(
  browser: Browser,
  address: string,
  asked: HandoutAddress,
): Promise<Uint8Array> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    await page.goto(`${address}${writeHandout(asked)}`);
    await page.waitForFunction(() => document.documentElement.hasAttribute('data-ready'));
    await page.evaluate(async () => {
      await document.fonts.ready;
    });
    const told = await page.evaluate(() => document.querySelector('[data-told]')?.textContent);
    if (told) throw new Trouble(told);
    return await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
  } finally {
    await context.close();
  }
}
