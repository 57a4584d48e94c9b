import { handoutWordsOf } from '../../i18n/handout/words.ts';
import { viewDocument, type ViewOptions } from './viewDocument.ts';

/**
 * The handout's document, one for all languages and readers. Runs in Node.
 * @param template index.html, with a comment where head and body go.
 */
export const handoutDocument = (template: string, options: ViewOptions): string =>
  viewDocument(template, options, { id: 'handout', words: handoutWordsOf, head: '' });
