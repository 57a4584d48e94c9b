/** Where the service worker may be registered: a page of its own, by a host, that may keep things. */
const allowed = (): boolean =>
  import.meta.env.PROD &&
  window.top === window &&
  location.protocol.startsWith('http') &&
  'serviceWorker' in navigator;

/** Runs something when the browser has nothing better to do. */
function whenIdle(run: () => void): void {
  // Safari has no such callback.
  if ('requestIdleCallback' in window) requestIdleCallback(run);
  else setTimeout(run, 500);
}

/** Registers the worker, and tells it what has been loaded before it was in charge. */
async function register(address: string): Promise<void> {
  const { serviceWorker } = navigator;
  await serviceWorker.register(address);
  if (!serviceWorker.controller) {
    await new Promise((resolve) => {
      serviceWorker.addEventListener('controllerchange', resolve, { once: true });
    });
  }
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  serviceWorker.controller?.postMessage(loaded);
}

/**
 * Lets the story be read later without a network; never in a frame. Where the browser does not let
 * us keep anything, nothing happens.
 * @param root The site's root folder, as the document's address leads to it.
 */
export function keepOffline(root: string): void {
  if (allowed()) whenIdle(() => void register(`${root}sw.js`).catch(() => undefined));
}
