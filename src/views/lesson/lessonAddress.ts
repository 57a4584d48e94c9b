/** What the address of the lesson says: language, colours, and the part to begin with. Pure. */
import type { Dataset } from '../../dataset/types.ts';
import { choosing, type Stray } from '../choosing.ts';

/** Colours: the device's, or chosen. */
export const schemes = ['auto', 'light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

export interface LessonAddress {
  lang: string;
  theme: Scheme;
  /** Id of the prediction or card that is shown first; empty for the beginning. */
  part: string;
}

/** A value that the address asks for and that does not exist. */
export type LessonStray = Stray<keyof LessonAddress>;

/** Reads the address of the lesson. What is not there gets its default; what does not exist is told too. */
export function readLesson(
  search: string,
  { edition, lesson }: Pick<Dataset, 'edition' | 'lesson'>,
): { address: LessonAddress; strays: LessonStray[] } {
  const { choose, strays } = choosing<LessonStray['key']>(search);
  const parts = [...(lesson?.predictions ?? []), ...(lesson?.cards?.list ?? [])];
  const address = {
    lang: choose('lang', edition.languages, edition.languages[0] ?? ''),
    theme: choose('theme', schemes, 'auto'),
    part: choose(
      'part',
      parts.map(({ id }) => id),
      '',
    ),
  };
  return { address, strays };
}

/** The same address in another language, as a query string. */
export function withLanguage(search: string, lang: string): string {
  const query = new URLSearchParams(search);
  query.set('lang', lang);
  return `?${query.toString()}`;
}
