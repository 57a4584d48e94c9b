import { expect, type Page } from '@playwright/test';
import { wholeEdition } from '../unit/editions.ts';

/** The scenes of the edition under test, those of its context among them. */
export const { scenes } = (await wholeEdition()).dataset.story;

/** The three sizes that every scene is looked at. */
export const sizes = [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;

export const languages = ['vi', 'en'] as const;
export const themes = ['light', 'dark'] as const;

/** Conditions under which a scene is opened. */
export interface Conditions {
  scene: string;
  lang: (typeof languages)[number];
  theme: (typeof themes)[number];
  size: { width: number; height: number };
}

/** Every combination of scene, language, theme and one of the sizes. */
export const combinationsAt = (some: readonly Conditions['size'][]): Conditions[] =>
  scenes.flatMap(({ id: scene }) =>
    languages.flatMap((lang) =>
      themes.flatMap((theme) => some.map((size) => ({ scene, lang, theme, size }))),
    ),
  );

/** Every combination at the three sizes. */
export const combinations = combinationsAt(sizes);

const pairsOf = (conditions: object): string[] => {
  const values = Object.entries(conditions).map(([name, value]) => name + JSON.stringify(value));
  return values.flatMap((a, i) => values.slice(i + 1).map((b) => `${a} ${b}`));
};

/** Few combinations in which every pair of conditions stands: greedy, so the same each time. */
export function pairwise<Combination extends object>(all: readonly Combination[]): Combination[] {
  const open = new Set(all.flatMap(pairsOf));
  const chosen: Combination[] = [];
  while (open.size > 0) {
    const gain = (one: Combination) => pairsOf(one).filter((pair) => open.has(pair)).length;
    const best = all.reduce((a, b) => (gain(b) > gain(a) ? b : a));
    for (const pair of pairsOf(best)) open.delete(pair);
    chosen.push(best);
  }
  return chosen;
}

/** Waits until the graphic stands still, fonts and the live map included. */
export async function settled(page: Page, map: 'live' | 'drawn' | 'any' = 'any') {
  await page.evaluate(() => document.fonts.ready);
  // The live graphic comes at the first sign of a reader.
  await page.mouse.move(3, 3);
  await expect(page.locator('.story')).toHaveAttribute('data-still', 'true');
  // The map comes after the words, when its geometry is there.
  const view = page.locator('[data-map]');
  await expect(view).toHaveCount(1);
  if (map !== 'any') await expect(view).toHaveAttribute('data-map', map);
}

/** The address of a document: the first language stands at the root. */
export function addressOf({ lang, ...query }: Record<string, string>): string {
  const search = new URLSearchParams(query).toString();
  return `/${lang && lang !== languages[0] ? `${lang}/` : ''}${search ? `?${search}` : ''}`;
}

/** Opens a scene and waits until it stands still. */
export async function open(page: Page, query: Record<string, string>) {
  await page.goto(addressOf(query));
  if (query.scene) {
    await expect(page.locator('.story')).toHaveAttribute('data-at', new RegExp(`^${query.scene}/`));
  }
  await settled(page);
}

/** Scrolls so that a step is being read. */
export async function scrollTo(page: Page, scene: string, step = 0) {
  // Once more where what is passed on the way gets its height only then.
  await expect(async () => {
    await page.evaluate(
      ([id, index]) => {
        const element = document.querySelector(`[data-scene="${id}"][data-step="${index}"]`);
        const graphic = document.querySelector('.graphic')?.getBoundingClientRect();
        if (!element || !graphic) throw new Error(`no step ${index} in ${id}`);
        const stacked = graphic.width > innerWidth - 20;
        // As the story reads: the line lies a little below the middle of what is free for words.
        const stuck = 48 + (stacked ? graphic.height : 0);
        const line = stuck + (innerHeight - stuck) * 0.55;
        scrollBy({ top: element.getBoundingClientRect().top - line + 12, behavior: 'instant' });
      },
      [scene, step] as const,
    );
    const story = page.locator('.story');
    await expect(story).toHaveAttribute('data-at', `${scene}/${step}`, { timeout: 4_000 });
  }).toPass({ timeout: 20_000 });
}

/** Scrolls so that a step is being read, and waits until the graphic stands still. */
export async function read(page: Page, scene: string, step = 0) {
  // What comes into sight above gets its height only then, and may push the step away again.
  await expect(async () => {
    await scrollTo(page, scene, step);
    await settled(page);
    expect(await page.locator('.story').getAttribute('data-at')).toBe(`${scene}/${step}`);
  }).toPass({ timeout: 60_000 });
}
