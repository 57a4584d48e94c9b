/** Where the keyboard's focus is, and whether a reader sees it there. */
import type { Page } from '@playwright/test';
import { expect } from './fixture.ts';

/** What has the focus. */
export interface Stop {
  /** The element in a few words, for messages. */
  what: string;
  /** The fact that it carries; empty for none. */
  fact: string;
  /** Whether it stands in the graphic. */
  graphic: boolean;
  /** Why it cannot be seen; empty where it can. */
  unseen: string;
}

/** What has the focus now, which counts as visited; null for nothing. */
export const focused = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const kept = window as unknown as { visited?: WeakSet<Element> };
    (kept.visited ??= new WeakSet()).add(element);
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const rect = [...element.getClientRects()].find(({ width }) => width > 0);
    const { left, top, width, height } = rect ?? new DOMRect();
    const points = [
      [0.5, 0.5],
      [0.25, 0.5],
      [0.75, 0.5],
      [0.5, 0.25],
      [0.5, 0.75],
    ] as const;
    const over = points.map(([x, y]) =>
      document.elementFromPoint(left + x * width, top + y * height),
    );
    // In a drawing one thing lies before another, and the ring of both is seen.
    const whole = element.closest('svg') ?? element;
    const free = over.filter((one) => one && whole.contains(one)).length;
    const faults = [
      outlineStyle === 'none' || parseFloat(outlineWidth) < 2 ? 'no ring' : '',
      rect ? '' : 'no box',
      free >= 2 ? '' : `under ${over[0]?.outerHTML.slice(0, 120) ?? 'the edge of the window'}`,
    ];
    const name = element.getAttribute('aria-label') ?? element.textContent.trim();
    return {
      what: `${element.localName} “${name.slice(0, 40)}”`,
      fact: element.getAttribute('data-fact') ?? '',
      graphic: element.closest('[data-graphic]') !== null,
      unseen: faults.filter(Boolean).join(', '),
    };
  });

/**
 * Expects that a reader sees what has the focus, as `now` or soon: the page may still be on its way
 * there, and the note of the fact before be about to go.
 */
export async function expectSeen(page: Page, now?: Stop) {
  const stop = now ?? (await focused(page));
  if (stop?.unseen === '') return;
  await expect.poll(async () => (await focused(page))?.unseen, stop?.what ?? 'nothing').toBe('');
}

/** Goes on by Tab. Gives what has the focus then; null at the end of the page. */
export async function tab(page: Page): Promise<Stop | null> {
  await page.keyboard.press('Tab');
  return focused(page);
}

/** What a mouse can press in a part of the page, but for the graphic, and the focus has not been on. */
export const unvisited = (page: Page, part: string): Promise<string[]> =>
  page.evaluate((selector) => {
    const { visited } = window as unknown as { visited?: WeakSet<Element> };
    const all = document
      .querySelector(selector)
      ?.querySelectorAll('a[href], button, input, select, textarea, summary');
    return [...(all ?? [])]
      .filter((one) => !one.closest('[data-graphic]') && !visited?.has(one))
      .filter((one) => one.checkVisibility({ visibilityProperty: true }))
      .map((one) => one.outerHTML.slice(0, 160));
  }, part);
