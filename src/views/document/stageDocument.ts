/** The stage's document: a place for its picture or its control desk. Runs in Node. */
import type { Dataset } from '../../dataset/types.ts';
import { deskWordsOf } from '../../i18n/desk/words.ts';
import { ThemeColours } from '../../style/themed.ts';
import { escaped, filled } from './html.ts';
import { policyOf } from './policy.ts';
import { themeStyles } from './themeStyles.ts';

/**
 * The stage's document, one for all languages.
 * @param template index.html, with a comment where head and body go.
 */
export function stageDocument(
  template: string,
  { dataset, policy }: { dataset: Dataset; policy: boolean },
): string {
  const { languages, themes, title } = dataset.edition;
  const [lang = ''] = languages;
  const words = deskWordsOf(lang);
  const said = languages.map(
    (code) => `<p lang="${code}">${escaped(deskWordsOf(code).noScript)}</p>`,
  );
  return filled(template, {
    lang,
    attributes: '',
    head: [
      policy
        ? `<meta http-equiv="Content-Security-Policy" content="${escaped(policyOf())}" />`
        : '',
      '<meta name="robots" content="noindex" />',
      '<meta name="color-scheme" content="light dark" />',
      `<title>${escaped(`${words.title} – ${title[lang] ?? ''}`)}</title>`,
      `<style>body{margin:0}${themeStyles(themes, new ThemeColours())}</style>`,
    ].join('\n'),
    body: `<div id="stage"></div>\n<noscript>${said.join('')}</noscript>`,
  });
}
