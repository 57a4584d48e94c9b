import { beyondOf } from './context.ts';
import { quantitiesOf, type Quantity } from './quantity.ts';
import type {
  Citation,
  Dataset,
  EventFact,
  NameFact,
  Place,
  Result,
  SourceDocument,
  Station,
} from './types.ts';

/** Anything that can be set in words and traced: each has an id of its own in the edition. */
export type Fact =
  | { kind: 'quantity'; id: string; quantity: Quantity }
  | { kind: 'event'; id: string; event: EventFact }
  | { kind: 'period'; id: string; date: string; citation: Citation }
  | { kind: 'name'; id: string; name: NameFact }
  | { kind: 'place'; id: string; place: Place }
  | { kind: 'result'; id: string; result: Result }
  | { kind: 'document'; id: string; document: SourceDocument };

/** A dataset made ready for looking things up. */
export interface Facts {
  all: ReadonlyMap<string, Fact>;
  /** Ids of those that the context adds. */
  beyond: ReadonlySet<string>;
  /** The fact of that id. Throws RangeError when there is none. */
  get(id: string): Fact;
  /** The figure or derived figure of that id. Throws RangeError when there is none. */
  quantity(id: string): Quantity;
  /** The place of that id. Throws RangeError when there is none. */
  place(id: string): Place;
  /** The dated event of that id. Throws RangeError when there is none. */
  event(id: string): EventFact;
}

/** Every fact of a dataset in the order of its files; ids may repeat in a dataset not yet checked. */
export function listFacts(dataset: Dataset): Fact[] {
  const { edition, sources, results, places } = dataset;
  const { id, date, citation } = edition.period;
  return [
    { kind: 'period', id, date, citation },
    ...sources.documents.map((document): Fact => ({ kind: 'document', id: document.id, document })),
    ...sources.names.map((name): Fact => ({ kind: 'name', id: name.id, name })),
    ...results.results.map((result): Fact => ({ kind: 'result', id: result.id, result })),
    ...[...quantitiesOf(dataset).values()].map((quantity): Fact => ({
      kind: 'quantity',
      id: quantity.id,
      quantity: restated(quantity, dataset.station),
    })),
    ...results.events.map((event): Fact => ({ kind: 'event', id: event.id, event })),
    ...places.places.map((place): Fact => ({ kind: 'place', id: place.id, place })),
  ];
}

/** A quantity with the words that a station has put in its place. */
function restated(quantity: Quantity, station: Station | undefined): Quantity {
  const stated = station?.figures[quantity.id];
  return stated === undefined ? quantity : { ...quantity, stated };
}

const known = new WeakMap<Dataset, Facts>();

/** The facts of a dataset; made once for each dataset. */
export function factsOf(dataset: Dataset): Facts {
  const cached = known.get(dataset);
  if (cached) return cached;
  const all = new Map(listFacts(dataset).map((fact) => [fact.id, fact]));
  const get = (id: string): Fact => {
    const fact = all.get(id);
    if (!fact) throw new RangeError(`no fact ${id} in this edition`);
    return fact;
  };
  const wrong = (id: string, kind: string): never => {
    throw new RangeError(`${id} is not a ${kind}`);
  };
  const facts: Facts = {
    all,
    beyond: beyondOf(dataset),
    get,
    quantity: (id) => {
      const fact = get(id);
      return fact.kind === 'quantity' ? fact.quantity : wrong(id, 'figure');
    },
    place: (id) => {
      const fact = get(id);
      return fact.kind === 'place' ? fact.place : wrong(id, 'place');
    },
    event: (id) => {
      const fact = get(id);
      return fact.kind === 'event' ? fact.event : wrong(id, 'event');
    },
  };
  known.set(dataset, facts);
  return facts;
}
