/** The handout and the worksheet: whole at the width of A4, and as PDF. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { everyCombination, expect, test } from './fixture.ts';
import { wordsOfPdf } from './pdfText.ts';
import { notBlank } from './picture.ts';
import { languages } from './story.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** The lesson of the edition under test. */
const lesson = JSON.parse(readFileSync(path.join(root, 'data/lesson.json'), 'utf8')) as {
  outline: { title: Record<string, string> }[];
  questions: { ask: Record<string, string>; lines?: number }[];
};

// What is left of A4 between its margins: 180 mm.
test.use({ viewport: { width: 680, height: 1009 } });

for (const [reader, lang] of [
  ['teacher', languages[0]],
  ['pupil', languages[1]],
] as const) {
  test(`the ${reader}’s sheets are whole at the width of A4`, async ({ page }) => {
    await page.goto(`/handout/?lang=${lang}&for=${reader}`);
    await expect(page.locator('html')).toHaveAttribute('data-ready', '');
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await expect(page.getByRole('navigation')).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('navigation')).toBeHidden();
    await page.evaluate(() => document.fonts.ready);
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll('main, main *')]
        .filter((node) => {
          const { left, right, width } = node.getBoundingClientRect();
          // The map is larger than its picture, which cuts it.
          const cut = node.closest('svg svg') !== null;
          return !cut && width > 0 && (left < -0.5 || right > document.body.clientWidth + 0.5);
        })
        .map((node) => `${node.localName}: ${node.textContent?.slice(0, 60)}`),
    );
    expect(wide).toEqual([]);
    const size = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(size[0]).toBe(size[1]);
    const pictures = page.locator('[data-picture]');
    expect(await pictures.count()).toBeGreaterThan(2);
    await notBlank(page, pictures.last(), `handout-${reader}-${lang}`);
  });
}

test('language, reader and print; what does not exist is told', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await page.goto('/handout/?for=pupils');
  await expect(page.getByRole('status')).toContainText('pupils');
  const main = page.locator('main');
  await expect(main).toHaveAttribute('data-reader', 'teacher');
  await page.getByRole('button').nth(1).click();
  await expect(page.locator('html')).toHaveAttribute('lang', languages[1]);
  await page.getByRole('button').nth(3).click();
  await expect(main).toHaveAttribute('data-reader', 'pupil');
  await expect(page).toHaveURL(new RegExp(`lang=${languages[1]}&for=pupil|for=pupil&lang=`));
  await expect(page.locator('[data-told]')).toBeEmpty();
  await page.getByRole('button').last().click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', '');
});

test('as PDF: A4, named, in its language, with text and fonts', async ({ page: _ }, {
  outputDir,
}) => {
  test.skip(!everyCombination, 'four files take their time');
  test.setTimeout(600_000);
  const out = path.join(outputDir, 'handout');
  const told = execFileSync(process.execPath, ['scripts/handout.mjs', '--out', out], {
    cwd: root,
    encoding: 'utf8',
  });
  const files = readdirSync(out).sort();
  expect(files.length).toBe(2 * languages.length);
  for (const file of files) {
    expect(told).toContain(file);
    const lang = languages.find((code) => file.endsWith(`-${code}.pdf`)) ?? '';
    const {
      text,
      title,
      lang: own,
      pages,
      embedded,
    } = wordsOfPdf(readFileSync(path.join(out, file)));
    expect(own, file).toBe(lang);
    expect(title, file).not.toBe('');
    expect(embedded, file).toBe(true);
    expect(pages.length, file).toBeLessThan(12);
    for (const size of pages) expect(size, file).toEqual([595, 842]);
    const plain = lesson.questions
      .map(({ ask }) => ask[lang] ?? '')
      .filter((ask) => !/[{*]/.test(ask));
    const titles = lesson.outline.map((part) => part.title[lang] ?? '');
    expect(plain.length).toBeGreaterThan(2);
    for (const said of file.includes('teacher') ? [...plain, ...titles] : plain) {
      expect(text, `${file}: ${said}`).toContain(said.replace(/\s/g, '').normalize('NFC'));
    }
  }
});
