import { plainOf } from './prose.ts';
import type { Dataset } from './types.ts';

/** A licence: its name among machines, where its text is, and what the edition calls it. */
export interface Licence {
  name: string;
  path?: string;
  title: string;
}

/** The licence of an edition's words and data: with its address where it is one of Creative Commons. */
export function licenceOf(dataset: Dataset, lang: string): Licence | null {
  const { licence } = dataset.edition;
  if (!licence) return null;
  const title = plainOf(dataset, licence, lang);
  const [, terms, version] = /\bCC (BY(?:-[A-Z]{2})*) (\d\.\d)/.exec(title) ?? [];
  if (!terms || !version) return { name: 'other', title };
  const path = `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`;
  return { name: `CC-${terms}-${version}`, path, title };
}
