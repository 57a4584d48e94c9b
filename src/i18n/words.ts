import { en } from './en.ts';
import { vi } from './vi.ts';

/** Every word of the interface. Texts of the story are data. */
export type Words = typeof en;

const languages: Record<string, Words> = { vi, en };

/** The interface in a language; English for one that has no words here yet. */
export const wordsOf = (lang: string): Words => languages[lang] ?? en;
