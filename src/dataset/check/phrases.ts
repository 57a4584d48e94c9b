import { beyondOf } from '../context.ts';
import { listFacts } from '../facts.ts';
import type { Quantity } from '../quantity.ts';
import { shown, type Problem } from '../problems.ts';
import type { Citation, Dataset, SourceDocument } from '../types.ts';

/** Text as it is compared: Unicode NFC, white space folded. */
export const folded = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** The part of a source text that a citation points into: the document, or one of its results. */
export function sectionOf(source: string, document: SourceDocument, result?: number): string {
  const { text } = document;
  if (!text) return '';
  const whole = source.normalize('NFC');
  const from = whole.indexOf(text.starts.normalize('NFC'));
  const to = text.ends ? whole.indexOf(text.ends.normalize('NFC'), from + 1) : whole.length;
  if (from < 0 || to < 0) return '';
  const part = whole.slice(from, to);
  if (result === undefined) return part;
  const heading = text.results ? part.indexOf(text.results.normalize('NFC')) : -1;
  if (heading < 0) return '';
  const list = part.slice(heading);
  const start = list.search(new RegExp(`^${result}\\. `, 'm'));
  if (start < 0) return '';
  const rest = list.slice(start);
  const next = rest.search(new RegExp(`^${result + 1}\\. `, 'm'));
  const closing = text.closing ? rest.indexOf(text.closing.normalize('NFC')) : -1;
  const ends = [next, closing].filter((at) => at >= 0);
  return ends.length > 0 ? rest.slice(0, Math.min(...ends)) : rest;
}

/** A number as Vietnamese prints it. */
const printed = /\d+(?:\.\d{3})*(?:,\d+)?/g;

/** Numbers in a phrase as Vietnamese prints them: 1.200 is a thousand and two hundred. */
export const numbersIn = (phrase: string): number[] =>
  (phrase.match(printed) ?? []).map((number) =>
    Number(number.replaceAll('.', '').replace(',', '.')),
  );

/** Words with which Vietnamese sources qualify a number. */
const qualifying: Record<string, readonly string[]> = {
  over: ['trên', 'hơn', 'vượt'],
  nearly: ['gần'],
  about: ['khoảng'],
};

/** Words that, right before a number, make it more or less than itself. "Vượt mốc" names a mark. */
const binding = /(?:trên|hơn|gần|khoảng|dưới)\s+$/u;

/** What is wrong with a phrase that cites a figure: its number, its qualifier, its unit. */
function figureFault(
  { value, bound, unit }: Quantity,
  phrase: string,
  document: SourceDocument | undefined,
): string | null {
  const found = [...phrase.matchAll(printed)].find(([number]) => numbersIn(number)[0] === value);
  if (!found) return `the number ${value} in it`;
  const words = qualifying[bound];
  if (words && !words.some((word) => phrase.includes(word))) {
    return `one of ${words.join(', ')}, for the figure is "${bound}"`;
  }
  const before = phrase.slice(0, found.index);
  if (bound === 'exact' && unit.style !== 'rank' && binding.test(before)) {
    return `no qualifier before ${value}, for the figure is "exact"`;
  }
  const after = phrase.slice(found.index + found[0].length).trim();
  const names = Object.values(unit.name).flatMap((name) =>
    typeof name === 'string' ? [name] : [name.one, name.other],
  );
  // Of a text that is not at hand a phrase is taken as it was noted: it may end within the unit.
  const cut = after !== '' && !document?.text;
  const said = (name: string) => after.startsWith(name) || (cut && name.startsWith(`${after} `));
  return names.some(said) ? null : `${names.join(' or ')} after ${value}`;
}

/**
 * What is wrong with a phrase that cites a date: its day must be printed in it, and its year, unless
 * the document is of that year.
 */
function dateFault(date: string, phrase: string, document?: SourceDocument): string | null {
  const numbers = numbersIn(phrase);
  const [year = 0, month, day] = date.split('-').map(Number);
  const known = document?.date?.startsWith(`${year}-`) ?? false;
  const wanted = [
    ...(known ? [] : [year]),
    ...(day ? [day] : []),
    ...(numbers.length > 2 && month ? [month] : []),
  ];
  return wanted.every((number) => numbers.includes(number)) ? null : `the date ${date} in it`;
}

/**
 * Every cited phrase must stand in the section it cites, hold the figure's number and its
 * qualifier. Documents whose text is not at hand are passed over.
 * @param texts Source texts by the file name that documents give.
 */
export function checkPhrases(dataset: Dataset, texts: ReadonlyMap<string, string>): Problem[] {
  const documents = new Map(dataset.sources.documents.map((item) => [item.id, item]));
  const beyond = beyondOf(dataset);
  const problems: Problem[] = [];
  const misplaced = new Set<string>();
  for (const { id, text } of documents.values()) {
    const source = text && texts.get(text.file);
    const document = documents.get(id);
    if (source === undefined || !document || sectionOf(source, document) !== '') continue;
    misplaced.add(id);
    const expected = 'words that stand in the text, the first before the last';
    const found = shown(text?.starts);
    problems.push({ file: 'sources.json', path: `text of ${id}`, found, expected });
  }
  const check = (id: string, citation: Citation | null | undefined): void => {
    const document = citation && documents.get(citation.document);
    const source = document?.text && texts.get(document.text.file);
    if (!document || source === undefined || misplaced.has(document.id)) return;
    const path = `citation of ${id}`;
    const file = document.text?.file ?? '';
    if (!citation.phrase) {
      problems.push({ file, path, found: 'no phrase', expected: 'a short phrase of the document' });
      return;
    }
    const section = folded(sectionOf(source, document, citation.result));
    if (section.includes(folded(citation.phrase))) return;
    const where = citation.result ? `${document.id}, result ${citation.result}` : document.id;
    const expected = `a phrase that stands in ${where}`;
    problems.push({ file, path, found: shown(citation.phrase), expected });
  };
  const fault = (id: string, phrase: string, expected: string | null): void => {
    const path = `citation of ${id}`;
    const file = beyond.has(id) ? 'context.json' : 'results.json';
    if (expected) problems.push({ file, path, found: shown(phrase), expected });
  };

  for (const fact of listFacts(dataset)) {
    if (fact.kind === 'quantity') {
      const { id, citation } = fact.quantity;
      check(id, citation);
      if (citation?.phrase) {
        const { phrase, document } = citation;
        fault(id, phrase, figureFault(fact.quantity, folded(phrase), documents.get(document)));
      }
    }
    if (fact.kind === 'event' && fact.event.citation.phrase) {
      const { phrase, document } = fact.event.citation;
      const expected = dateFault(fact.event.date, folded(phrase), documents.get(document));
      fault(fact.id, phrase, expected);
    }
    if (fact.kind === 'period') check(fact.id, fact.citation);
    if (fact.kind === 'event') check(fact.id, fact.event.citation);
    if (fact.kind === 'name') check(fact.id, fact.name.citation);
    if (fact.kind === 'document') check(fact.id, fact.document.citation);
    if (fact.kind === 'place') {
      check(fact.id, fact.place.citation);
      for (const { citation } of fact.place.states) check(fact.id, citation);
    }
  }
  return problems;
}
