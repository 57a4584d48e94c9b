import { listFacts } from '../facts.ts';
import type { Quantity } from '../quantity.ts';
import { shown, type Path, type Problem } from '../problems.ts';
import type { Citation, Dataset, SourceDocument } from '../types.ts';
import { numbersIn, sourceWords } from './sourceWords.ts';
import type { Standing } from './standing.ts';

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

/** What is wrong with a phrase that cites a figure: its number, its qualifier, its unit. */
function figureFault(
  { value, bound, unit }: Quantity,
  phrase: string,
  document: SourceDocument | undefined,
  lang: string,
): string | null {
  const { printed, qualifying, binding } = sourceWords(lang);
  const found = [...phrase.matchAll(printed)].find(
    ([number]) => numbersIn(number, lang)[0] === value,
  );
  if (!found) return `the number ${value} in it`;
  const words = qualifying[bound];
  if (words && !words.some((word) => phrase.includes(word))) {
    return `one of ${words.join(', ')}, for the figure is "${bound}"`;
  }
  const before = phrase.slice(0, found.index);
  if (bound === 'exact' && unit.style !== 'rank' && binding?.test(before)) {
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
function dateFault(
  date: string,
  phrase: string,
  document: SourceDocument | undefined,
  lang: string,
): string | null {
  const numbers = numbersIn(phrase, lang);
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
 * @param places Where each fact stands.
 */
export function checkPhrases(
  dataset: Dataset,
  texts: ReadonlyMap<string, string>,
  places: ReadonlyMap<string, Standing>,
): Problem[] {
  const documents = new Map(dataset.sources.documents.map((item) => [item.id, item]));
  const [first = 'en'] = dataset.edition.languages;
  const languageOf = (document: string) => documents.get(document)?.language ?? first;
  const problems: Problem[] = [];
  const misplaced = new Set<string>();
  const tell = (id: string, within: Path, found: string, expected: string): void => {
    const at = places.get(id);
    if (at) problems.push({ file: at.file, path: [...at.path, ...within], found, expected });
  };
  for (const { id, text } of documents.values()) {
    const source = text && texts.get(text.file);
    const document = documents.get(id);
    if (source === undefined || !document || sectionOf(source, document) !== '') continue;
    misplaced.add(id);
    const expected = 'words that stand in the text, the first before the last';
    tell(id, ['text', 'starts'], shown(text?.starts), expected);
  }
  const check = (
    id: string,
    citation: Citation | null | undefined,
    within: Path = ['citation'],
  ): void => {
    const document = citation && documents.get(citation.document);
    const source = document?.text && texts.get(document.text.file);
    if (!document || source === undefined || misplaced.has(document.id)) return;
    if (!citation.phrase) {
      tell(id, within, 'no phrase', `a short phrase of ${document.text?.file ?? document.id}`);
      return;
    }
    const section = folded(sectionOf(source, document, citation.result));
    if (section.includes(folded(citation.phrase))) return;
    const where = citation.result ? `${document.id}, result ${citation.result}` : document.id;
    const expected = `a phrase that stands in ${where}`;
    tell(id, [...within, 'phrase'], shown(citation.phrase), expected);
  };
  const fault = (id: string, phrase: string, expected: string | null): void => {
    if (expected) tell(id, ['citation', 'phrase'], shown(phrase), expected);
  };

  for (const fact of listFacts(dataset)) {
    if (fact.kind === 'quantity') {
      const { id, citation } = fact.quantity;
      check(id, citation);
      if (citation?.phrase) {
        const { phrase, document } = citation;
        const own = documents.get(document);
        const lang = languageOf(document);
        fault(id, phrase, figureFault(fact.quantity, folded(phrase), own, lang));
      }
    }
    if (fact.kind === 'event' && fact.event.citation.phrase) {
      const { phrase, document } = fact.event.citation;
      const own = documents.get(document);
      const expected = dateFault(fact.event.date, folded(phrase), own, languageOf(document));
      fault(fact.id, phrase, expected);
    }
    if (fact.kind === 'period') check(fact.id, fact.citation);
    if (fact.kind === 'event') check(fact.id, fact.event.citation);
    if (fact.kind === 'name') check(fact.id, fact.name.citation);
    if (fact.kind === 'document') check(fact.id, fact.document.citation);
    if (fact.kind === 'place') {
      check(fact.id, fact.place.citation);
      fact.place.states.forEach(({ citation }, i) =>
        check(fact.id, citation, ['states', i, 'citation']),
      );
    }
  }
  return problems;
}
