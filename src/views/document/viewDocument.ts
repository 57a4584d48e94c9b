/** The document of a view that is all script: a place for it, in all languages. Runs in Node. */
import type { Dataset } from '../../dataset/types.ts';
import { escaped, filled } from './html.ts';
import { policyOf } from './policy.ts';

export interface ViewOptions {
  dataset: Dataset;
  /** Sets a policy of what the page may load; not in development, whose scripts it would stop. */
  policy: boolean;
}

/** What tells one view from another. */
export interface View {
  /** Id of the element that its script fills. */
  id: string;
  /** Its words in a language: its name, and what is said without scripts. */
  words: (lang: string) => { title: string; noScript: string };
  /** Further markup for the head. */
  head: string;
}

/** @param template index.html, with a comment where head and body go. */
export function viewDocument(
  template: string,
  { dataset, policy }: ViewOptions,
  { id, words, head }: View,
): string {
  const { languages, title } = dataset.edition;
  const [lang = ''] = languages;
  const said = languages.map((code) => `<p lang="${code}">${escaped(words(code).noScript)}</p>`);
  return filled(template, {
    lang,
    attributes: '',
    head: [
      policy
        ? `<meta http-equiv="Content-Security-Policy" content="${escaped(policyOf())}" />`
        : '',
      '<meta name="robots" content="noindex" />',
      `<title>${escaped(`${words(lang).title} – ${title[lang] ?? ''}`)}</title>`,
      head,
    ].join('\n'),
    body: `<div id="${id}"></div>\n<noscript>${said.join('')}</noscript>`,
  });
}
