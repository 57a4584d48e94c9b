/** What the address of a handout says: its language, and whom it is for. */

/** Whom a handout is for: the teacher's has the answers, the pupil's lines to write on. */
export const readers = ['teacher', 'pupil'] as const;
export type Reader = (typeof readers)[number];

export interface HandoutAddress {
  lang: string;
  reader: Reader;
}

/** A value that the address asks for and that does not exist, and what is shown instead. */
export interface HandoutStray {
  key: 'lang' | 'for';
  found: string;
  instead: string;
}

/** Reads the address of a handout. What is not there gets its default; what does not exist is told too. */
export function readHandout(
  search: string,
  languages: readonly string[],
): { address: HandoutAddress; strays: HandoutStray[] } {
  const asked = new URLSearchParams(search);
  const strays: HandoutStray[] = [];
  const choose = <Value extends string>(
    key: HandoutStray['key'],
    possible: readonly Value[],
    fallback: Value,
  ): Value => {
    const found = asked.get(key) ?? '';
    const value = possible.find((candidate) => candidate === found);
    if (found !== '' && value === undefined) strays.push({ key, found, instead: fallback });
    return value ?? fallback;
  };
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
