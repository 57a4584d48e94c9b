/** Every number on the page, in digits or in words, carries its fact. */
import type { Page } from '@playwright/test';
import { factsOf } from '../../src/dataset/facts.ts';
import { wholeEdition } from '../unit/editions.ts';
import { everyCombination, expect, test } from './fixture.ts';
import { languages, open, read, scenes } from './story.ts';

/**
 * Number words of each language. In Vietnamese "năm" is five and also year; it is taken for a number
 * unless the words around it make it a year. "Một số" and "một phần" are some, not one.
 */
const numberWords: Record<string, string> = {
  vi: [
    'hai|trăm|nghìn|triệu|tỷ(?! lệ)|chục|bốn|sáu|bảy|tám|chín|mười',
    '(?<!phần )ba(?! lan)',
    'một(?! (số|phần|chiều|cách))',
    '(?<!kế hoạch |trong |cả |của |mỗi |đầu |cuối |so với |nhiều |theo )năm(?! (trước|nay|sau|ngoái|ngân sách|mà|được|ấy|đó))',
  ].join('|'),
  en: 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|hundred|thousand|million|billion|trillion|first|second|third|half',
};

/** Words of the page, or of a part of it, with a number and no fact. */
function untraced(page: Page, lang: string, part = 'body'): Promise<string[]> {
  return page.evaluate(
    ([words, within]) => {
      const number = new RegExp(`\\d|(?<![\\p{L}\\p{M}])(${words})(?![\\p{L}\\p{M}])`, 'iu');
      const root = document.querySelector(within);
      if (!root) return [`no ${within}`];
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      // Words of one line may be split over several elements: a block is read as a whole, its facts
      // taken out.
      const blocks = new Map<Element, string>();
      while (walker.nextNode()) {
        const node = walker.currentNode;
        const parent = node.parentElement;
        if (!parent || parent.closest('script, style')) continue;
        const block =
          parent.closest(
            'p, li, h1, h2, h3, h4, th, td, caption, dd, dt, summary, button, text, title',
          ) ?? parent;
        const traced = parent.closest('[data-fact], [data-count]');
        const text = traced ? ' ⟨fact⟩ ' : (node.textContent ?? '');
        blocks.set(block, (blocks.get(block) ?? '') + text);
      }
      for (const [block, text] of blocks) {
        const folded = text.normalize('NFC').replace(/\s+/g, ' ').trim();
        if (number.test(folded)) found.push(`${block.tagName}: ${folded}`);
      }
      return [...new Set(found)];
    },
    [numberWords[lang] ?? '', part] as const,
  );
}

for (const [turn, lang] of languages.entries()) {
  test(`no number without its fact, in ${lang}`, async ({ page }) => {
    test.slow();
    // What is held is what is read: how the graphic gets there is another test's matter.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 1280, height: 800 });
    await open(page, { lang });
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect(await untraced(page, lang), 'the whole page').toEqual([]);
    // The words stay; the graphic is another one at each step. In the short run the languages share
    // the scenes.
    const some = scenes.filter((_, index) => everyCombination || index % languages.length === turn);
    for (const scene of some) {
      for (const index of scene.steps.keys()) {
        await read(page, scene.id, index);
        const found = await untraced(page, lang, '[data-graphic]');
        expect(found, `${scene.id}, step ${index}`).toEqual([]);
      }
    }
    expect(await untraced(page, lang, '[data-announce]'), 'what is said').toEqual([]);
    // What carries a fact carries one that exists.
    const known = await wholeEdition();
    const facts = factsOf(known.dataset).all;
    const ids = await page.evaluate(() => [
      ...new Set(
        [...document.querySelectorAll('[data-fact]')].map(
          (fact) => fact.getAttribute('data-fact') ?? '',
        ),
      ),
    ]);
    expect(ids.length).toBeGreaterThan(40);
    expect(ids.filter((id) => !facts.has(id))).toEqual([]);
  });

  test(`the search for numbers finds those without a fact, in ${lang}`, async ({ page }) => {
    await open(page, { lang });
    const words: Record<string, string[]> = {
      vi: ['Có 12 huyện', 'Có năm huyện', 'một trong bảy', 'thứ hai'],
      en: ['12 districts', 'five districts', 'one of seven', 'the second'],
    };
    for (const text of words[lang] ?? []) {
      const before = (await untraced(page, lang)).length;
      await page.evaluate((content) => {
        const element = document.createElement('p');
        element.textContent = content;
        document.querySelector('main')?.append(element);
      }, text);
      expect(await untraced(page, lang), text).toHaveLength(before + 1);
    }
  });

  test(`pointing at a number shows document, result and phrase, in ${lang}`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await open(page, { scene: 'budget', lang });
    await page.locator('[data-scene="budget"] a[data-fact="budget-total"]').first().hover();
    const note = page.locator('#note');
    await expect(note).toContainText('374/VP-BC');
    await expect(note).toContainText(lang === 'vi' ? 'kết quả 3' : 'result 3');
    await expect(note).toContainText('đạt trên 109 nghìn tỷ đồng');

    await read(page, 'tourism', 1);
    await page.locator('[data-scene="tourism"] a[data-fact="tourism-plan"]').first().focus();
    await page.keyboard.press('Enter');
    await expect(note).toContainText('÷');
    await expect(note).toContainText(lang === 'vi' ? 'suy ra' : 'derived');
    await expect(note).toContainText(lang === 'vi' ? 'hơn 54%' : 'over 54%');
    await page.keyboard.press('Escape');
    await expect(note).toHaveCount(0);
  });
}
