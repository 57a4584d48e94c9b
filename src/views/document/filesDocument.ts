import { fileWordsOf } from '../../i18n/files/words.ts';
import { viewDocument, type ViewOptions } from './viewDocument.ts';

/**
 * The document of data and pictures, one for all languages. Runs in Node.
 * @param template index.html, with a comment where head and body go.
 */
export const filesDocument = (template: string, options: ViewOptions): string =>
  viewDocument(template, options, {
    id: 'files',
    words: fileWordsOf,
    head: '<style>body{margin:0}</style>',
  });
