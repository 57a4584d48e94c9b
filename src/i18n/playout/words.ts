import { en } from './en.ts';
import { vi } from './vi.ts';

/** Every word of the packages' forms. They are written at build time: no package carries them. */
export type PlayoutWords = typeof en;

const languages: Record<string, PlayoutWords> = { vi, en };

/** The forms' words in a language; English for one that has no words here yet. */
export const playoutWordsOf = (lang: string): PlayoutWords => languages[lang] ?? en;
