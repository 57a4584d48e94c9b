import { lessonWordsOf } from '../../i18n/lesson/words.ts';
import { viewDocument, type ViewOptions } from './viewDocument.ts';

/**
 * The lesson's document, one for all languages. Runs in Node.
 * @param template index.html, with a comment where head and body go.
 */
export const lessonDocument = (template: string, options: ViewOptions): string =>
  viewDocument(template, options, {
    id: 'lesson',
    words: lessonWordsOf,
    head: '<meta name="color-scheme" content="light dark" />\n<style>body{margin:0}</style>',
  });
