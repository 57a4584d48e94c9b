/** What the address of a handout says: its language, and whom it is for. */
import { choosing, type Stray } from '../choosing.ts';

/** Whom a handout is for: the teacher's has the answers, the pupil's lines to write on. */
export const readers = ['teacher', 'pupil'] as const;
export type Reader = (typeof readers)[number];

export interface HandoutAddress {
  lang: string;
  reader: Reader;
}

/** A value that the address asks for and that does not exist. */
export type HandoutStray = Stray<'lang' | 'for'>;

/** Reads the address of a handout. What is not there gets its default; what does not exist is told too. */
export function readHandout(
  search: string,
  languages: readonly string[],
): { address: HandoutAddress; strays: HandoutStray[] } {
  const { choose, strays } = choosing<HandoutStray['key']>(search);
  const address = {
    lang: choose('lang', languages, languages[0] ?? ''),
    reader: choose('for', readers, 'teacher'),
  };
  return { address, strays };
}

/** An address as a query string that opens the same again. */
export function writeHandout({ lang, reader }: HandoutAddress, search = ''): string {
  const query = new URLSearchParams(search);
  query.set('lang', lang);
  query.set('for', reader);
  return `?${query.toString()}`;
}
