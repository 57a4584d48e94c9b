import { en } from './en.ts';
import { vi } from './vi.ts';

/** Every word of the lesson's own: predictions and cards, in the talk and for a reader. */
export type LessonWords = typeof en;

const languages: Record<string, LessonWords> = { vi, en };

/** The lesson's words in a language; English for one that has no words here yet. */
export const lessonWordsOf = (lang: string): LessonWords => languages[lang] ?? en;
