/** The talk's document: a place for its slides. Runs in Node. */
import type { Dataset } from '../../dataset/types.ts';
import { talkWordsOf } from '../../i18n/present/words.ts';
import { escaped, filled } from './html.ts';
import { policyOf } from './policy.ts';

/**
 * The talk's document, one for all languages.
 * @param template index.html, with a comment where head and body go.
 */
export function presentDocument(
  template: string,
  { dataset, policy }: { dataset: Dataset; policy: boolean },
): string {
  const { languages, title } = dataset.edition;
  const [lang = ''] = languages;
  const said = languages.map(
    (code) => `<p lang="${code}">${escaped(talkWordsOf(code).noScript)}</p>`,
  );
  return filled(template, {
    lang,
    attributes: '',
    head: [
      policy
        ? `<meta http-equiv="Content-Security-Policy" content="${escaped(policyOf())}" />`
        : '',
      '<meta name="robots" content="noindex" />',
      `<title>${escaped(`${talkWordsOf(lang).title} – ${title[lang] ?? ''}`)}</title>`,
      '<style>body{margin:0}</style>',
    ].join('\n'),
    body: `<div id="present"></div>\n<noscript>${said.join('')}</noscript>`,
  });
}
