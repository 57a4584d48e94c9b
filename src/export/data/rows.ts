/** A chart's data as rows: the rows of its table on the page, each with all that belongs to its fact. */
import { tableOf } from '../../chart/table.ts';
import { factsOf, type Fact } from '../../dataset/facts.ts';
import { inLanguage, plainOf, runsOf } from '../../dataset/prose.ts';
import type { Bound, Quantity } from '../../dataset/quantity.ts';
import type { Citation, Dataset, Text } from '../../dataset/types.ts';
import { factWords, markOf } from '../../dataset/wording/fact.ts';
import { qualifierWords, unitName } from '../../dataset/wording/number.ts';
import { citationsOf } from '../../scenes/sources.ts';
import type { ChartFrame } from '../../scenes/types.ts';
import { noteOf } from '../../views/note/note.ts';

/** Where a row's fact stands. */
export interface RowCitation {
  /** Id of the document, and its number or title. */
  document: string;
  name: string;
  /** Number of the result in it. */
  result: number | null;
  /** The phrase as it stands there. */
  phrase: string | null;
}

/** A number, never without what binds it. */
export interface RowFigure {
  /** Id of the figure. */
  id: string;
  /** As printed, or rounded to the digits that survive a derivation; null where words stand for it. */
  number: number | null;
  bound: Bound;
  /** The word that binds it ("over", "below about"); empty where there is none. */
  qualifier: string;
  unit: string;
  /** The whole as the page says it: qualifier, number, unit, and the mark of a derived figure. */
  words: string;
  derived: boolean;
  /** How it is derived, in words. */
  formula: string | null;
  /** A year, a month or a day: 2019, 2019-05, 2019-05-04. */
  period: string;
  /** What its source compares it with. */
  comparedWith: NonNullable<Quantity['comparison']>['with'] | null;
}

/** A date as its source gives it. */
export interface RowDate {
  /** 2019, 2019-05 or 2019-05-04. */
  date: string;
  /** Part of that year. */
  part: 'early' | 'mid' | 'late' | null;
  status: 'happened' | 'announced';
  words: string;
}

/** One row: what it is about, and what its kind says of it. */
export interface DataRow {
  /** Id of the fact that the row is about. */
  id: string;
  kind: 'figure' | 'place' | 'event' | 'result';
  what: string;
  /** Of a result, its number. */
  number: number | null;
  figure: RowFigure | null;
  /** The state of a place, in words. */
  state: string | null;
  date: RowDate | null;
  citations: RowCitation[];
}

/**
 * The rows of a chart in a language: those of its table, in the same order, and after its places the
 * figures that only the words beside them say, such as how many are in a state.
 * @throws RangeError when the frame names unknown facts.
 */
export function rowsOf(chart: ChartFrame, dataset: Dataset, lang: string): DataRow[] {
  if (chart.kind === 'metrics') {
    return chart.panels.flatMap((panel) => rowsOf(panel.chart, dataset, lang));
  }
  const facts = factsOf(dataset);
  const shown = tableOf(chart, dataset, lang).rows.flatMap((cells) => {
    // A row is about what its first cell says, or else about the figure beside it.
    const [id] = cells.flatMap((cell) => cell.flatMap(({ fact }) => fact ?? []));
    return id === undefined ? [] : rowOf(facts.get(id), dataset, lang);
  });
  if (chart.kind !== 'states') return shown;
  const said = chart.groups.flatMap(({ text }) => figuresIn(text, dataset, lang));
  const known = new Set(shown.map(({ id }) => id));
  const others = [...new Set(said)].filter((id) => !known.has(id));
  const places = shown.filter(({ kind }) => kind === 'place');
  return [
    ...places,
    ...others.flatMap((id) => rowOf(facts.get(id), dataset, lang)),
    ...shown.slice(places.length),
  ];
}

/** Ids of the figures that words say. */
const figuresIn = (text: Text, dataset: Dataset, lang: string): string[] =>
  runsOf(dataset, text, lang).flatMap(({ fact }) =>
    fact !== null && factsOf(dataset).get(fact).kind === 'quantity' ? fact : [],
  );

function rowOf(fact: Fact, dataset: Dataset, lang: string): DataRow[] {
  const { id } = fact;
  const row = (part: Pick<DataRow, 'kind' | 'what'> & Partial<DataRow>): DataRow[] => [
    {
      id,
      ...{ number: null, figure: null, state: null, date: null },
      ...part,
      citations: part.citations ?? citedIn(dataset, citationsOf(dataset, fact), lang),
    },
  ];
  switch (fact.kind) {
    case 'quantity': {
      const what = inLanguage(fact.quantity.label, lang);
      return row({ kind: 'figure', what, figure: figureOf(fact, dataset, lang) });
    }
    case 'place': {
      const [own] = fact.place.states;
      const state = dataset.places.states.find((one) => one.id === own?.state);
      return row({
        kind: 'place',
        what: factWords(fact, lang, 'Full'),
        state: state ? inLanguage(state.name, lang) : null,
        ...(own && { citations: citedIn(dataset, [own.citation], lang) }),
      });
    }
    case 'event': {
      const { date, part = null, status, label } = fact.event;
      const said = factWords(fact, lang, 'Plain');
      return row({
        kind: 'event',
        what: plainOf(dataset, label, lang),
        date: { date, part, status, words: said },
      });
    }
    case 'result': {
      const { number, name, key } = fact.result;
      const figure = key === undefined ? null : factsOf(dataset).get(key);
      return row({
        kind: 'result',
        what: inLanguage(name, lang),
        number,
        ...(figure?.kind === 'quantity' && {
          figure: figureOf(figure, dataset, lang),
          citations: citedIn(dataset, citationsOf(dataset, figure), lang),
        }),
      });
    }
    // A row of a comparison for which there is no figure.
    case 'name':
      return row({ kind: 'figure', what: factWords(fact, lang, 'Full') });
    case 'document':
    case 'period':
      return [];
  }
}

function figureOf(
  fact: Extract<Fact, { kind: 'quantity' }>,
  dataset: Dataset,
  lang: string,
): RowFigure {
  const { id, quantity } = fact;
  const { value, unit, stated, bound, derivation, period, comparison } = quantity;
  const said = stated !== undefined;
  const formula = said ? null : noteOf(dataset, id, lang).formula;
  return {
    id,
    number: said ? null : value,
    bound,
    qualifier: said ? '' : qualifierWords(quantity, lang),
    unit: said ? '' : unit.style === 'percent' ? '%' : unitName(unit, value, lang),
    words: [factWords(fact, lang), markOf(quantity, lang)].filter(Boolean).join(' '),
    derived: derivation !== null && !said,
    formula: formula ? formula.map(({ text }) => text).join('') : null,
    period,
    comparedWith: comparison?.with ?? null,
  };
}

/** Citations in words, each place once. */
function citedIn(dataset: Dataset, citations: readonly Citation[], lang: string): RowCitation[] {
  const facts = factsOf(dataset);
  const seen = new Set<string>();
  return citations.flatMap(({ document, result = null, phrase = null }) => {
    const key = JSON.stringify([document, result, phrase]);
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ document, name: factWords(facts.get(document), lang), result, phrase }];
  });
}
