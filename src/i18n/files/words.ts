import { en } from './en.ts';
import { vi } from './vi.ts';

/** Every word of the page of files. They are apart from the story's: a reader never loads them. */
export type FileWords = typeof en;

const languages: Record<string, FileWords> = { vi, en };

/** The files' words in a language; English for one that has no words here yet. */
export const fileWordsOf = (lang: string): FileWords => languages[lang] ?? en;
