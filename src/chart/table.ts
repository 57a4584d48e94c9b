import { inLanguage, runsOf, type Run } from '../dataset/prose.ts';
import type { Fact } from '../dataset/facts.ts';
import { factsOf } from '../dataset/facts.ts';
import type { Quantity } from '../dataset/quantity.ts';
import type { Dataset, PlaceState, Text } from '../dataset/types.ts';
import { factWords, markOf } from '../dataset/wording/fact.ts';
import { wordsOf } from '../i18n/words.ts';
import { citationsOf } from '../scenes/sources.ts';
import type { ChartFrame } from '../scenes/types.ts';
import { words } from './text.ts';
import { inOrder } from './timeline.ts';

/** A chart as a table: rows of cells of runs, in which every number carries its fact. */
export interface ChartTable {
  caption: Run[];
  head: string[];
  rows: Run[][][];
}

/** What the rows of a table are made with. */
interface Desk {
  dataset: Dataset;
  lang: string;
}

/** The data table of a chart. Throws RangeError when the frame names unknown facts. */
export function tableOf(frame: ChartFrame, dataset: Dataset, lang: string): ChartTable {
  const own = wordsOf(lang);
  const desk = { dataset, lang };
  const head = {
    threshold: [own.measure, own.value, own.source],
    plan: [own.measure, own.value, own.source],
    metrics: [own.measure, own.value, own.source],
    compare: [own.measure, own.value, own.source],
    states: [own.unit, own.state, own.source],
    timeline: [own.date, own.event, own.source],
    cards: [own.result, own.name, own.value],
  }[frame.kind];
  return { caption: runsOf(dataset, frame.title, lang), head, rows: rowsOf(desk, frame) };
}

function rowsOf(desk: Desk, frame: ChartFrame): Run[][][] {
  const { dataset, lang } = desk;
  const facts = factsOf(dataset);
  const quantities = (list: (Quantity | null | undefined)[]) =>
    list.flatMap((quantity) => (quantity ? [quantityRow(desk, quantity)] : []));
  switch (frame.kind) {
    case 'threshold':
      return quantities([frame.value, frame.threshold, frame.peers?.count]);
    case 'plan': {
      const { total, plan, above, part, rest } = frame;
      return quantities([
        total,
        plan,
        above,
        part?.quantity,
        ...shares(desk, part),
        rest?.quantity,
      ]);
    }
    case 'states':
      return [
        ...frame.units.map(({ place, state }) => placeRow(desk, facts.get(place.id), state)),
        ...quantities(frame.beside.map(({ quantity }) => quantity)),
      ];
    case 'compare': {
      const seen = new Set<string>();
      return frame.rows.flatMap(({ name, quantity, part, text }) => {
        if (!quantity) {
          return [
            [runsOf(dataset, name, lang), text ? runsOf(dataset, text, lang) : [], [words('–')]],
          ];
        }
        const said = [quantity, part, ...shares(desk, text && { quantity, text })];
        const fresh = said.filter((one) => one && !seen.has(one.id));
        for (const one of fresh) if (one) seen.add(one.id);
        return quantities(fresh);
      });
    }
    case 'timeline':
      return inOrder(frame.events).map(({ event }) => {
        const fact = facts.get(event.id);
        const date = [words(factWords(fact, lang, 'Plain'), event.id)];
        if (event.status === 'announced') {
          date.push(words(` (${inLanguage(frame.announced, lang)})`));
        }
        return [date, runsOf(dataset, event.label, lang), sourceCell(desk, fact)];
      });
    case 'cards':
      return frame.cards.map(({ result, key }) => [
        [words(factWords(facts.get(result.id), lang, 'bare'), result.id)],
        plain(result.name, lang),
        key ? valueCell(desk, key) : [words('–')],
      ]);
    case 'metrics':
      return frame.panels.flatMap(({ chart }) => rowsOf(desk, chart));
  }
}

const plain = (text: Text, lang: string): Run[] => [words(inLanguage(text, lang))];

/** Further figures that the words of a part give, such as its share. */
function shares(
  { dataset, lang }: Desk,
  part: { quantity: Quantity; text: Text } | null,
): Quantity[] {
  if (!part) return [];
  const facts = factsOf(dataset);
  return runsOf(dataset, part.text, lang).flatMap(({ fact: id, mark }) => {
    if (id === null || mark || id === part.quantity.id) return [];
    const fact = facts.get(id);
    return fact.kind === 'quantity' ? [fact.quantity] : [];
  });
}

function valueCell({ dataset, lang }: Desk, quantity: Quantity): Run[] {
  const { id } = quantity;
  const said = words(factWords(factsOf(dataset).get(id), lang), id);
  const mark = markOf(quantity, lang);
  return mark ? [said, { text: ` ${mark}`, fact: id, strong: false, mark: true }] : [said];
}

function quantityRow(desk: Desk, quantity: Quantity): Run[][] {
  const fact = factsOf(desk.dataset).get(quantity.id);
  return [plain(quantity.label, desk.lang), valueCell(desk, quantity), sourceCell(desk, fact)];
}

function placeRow(desk: Desk, fact: Fact, state: PlaceState | null): Run[][] {
  const name = words(factWords(fact, desk.lang, 'Full'), fact.id);
  const said = state ? plain(state.name, desk.lang) : [words('–')];
  return [[name], said, sourceCell(desk, fact)];
}

/** Document and result of each place where a fact stands, each once. */
function sourceCell({ dataset, lang }: Desk, fact: Fact): Run[] {
  const facts = factsOf(dataset);
  const seen = new Set<string>();
  return citationsOf(dataset, fact).flatMap(({ document, result }): Run[] => {
    const key = `${document} ${result ?? ''}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const found = dataset.results.results.find(({ number }) => number === result);
    const own = document === dataset.results.document ? found : undefined;
    const runs = [words(factWords(facts.get(document), lang), document)];
    if (own) runs.push(words(', '), words(factWords(facts.get(own.id), lang), own.id));
    return seen.size > 1 ? [words('; '), ...runs] : runs;
  });
}
