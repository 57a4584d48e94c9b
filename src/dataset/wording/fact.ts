import type { Fact } from '../facts.ts';
import type { Quantity } from '../quantity.ts';
import type { SourceDocument, Text } from '../types.ts';
import { dateWords } from './date.ts';
import { localeOf } from './locale.ts';
import { digits, distanceWords, quantityWords } from './number.ts';

/** Forms that each kind of fact can be set in; each also with a capital first letter. */
export const forms: Record<Fact['kind'], readonly string[]> = {
  quantity: ['full', 'bare', 'words', 'count', 'place'],
  event: ['full', 'short', 'day', 'plain'],
  period: ['full', 'plain'],
  name: ['full'],
  place: ['full', 'short', 'accuracy'],
  result: ['full', 'bare'],
  document: ['full', 'short', 'title', 'date'],
};

const words = (text: Text, lang: string): string => text[lang] ?? Object.values(text)[0] ?? '';

/** A fact in words. An unknown form is set as `full`. */
export function factWords(fact: Fact, lang: string, form = 'full'): string {
  const lower = form.toLowerCase();
  const said = wordsOf(fact, lang, lower);
  if (lower === form) return said;
  return said.slice(0, 1).toLocaleUpperCase(localeOf(lang).tag) + said.slice(1);
}

function wordsOf(fact: Fact, lang: string, form: string): string {
  switch (fact.kind) {
    case 'quantity':
      return quantityWords(fact.quantity, lang, form);
    case 'event':
      return dateWords(fact.event, lang, form);
    case 'period':
      return dateWords(fact, lang, form);
    case 'name':
      return words(fact.name.text, lang);
    case 'place':
      if (form === 'accuracy' && fact.place.position) {
        return distanceWords(fact.place.position.accuracy, lang);
      }
      return words((form === 'short' && fact.place.short) || fact.place.name, lang);
    case 'result': {
      const number = digits(fact.result.number, lang);
      return form === 'bare' ? number : localeOf(lang).result(number);
    }
    case 'document':
      return documentWords(fact.document, lang, form);
  }
}

/** Documents that have no number of their own, and go by who published them and when. */
const byIssuer: readonly SourceDocument['kind'][] = ['press', 'statistics', 'portal'];

/** Whether a document goes by its issuer's name. */
export const isByIssuer = ({ number, kind }: SourceDocument): boolean =>
  !number && byIssuer.includes(kind);

/** A document's title; one of ours in square brackets, as librarians do. */
export const titleOf = ({ title, supplied }: SourceDocument, lang: string): string =>
  supplied ? `[${words(title, lang)}]` : words(title, lang);

function documentWords(document: SourceDocument, lang: string, form: string): string {
  const { date, number, issuer } = document;
  if (form === 'date' && date) return dateWords({ date }, lang, 'full');
  if (form === 'title') return titleOf(document, lang);
  if (number) return number;
  if (!isByIssuer(document)) return titleOf(document, lang);
  const day = date && form !== 'short' ? `, ${dateWords({ date }, lang, 'short')}` : '';
  return words(issuer, lang) + day;
}

/** The words that follow a derived figure, or a station's, wherever it shows; null for any other. */
export function markOf(
  { stated, derivation }: Pick<Quantity, 'stated' | 'derivation'>,
  lang: string,
): string | null {
  if (stated !== undefined) return localeOf(lang).station;
  return derivation ? localeOf(lang).derived : null;
}
