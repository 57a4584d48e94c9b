/** What a note says of a fact: its words, where they stand, how they were derived. Pure. */
import { factsOf, type Fact } from '../../dataset/facts.ts';
import { factRuns, inLanguage, runsOf, type Run } from '../../dataset/prose.ts';
import { operation } from '../../dataset/quantity.ts';
import type { Citation, Dataset, Formula, Text } from '../../dataset/types.ts';
import { dateWords } from '../../dataset/wording/date.ts';
import { factWords, titleOf } from '../../dataset/wording/fact.ts';
import { digits, quantityWords } from '../../dataset/wording/number.ts';
import { lowerFirst } from '../../dataset/wording/locale.ts';
import { wordsOf } from '../../i18n/words.ts';
import { citationsOf } from '../../scenes/sources.ts';

/** Where something stands: the words of the citation, and the phrase as it is there. */
export interface NoteSource {
  runs: Run[];
  phrase: string | null;
  /** The language of the phrase. */
  lang: string | undefined;
  /** Where it can be read; for what is beyond the edition's document. */
  url: string | null;
}

/** A note. */
export interface Note {
  id: string;
  /** It is of the context, beyond the edition's document. */
  beyond: boolean;
  /** The fact in words. */
  title: Run[];
  /** What kind of thing it is, and what else belongs to it. */
  lines: Run[][];
  /** The formula, for a derived figure. */
  formula: Run[] | null;
  sources: NoteSource[];
}

const plain = (text: string): Run => ({ text, fact: null, strong: false, mark: false });
const said = (id: string, text: string): Run => ({ text, fact: id, strong: false, mark: false });

/** The note of a fact in a language. Throws RangeError when there is no such fact. */
export function noteOf(dataset: Dataset, id: string, lang: string): Note {
  const facts = factsOf(dataset);
  const fact = facts.get(id);
  const derivation = fact.kind === 'quantity' ? fact.quantity.derivation : null;
  return {
    id,
    beyond: facts.beyond.has(id),
    title: factRuns(dataset, id, lang, 'Full'),
    lines: linesOf(dataset, fact, lang),
    formula: derivation ? formulaRuns(dataset, derivation.formula, lang) : null,
    sources: uniqueSources(dataset, fact).map((citation) => sourceOf(dataset, citation, lang)),
  };
}

function uniqueSources(dataset: Dataset, fact: Fact): Citation[] {
  const seen = new Set<string>();
  return citationsOf(dataset, fact).filter((citation) => {
    const key = JSON.stringify(citation);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function linesOf(dataset: Dataset, fact: Fact, lang: string): Run[][] {
  const words = wordsOf(lang);
  const prose = (text: Text | undefined): Run[][] => (text ? [runsOf(dataset, text, lang)] : []);
  switch (fact.kind) {
    case 'quantity': {
      const { label, derivation, period, comparison } = fact.quantity;
      const same = period === dataset.edition.period.date;
      const year = same
        ? []
        : [[plain(`${words.period} `), said(fact.id, dateWords({ date: period }, lang, 'plain'))]];
      const against = comparison ? [[plain(words.comparedWith[comparison.with])]] : [];
      return [...prose(label), ...year, ...against, ...prose(derivation?.note)];
    }
    case 'event': {
      const announced = fact.event.status === 'announced' ? [[plain(words.announced)]] : [];
      return [...prose(fact.event.label), ...announced];
    }
    case 'place': {
      const { place } = fact;
      const { kinds, states } = dataset.places;
      const kind = kinds.find(({ id }) => id === place.kind);
      const state = states.find(({ id }) => id === place.states[0]?.state);
      return [
        [
          ...(kind ? [plain(inLanguage(kind.name, lang))] : []),
          ...(state ? [plain(`: ${lowerFirst(inLanguage(state.name, lang), lang)}`)] : []),
        ],
        ...prose(place.note),
        ...(place.position
          ? [[plain(`${words.placedTo} `), said(place.id, factWords(fact, lang, 'accuracy'))]]
          : []),
      ];
    }
    case 'result':
      return prose(fact.result.title);
    case 'document':
      return [[said(fact.id, titleOf(fact.document, lang))], ...prose(fact.document.issuer)];
    case 'name':
    case 'period':
      return [];
  }
}

function sourceOf(dataset: Dataset, citation: Citation, lang: string): NoteSource {
  const facts = factsOf(dataset);
  const document = facts.get(citation.document);
  const own = document.kind === 'document' ? document.document : null;
  const result = dataset.results.results.find(
    ({ number }) => number === citation.result && citation.document === dataset.results.document,
  );
  const runs = [said(document.id, factWords(document, lang))];
  if (result) {
    runs.push(plain(', '), said(result.id, factWords(facts.get(result.id), lang)));
  }
  return {
    runs,
    phrase: citation.phrase ?? null,
    lang: own?.language ?? dataset.edition.languages[0],
    url: facts.beyond.has(document.id) ? (own?.url ?? null) : null,
  };
}

const signs = { plus: ' + ', minus: ' − ', times: ' × ', divide: ' ÷ ' } as const;

/** A formula in words: "3 million ÷ (1 + over 12%)". */
function formulaRuns(dataset: Dataset, formula: Formula, lang: string, inner = false): Run[] {
  if (typeof formula === 'number') return [plain(digits(formula, lang))];
  if (typeof formula === 'string') {
    return [said(formula, quantityWords(factsOf(dataset).quantity(formula), lang, 'full'))];
  }
  const { name, operands } = operation(formula);
  const runs = operands.flatMap((operand, index) => [
    ...(index > 0 ? [plain(signs[name])] : []),
    ...formulaRuns(dataset, operand, lang, true),
  ]);
  return inner ? [plain('('), ...runs, plain(')')] : runs;
}
