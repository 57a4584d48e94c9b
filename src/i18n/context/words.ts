import { en } from './en.ts';
import { vi } from './vi.ts';

/** Words of the context in the document. They are apart from the others: the page's script needs none. */
export type ContextWords = typeof en;

const languages: Record<string, ContextWords> = { vi, en };

/** The context's words in a language; English for one that has no words here yet. */
export const contextWordsOf = (lang: string): ContextWords => languages[lang] ?? en;
