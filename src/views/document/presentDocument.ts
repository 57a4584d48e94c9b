import { talkWordsOf } from '../../i18n/present/words.ts';
import { viewDocument, type ViewOptions } from './viewDocument.ts';

/**
 * The talk's document, one for all languages. Runs in Node.
 * @param template index.html, with a comment where head and body go.
 */
export const presentDocument = (template: string, options: ViewOptions): string =>
  viewDocument(template, options, {
    id: 'present',
    words: talkWordsOf,
    head: '<style>body{margin:0}</style>',
  });
