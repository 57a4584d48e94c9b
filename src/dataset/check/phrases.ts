import { listFacts } from '../facts.ts';
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
  const end = rest.search(new RegExp(`^(${result + 1}\\. |Câu kết)`, 'm'));
  return end < 0 ? rest : rest.slice(0, end);
}

/** Numbers in a phrase as Vietnamese prints them: 1.200 is a thousand and two hundred. */
export function numbersIn(phrase: string): number[] {
  return (phrase.match(/\d+(\.\d{3})*(,\d+)?/g) ?? []).map((number) =>
    Number(number.replaceAll('.', '').replace(',', '.')),
  );
}

/** Words with which Vietnamese sources qualify a number. */
const qualifying: Record<string, readonly string[]> = {
  over: ['trên', 'hơn', 'vượt'],
  nearly: ['gần'],
  about: ['khoảng'],
};

/**
 * Every cited phrase must stand in the section it cites, hold the figure's number and its
 * qualifier. Documents whose text is not at hand are passed over.
 * @param texts Source texts by the file name that documents give.
 */
export function checkPhrases(dataset: Dataset, texts: ReadonlyMap<string, string>): Problem[] {
  const documents = new Map(dataset.sources.documents.map((item) => [item.id, item]));
  const problems: Problem[] = [];
  const check = (id: string, citation: Citation | null | undefined): void => {
    const document = citation && documents.get(citation.document);
    const source = document?.text && texts.get(document.text.file);
    if (!document || source === undefined) return;
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

  for (const fact of listFacts(dataset)) {
    if (fact.kind === 'quantity') {
      const { id, citation, value, bound } = fact.quantity;
      check(id, citation);
      if (!citation?.phrase) continue;
      const path = `citation of ${id}`;
      const found = shown(citation.phrase);
      if (!numbersIn(citation.phrase).includes(value)) {
        problems.push({ file: 'results.json', path, found, expected: `the number ${value} in it` });
      }
      const words = qualifying[bound];
      if (words && !words.some((word) => folded(citation.phrase ?? '').includes(word))) {
        const expected = `one of ${words.join(', ')}, for the figure is "${bound}"`;
        problems.push({ file: 'results.json', path, found, expected });
      }
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
