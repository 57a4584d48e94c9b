/** What the benchmark knows of a page, and both sides show alike. All of it runs inside the page. */
import type { Page } from '@playwright/test';

/** A moment of the story as the page tells it. */
export interface At {
  /** The step that the page says is read, as `scene/step`. */
  told: string;
  /** The steps at the reading line and a little around it: any of them is right. */
  right: string[];
  /** The graphic has arrived. */
  still: boolean;
}

/** Brings the start of a scene under the reader's eyes, at once. Gives the page's clock then. */
export function jumpTo(page: Page, scene: string): Promise<number> {
  return page.evaluate((id) => {
    const step = document.querySelector(`[data-scene="${id}"]`);
    if (!step) throw new Error(`This page has no scene ${id}`);
    const now = performance.now();
    (step.closest('section') ?? step).scrollIntoView({ block: 'start', behavior: 'instant' });
    return now;
  }, scene);
}

/** Where the reader is, and where the page says that the reader is. */
export function whereIs(page: Page): Promise<At> {
  return page.evaluate(() => {
    const story = document.querySelector<HTMLElement>('[data-at]');
    if (!story) throw new Error('This page does not tell what is read');
    const bar = document.querySelector('nav')?.getBoundingClientRect().bottom ?? 0;
    const graphic = document.querySelector('[data-graphic]')?.getBoundingClientRect();
    const stacked = graphic && graphic.width >= story.clientWidth - 1;
    const top = stacked ? Math.max(bar, graphic.bottom) : bar;
    const steps = [...document.querySelectorAll<HTMLElement>('[data-step]')];
    const right = [0.5, 0.55, 0.6].map((share) => {
      const line = top + (innerHeight - top) * share;
      const read = steps.findLast((step) => step.getBoundingClientRect().top <= line) ?? steps[0];
      return `${read?.dataset.scene}/${read?.dataset.step}`;
    });
    const { at = '', still } = story.dataset;
    return { told: at, right, still: still === 'true' };
  });
}

/** Pixels, downwards, that are left until a share of the page is scrolled away. */
export function leftTo(page: Page, share: number): Promise<number> {
  return page.evaluate((wanted) => {
    const most = document.documentElement.scrollHeight - innerHeight;
    return Math.round(most * wanted - scrollY);
  }, share);
}
