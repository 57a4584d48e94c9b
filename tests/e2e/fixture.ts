import { expect, test as base, type BrowserContext } from '@playwright/test';

/** Whether this run tests every combination of conditions, and not pairs of them. */
export const everyCombination = process.env.TEST_ALL === '1';

/** Notes of the software renderer and of Playwright about themselves: no fault of a page. */
const OWN_NOTE =
  /GL Driver Message|GPU stall due to ReadPixels|Service Worker registration blocked by Playwright/;

type Options = {
  /** Troubles that a test provokes on purpose, such as the loss of a WebGL context. */
  expectedTroubles: RegExp;
};

/** Collects what a reader's browser would complain about, from every page of a context. */
function collectTroubles(context: BrowserContext, origin: string): string[] {
  const troubles: string[] = [];
  context.on('console', (message) => {
    const type = message.type();
    if (type !== 'error' && type !== 'warning' && type !== 'assert') return;
    if (OWN_NOTE.test(message.text())) return;
    troubles.push(`console ${type}: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => {
    troubles.push(`uncaught: ${error.error().stack ?? error.error().message}`);
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (['data:', 'blob:'].includes(url.protocol) || url.origin === origin) return;
    troubles.push(`request to another origin: ${request.url()}`);
  });
  context.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? 'unknown';
    // The page itself gave it up: it left, or no longer needs the file.
    if (why === 'net::ERR_ABORTED') return;
    troubles.push(`failed request: ${request.url()} (${why})`);
  });
  context.on('response', (response) => {
    if (response.status() < 400) return;
    troubles.push(`status ${response.status()}: ${response.url()}`);
  });
  return troubles;
}

/**
 * Playwright's test, which also fails where a page logs an error or a warning, throws, has a request
 * that fails, or asks any origin but the test server's.
 */
export const test = base.extend<Options & { troubles: string[] }>({
  // Matches nothing.
  expectedTroubles: [/(?!)/, { option: true }],
  troubles: [
    async ({ context, baseURL, expectedTroubles }, use) => {
      if (baseURL === undefined) throw new Error('The configuration sets no baseURL');
      const troubles = collectTroubles(context, new URL(baseURL).origin);
      await use(troubles);
      const unexpected = troubles.filter((trouble) => !expectedTroubles.test(trouble));
      expect(unexpected, 'the browser has nothing to complain about').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
