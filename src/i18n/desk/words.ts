import { en } from './en.ts';
import { vi } from './vi.ts';

/** Every word of the control desk. They are apart from the page's: a reader never loads them. */
export type DeskWords = typeof en;

const languages: Record<string, DeskWords> = { vi, en };

/** The desk in a language; English for one that has no words here yet. */
export const deskWordsOf = (lang: string): DeskWords => languages[lang] ?? en;
