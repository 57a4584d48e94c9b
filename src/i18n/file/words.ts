import { en } from './en.ts';
import { vi } from './vi.ts';

/** Every word of the one file's own. They are apart from the page's: a reader of the site never loads them. */
export type FileWords = typeof en;

const languages: Record<string, FileWords> = { vi, en };

/** The file's words in a language; English for one that has no words here yet. */
export const fileWordsOf = (lang: string): FileWords => languages[lang] ?? en;
