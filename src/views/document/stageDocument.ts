import { deskWordsOf } from '../../i18n/desk/words.ts';
import { ThemeColours } from '../../style/themed.ts';
import { themeStyles } from './themeStyles.ts';
import { viewDocument, type ViewOptions } from './viewDocument.ts';

/**
 * The stage's document, one for all languages: a place for its picture or its control desk. Runs in
 * Node.
 * @param template index.html, with a comment where head and body go.
 */
export const stageDocument = (template: string, options: ViewOptions): string =>
  viewDocument(template, options, {
    id: 'stage',
    words: deskWordsOf,
    head: [
      '<meta name="color-scheme" content="light dark" />',
      `<style>body{margin:0}${themeStyles(options.dataset.edition.themes, new ThemeColours())}</style>`,
    ].join('\n'),
  });
