/** What tests of the one file share: where it lies, and a record of all that it asks for. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import { expect } from './fixture.ts';

const root = path.resolve(import.meta.dirname, '../..');

const { id } = JSON.parse(readFileSync(path.join(root, 'data/edition.json'), 'utf8')) as {
  id: string;
};

/** Address of the file that the build has made, on the disk. */
export const fileAddress = pathToFileURL(path.join(root, 'dist', `${id}.html`)).href;

/** The address of a moment in the file. */
export const inFile = (query: Record<string, string> = {}): string => {
  const search = new URLSearchParams(query).toString();
  return search ? `${fileAddress}?${search}` : fileAddress;
};

/** Whether an address leads nowhere else: it is the file's own, or stands for something inside it. */
export const within = (address: string): boolean =>
  /^(data|blob):/.test(address) || address.replace(/[?#].*$/, '') === fileAddress;

/** Takes the network away, and records every request: as the page sees it, and as the browser does. */
export async function recorded(page: Page, context: BrowserContext) {
  const asked: string[] = [];
  await context.setOffline(true);
  context.on('request', (request) => asked.push(request.url()));
  const browser = await context.newCDPSession(page);
  browser.on('Network.requestWillBeSent', ({ request }) => asked.push(request.url));
  await browser.send('Network.enable');
  return {
    browser,
    /** Nothing was asked for but the file. */
    alone() {
      expect(asked.length, 'the record is not empty').toBeGreaterThan(0);
      expect(asked.filter((address) => !within(address))).toEqual([]);
    },
  };
}
