/** Hosts of packages: a renderer with a closed shadow root, and eyes on what is painted. */
import { createHash } from 'node:crypto';
import { expect, type JSHandle, type Page } from '@playwright/test';

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
const SIZE = { width: 640, height: 360 };
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
export async function mount(page: Page, id: string, { detached = false } = {}): Promise<Mounted> {
  const name = `${id}-v1.0.${mounted++}`;
  return page.evaluateHandle(
    async ({ url, element, alone }) => {
      const module = (await import(url)) as { default: CustomElementConstructor };
      // A class can be registered once: a renderer makes a new one for each name.
      customElements.define(element, class extends module.default {});
      const made = document.createElement(element) as Component;
      if (alone) return made;
      const host = document.body.appendChild(document.createElement('div'));
      Object.assign(host.style, { position: 'absolute', inset: '0' });
      host.attachShadow({ mode: 'closed' }).append(made);
      return made;
    },
    { url: `/playout/ograf/${id}/graphic.mjs`, element: name, alone: detached },
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

/** Opens a page for playout servers at the size of the picture. */
export async function openTemplate(page: Page, address: string): Promise<void> {
  await page.setViewportSize(SIZE);
  await page.goto(address);
}

/** Waits until a page for playout servers moves no more, and gives its drawing. */
export async function settled(page: Page): Promise<string> {
  const looks: string[] = [];
  await expect
    .poll(
      async () => {
        looks.unshift(await drawn(page, null));
        return looks.length > 2 && looks[0] !== '' && new Set(looks.slice(0, 3)).size === 1;
      },
      // Longer than a frame takes on a machine that is busy.
      { intervals: [400] },
    )
    .toBe(true);
  return looks[0] ?? '';
}

/** A picture of the page over the colour that lies behind, as base64. */
export async function shot(page: Page): Promise<string> {
  await page.evaluate((colour) => (document.documentElement.style.background = colour), BEHIND);
  return (await page.screenshot()).toString('base64');
}

/** A drawing as a hash. */
export const hashOf = (drawing: string): string =>
  createHash('sha256').update(drawing).digest('hex');

/** How far two pictures are apart at most in one channel of one pixel, and how many pixels are not alike. */
function compared(page: Page, one: string, other: string | null) {
  return page.evaluate(
    async ({ pictures, size }) => {
      const [first, second] = await Promise.all(
        pictures.map(async (data) => {
          const canvas = new OffscreenCanvas(size.width, size.height);
          const context = canvas.getContext('2d', { willReadFrequently: true });
          if (!context) throw new Error('no canvas');
          const bytes = data && Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
          if (bytes) context.drawImage(await createImageBitmap(new Blob([bytes])), 0, 0);
          else {
            context.fillStyle = size.behind;
            context.fillRect(0, 0, size.width, size.height);
          }
          return context.getImageData(0, 0, size.width, size.height).data;
        }),
      );
      let [furthest, apart] = [0, 0];
      for (let at = 0; at < (first?.length ?? 0); at += 4) {
        const off = Math.max(
          ...[0, 1, 2].map((channel) =>
            Math.abs((first?.[at + channel] ?? 0) - (second?.[at + channel] ?? 0)),
          ),
        );
        furthest = Math.max(furthest, off);
        if (off > 0) apart++;
      }
      return { furthest, share: apart / (size.width * size.height) };
    },
    { pictures: [one, other], size: { ...SIZE, behind: BEHIND } },
  );
}

/**
 * Whether two pictures are one. The renderer of the browser itself rounds a shade of an edge now this
 * way, now that way, of the very same drawing.
 */
export const alike = async (page: Page, one: string, other: string): Promise<boolean> =>
  (await compared(page, one, other)).furthest <= 2;

/** The share of pixels that are not what lies behind. */
const coverage = async (page: Page): Promise<number> =>
  (await compared(page, await shot(page), null)).share;

/** Whether not one pixel is painted. */
export const isEmpty = async (page: Page): Promise<boolean> => (await coverage(page)) === 0;

/** Whether a picture is on air. */
export const painted = async (page: Page): Promise<boolean> => (await coverage(page)) > 0.05;
