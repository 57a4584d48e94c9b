import { factsOf, type Fact } from '../dataset/facts.ts';
import { formulaFigures } from '../dataset/quantity.ts';
import type { ChartSpec, Citation, Dataset } from '../dataset/types.ts';
import type { Source } from './types.ts';

/** Ids of the facts that a chart draws. */
export function chartFacts(dataset: Dataset, spec: ChartSpec): string[] {
  const given = (ids: (string | undefined)[]) => ids.filter((id) => id !== undefined);
  switch (spec.kind) {
    case 'threshold':
      return given([spec.value, spec.threshold, spec.peers]);
    case 'plan':
      return given([spec.total, spec.above, spec.plan, spec.part, spec.rest]);
    case 'states':
      return [...spec.units, ...spec.beside.map(({ figure }) => figure)];
    case 'compare':
      return given(spec.rows.flatMap(({ figure, part }) => [figure, part]));
    case 'timeline':
      return spec.events;
    case 'cards':
      return dataset.results.results.flatMap(({ key }) => key ?? []);
    case 'metrics':
      return dataset.story.scenes
        .filter(({ id, chart }) => spec.panels.includes(id) && chart?.kind !== 'metrics')
        .flatMap(({ chart }) => (chart ? chartFacts(dataset, chart) : []));
  }
}

/** Where a fact stands: its own citations, or for a derived figure those of what it derives from. */
export function citationsOf(dataset: Dataset, fact: Fact): Citation[] {
  switch (fact.kind) {
    case 'quantity': {
      const { citation, derivation, stated } = fact.quantity;
      if (stated !== undefined) return [];
      if (citation) return [citation];
      const facts = factsOf(dataset);
      return derivation
        ? formulaFigures(derivation.formula).flatMap((id) => citationsOf(dataset, facts.get(id)))
        : [];
    }
    case 'event':
      return [fact.event.citation];
    case 'period':
      return [fact.citation];
    case 'name':
      return [fact.name.citation];
    case 'place': {
      const { states, citation, position } = fact.place;
      const own = [...states.map((state) => state.citation), ...(citation ? [citation] : [])];
      return own.length > 0 ? own : position ? [position.citation] : [];
    }
    case 'result':
      return [{ document: dataset.results.document, result: fact.result.number }];
    case 'document':
      return fact.document.citation ? [fact.document.citation] : [{ document: fact.document.id }];
  }
}

/** What a chart says of a fact: of a place its state, of anything else all that is cited. */
function saidOf(dataset: Dataset, id: string): Citation[] {
  const fact = factsOf(dataset).get(id);
  const states = fact.kind === 'place' ? fact.place.states : [];
  return states.length > 0 ? states.map(({ citation }) => citation) : citationsOf(dataset, fact);
}

/** What a chart draws from: documents in the dataset's order, each with the results in question. */
export function sourcesOf(dataset: Dataset, spec: ChartSpec): Source[] {
  const cited = chartFacts(dataset, spec).flatMap((id) => saidOf(dataset, id));
  return dataset.sources.documents.flatMap((document) => {
    const own = cited.filter((citation) => citation.document === document.id);
    if (own.length === 0) return [];
    const results = dataset.results.results.filter(
      ({ number }) =>
        document.id === dataset.results.document && own.some(({ result }) => result === number),
    );
    return [{ document, results }];
  });
}
