/** The table of citations. */
import { listFacts, type Fact } from '../../dataset/facts.ts';
import type { Citation } from '../../dataset/types.ts';
import { cited, required, type Source } from './columns.ts';
import { tableOf, type Table } from './table.ts';

interface CitedFact extends Citation {
  fact: string;
  kind: Fact['kind'];
}

/** Every citation of a fact. */
function citationsOf(fact: Fact): Citation[] {
  switch (fact.kind) {
    case 'quantity':
      return fact.quantity.citation ? [fact.quantity.citation] : [];
    case 'event':
      return [fact.event.citation];
    case 'period':
      return [fact.citation];
    case 'name':
      return [fact.name.citation];
    case 'place':
      return [
        ...fact.place.states.map(({ citation }) => citation),
        ...(fact.place.citation ? [fact.place.citation] : []),
        ...(fact.place.position ? [fact.place.position.citation] : []),
      ];
    case 'document':
      return fact.document.citation ? [fact.document.citation] : [];
    case 'result':
      return [];
  }
}

/** Where each fact stands. */
export function citations({ dataset }: Source): Table {
  const rows = listFacts(dataset).flatMap((fact): CitedFact[] =>
    citationsOf(fact).map((citation) => ({ ...citation, fact: fact.id, kind: fact.kind })),
  );
  const kinds = ['quantity', 'event', 'period', 'name', 'place', 'document'];
  return tableOf<CitedFact>({
    ...{
      name: 'citations',
      title: 'Where each fact stands',
      rows,
      references: { document: 'documents' },
    },
    columns: [
      {
        name: 'fact',
        type: 'string',
        title: 'Id of a figure, event, place, name or document',
        constraints: required,
        cell: (row) => row.fact,
      },
      {
        name: 'kind',
        type: 'string',
        title: 'What the id is of',
        constraints: { ...required, enum: kinds },
        cell: (row) => row.kind,
      },
      ...cited<CitedFact>((row) => row),
    ],
  });
}
