/** axe finds nothing, in every scene, language, theme and at both widths, and in every other state. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { everyCombination, expect, test } from './fixture.ts';
import { addressOf, combinationsAt, open, pairwise, settled } from './story.ts';

const phone = { width: 360, height: 740 };
const laptop = { width: 1280, height: 800 };
const combinations = combinationsAt([phone, laptop]);

/** What axe finds, each with the element that it is about. */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`),
  );
}

for (const { scene, lang, theme, size } of everyCombination
  ? combinations
  : pairwise(combinations)) {
  test(`${scene} in ${lang}, ${theme}, ${size.width} px`, async ({ page }) => {
    await page.setViewportSize(size);
    await open(page, { scene, lang, theme });
    await settled(page, 'live');
    expect(await findings(page)).toEqual([]);
  });
}
