import { en } from './en.ts';
import { vi } from './vi.ts';

/** Every word of the talk's own. They are apart from the page's: a reader never loads them. */
export type TalkWords = typeof en;

const languages: Record<string, TalkWords> = { vi, en };

/** The talk's words in a language; English for one that has no words here yet. */
export const talkWordsOf = (lang: string): TalkWords => languages[lang] ?? en;
