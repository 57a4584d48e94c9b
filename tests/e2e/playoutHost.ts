/** Hosts of packages: a renderer with a closed shadow root, and eyes on what is painted. */
import { createHash } from 'node:crypto';
import type { JSHandle, Page } from '@playwright/test';

/** An OGraf component, with its methods as loosely as renderers call them. */
export type Component = HTMLElement &
  Partial<Record<string, (params?: unknown) => Promise<unknown>>>;
export type Mounted = JSHandle<Component>;

declare global {
  interface Window {
    update?: (data?: unknown) => void;
    play?: () => void;
    next?: () => void;
    remove?: () => void;
    SPXGCTemplateDefinition?: unknown;
  }
}

/** Size of the picture. */
const SIZE = { width: 960, height: 540 };
/** A colour behind everything that no graphic has. */
const BEHIND = 'rgb(1, 254, 3)';

/** A page of the same server with nothing in it. */
export async function openRenderer(page: Page): Promise<void> {
  await page.setViewportSize(SIZE);
  await page.route('**/renderer', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><body></body>' }),
  );
  await page.goto('/renderer');
}

let mounted = 0;

/** Registers a graphic under a name of its own and puts it into a closed shadow root. */
export async function mount(page: Page, id: string): Promise<Mounted> {
  const name = `${id}-v1.0.${mounted++}`;
  return page.evaluateHandle(
    async ({ url, element }) => {
      const module = (await import(url)) as { default: CustomElementConstructor };
      // A class can be registered once: a renderer makes a new one for each name.
      customElements.define(element, class extends module.default {});
      const host = document.body.appendChild(document.createElement('div'));
      Object.assign(host.style, { position: 'absolute', inset: '0' });
      const made = document.createElement(element) as Component;
      host.attachShadow({ mode: 'closed' }).append(made);
      return made;
    },
    { url: `/playout/ograf/${id}/graphic.mjs`, element: name },
  );
}

/** Calls a method of a component as a renderer does; without parameters where none are given. */
export const call = (page: Page, graphic: Mounted, method: string, params?: unknown) =>
  page.evaluate(
    ({ element, name, given }) =>
      given === undefined ? element[name]?.() : element[name]?.(given),
    { element: graphic, name: method, given: params },
  );

/** The drawing of a component, or of a page for playout servers, as text; empty for none. */
export const drawn = (page: Page, graphic: Mounted | null): Promise<string> =>
  page.evaluate(
    (element) =>
      (element ? element.shadowRoot : document.querySelector('#graphic'))?.querySelector('svg')
        ?.outerHTML ?? '',
    graphic,
  );

async function shot(page: Page): Promise<Buffer> {
  await page.setViewportSize(SIZE);
  await page.evaluate((colour) => (document.documentElement.style.background = colour), BEHIND);
  return page.screenshot();
}

/** The picture's pixels, as a hash. */
export const hashOf = async (page: Page): Promise<string> =>
  createHash('sha256')
    .update(await shot(page))
    .digest('hex');

/** The share of pixels that are not what lies behind. */
async function coverage(page: Page): Promise<number> {
  const png = (await shot(page)).toString('base64');
  return page.evaluate(
    async ({ data, size }) => {
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
      const canvas = new OffscreenCanvas(size.width, size.height);
      const context = canvas.getContext('2d', { willReadFrequently: true });
      context?.drawImage(await createImageBitmap(new Blob([bytes])), 0, 0);
      const pixels = context?.getImageData(0, 0, size.width, size.height).data ?? [];
      let covered = 0;
      for (let at = 0; at < pixels.length; at += 4) {
        if (pixels[at] !== 1 || pixels[at + 1] !== 254 || pixels[at + 2] !== 3) covered++;
      }
      return covered / (size.width * size.height);
    },
    { data: png, size: SIZE },
  );
}

/** Whether not one pixel is painted. */
export const isEmpty = async (page: Page): Promise<boolean> => (await coverage(page)) === 0;

/** Whether a picture is on air. */
export const painted = async (page: Page): Promise<boolean> => (await coverage(page)) > 0.05;
