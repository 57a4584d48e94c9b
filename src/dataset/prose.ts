import { factsOf } from './facts.ts';
import { factWords, markOf } from './wording/fact.ts';
import type { Dataset, Text } from './types.ts';

/** A piece of prose as written: words, or a fact to be set in place. */
export type Segment =
  | { kind: 'words'; text: string; strong: boolean }
  | { kind: 'fact'; id: string; form: string; strong: boolean };

/** A piece of prose as read: a string, and the fact that it says. */
export interface Run {
  text: string;
  /** Id of the fact that the words say; null for our own words. */
  fact: string | null;
  strong: boolean;
  /** The words "(derived)" after a derived figure. */
  mark: boolean;
  /** The fact is of the context, beyond the edition's document. */
  beyond?: boolean;
}

const token = /\{([^{}|]*)(?:\|([^{}|]*))?\}|(\*\*)|([{}])|\\([\\{}*])/g;

/** Words of somebody else as prose that says just these: braces and asterisks mean themselves. */
export const asProse = (words: string): string => words.replace(/[\\{}*]/g, '\\$&');

/**
 * Splits prose at `{id}`, `{id|form}` and `**`; a backslash makes the next brace or asterisk a plain one.
 * Throws SyntaxError on a brace or a pair of asterisks that is never closed.
 */
export function parseProse(prose: string): Segment[] {
  const segments: Segment[] = [];
  let strong = false;
  let from = 0;
  const words = (to: number) => {
    if (to > from) segments.push({ kind: 'words', text: prose.slice(from, to), strong });
  };
  for (const match of prose.matchAll(token)) {
    words(match.index);
    from = match.index + match[0].length;
    if (match[4]) throw new SyntaxError(`a brace without its partner at ${match.index + 1}`);
    if (match[3]) strong = !strong;
    else if (match[5]) segments.push({ kind: 'words', text: match[5], strong });
    else segments.push({ kind: 'fact', id: match[1] ?? '', form: match[2] ?? 'full', strong });
  }
  words(prose.length);
  if (strong) throw new SyntaxError('two asterisks without their partners');
  return segments;
}

/** Words of a text in a language; the first language that it has, where that one is missing. */
export function inLanguage(text: Text, lang: string): string {
  return text[lang] ?? Object.values(text)[0] ?? '';
}

/**
 * A fact in words, with the mark that it is derived where it is. Throws RangeError on an unknown id.
 * @param form See the data dictionary.
 */
export function factRuns(
  dataset: Dataset,
  id: string,
  lang: string,
  form = 'full',
  strong = false,
): Run[] {
  const facts = factsOf(dataset);
  const fact = facts.get(id);
  const beyond = facts.beyond.has(id);
  const said: Run = { text: factWords(fact, lang, form), fact: id, strong, mark: false, beyond };
  const mark = fact.kind === 'quantity' ? markOf(fact.quantity, lang) : null;
  if (mark === null) return [said];
  return [said, { text: `\u00A0${mark}`, fact: id, strong: false, mark: true }];
}

/** Prose in a language with its facts put into words. Throws RangeError on an unknown fact. */
export function runsOf(dataset: Dataset, prose: Text, lang: string): Run[] {
  return parseProse(inLanguage(prose, lang)).flatMap((segment): Run[] =>
    segment.kind === 'fact'
      ? factRuns(dataset, segment.id, lang, segment.form, segment.strong)
      : [{ text: segment.text, fact: null, strong: segment.strong, mark: false }],
  );
}

/** Prose in a language as one plain string. */
export function plainOf(dataset: Dataset, prose: Text, lang: string): string {
  return runsOf(dataset, prose, lang)
    .map((run) => run.text)
    .join('');
}
