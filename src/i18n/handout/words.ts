import { en } from './en.ts';
import { vi } from './vi.ts';

/** Every word of the handout's own. They are apart from the page's: a reader never loads them. */
export type HandoutWords = typeof en;

const languages: Record<string, HandoutWords> = { vi, en };

/** The handout's words in a language; English for one that has no words here yet. */
export const handoutWordsOf = (lang: string): HandoutWords => languages[lang] ?? en;
