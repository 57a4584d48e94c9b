/** The tables of an edition: figures, results, places and the rest, each row with where it comes from. */
import { beyondOf } from '../../dataset/context.ts';
import { factsOf, listFacts } from '../../dataset/facts.ts';
import type { Quantity } from '../../dataset/quantity.ts';
import { comparison, event, qualifier, unit } from '../../dataset/schema/results.ts';
import type { Dataset, Formula, Place, Text, Unit } from '../../dataset/types.ts';
import { factWords } from '../../dataset/wording/fact.ts';
import { unitName } from '../../dataset/wording/number.ts';
import { citations } from './citations.ts';
import { cited, id, identity, inLanguages, layer, required, said, type Source } from './columns.ts';
import { tableOf, type Column, type Table } from './table.ts';

/** A formula as it is written in code: `arrivals / (1 + growth)`. */
export function formulaText(formula: Formula): string {
  if (typeof formula !== 'object') return String(formula);
  const [[name = '', operands = []] = []] = Object.entries<Formula[]>(formula);
  const sign = { plus: ' + ', minus: ' - ', times: ' * ', divide: ' / ' }[name] ?? ' ? ';
  const parts = operands.map((operand) =>
    typeof operand === 'object' ? `(${formulaText(operand)})` : formulaText(operand),
  );
  return parts.join(sign);
}

/** A number that leaves the table only with what binds it. */
function figures(source: Source): Table {
  const { dataset } = source;
  const facts = listFacts(dataset);
  const rows = facts.flatMap((fact) => (fact.kind === 'quantity' ? [fact.quantity] : []));
  const results = new Map(
    dataset.results.results.flatMap(({ number, figures: own }) =>
      own.map((figure) => [figure.id, number] as const),
    ),
  );
  const column = (
    name: string,
    type: Column<Quantity>['type'],
    title: string,
    cell: Column<Quantity>['cell'],
    constraints?: Column<Quantity>['constraints'],
  ): Column<Quantity> => ({ name, type, title, cell, ...(constraints && { constraints }) });
  return tableOf({
    ...{ name: 'figures', title: 'Figures, as printed and as derived', rows, key: 'id' },
    references: { unit: 'units', document: 'documents' },
    columns: [
      id<Quantity>(),
      column('result', 'integer', 'Number of the result that it belongs to', (row) =>
        results.get(row.id),
      ),
      ...inLanguages<Quantity>(source, 'label', 'What is counted', (row, lang) =>
        said(source, row.label, lang),
      ),
      column(
        'qualifier',
        'string',
        'How the number is bound: it is part of it',
        (row) => row.bound,
        {
          ...required,
          enum: [...qualifier.options, 'under'],
        },
      ),
      column(
        'value',
        'number',
        'The number in its unit, as printed or to the digits that survive a derivation',
        (row) => row.value,
        required,
      ),
      column('unit', 'string', 'Unit', (row) => row.unit.id, required),
      ...inLanguages<Quantity>(source, 'words', 'The whole as it is said', (row, lang) => {
        const fact = factsOf(dataset).get(row.id);
        return factWords(fact, lang);
      }),
      column(
        'precision',
        'number',
        'The place to which the source rounds, in the unit',
        (row) => row.precision,
      ),
      column('period', 'string', 'Year, month or day that it is of', (row) => row.period, required),
      column(
        'compared_with',
        'string',
        'What its source compares it with',
        (row) => row.comparison?.with,
        {
          enum: comparison.shape.with.options,
        },
      ),
      column(
        'compared_period',
        'string',
        'Period of that comparison',
        (row) => row.comparison?.period,
      ),
      column(
        'derived',
        'boolean',
        'Computed by the editors, not printed in a document',
        (row) => row.derivation !== null,
        required,
      ),
      column(
        'formula',
        'string',
        'How it was computed, over ids of figures',
        (row) => row.derivation && formulaText(row.derivation.formula),
      ),
      layer<Quantity>(source),
      ...cited<Quantity>(({ citation }) => citation),
    ],
  });
}

function units(source: Source): Table {
  const name = (unit: Unit, lang: string) => unitName(unit, 2, lang);
  return tableOf<Unit>({
    ...{ name: 'units', title: 'Units of figures', rows: source.dataset.results.units, key: 'id' },
    columns: [
      id(),
      {
        name: 'dimension',
        type: 'string',
        title: 'What is counted',
        constraints: required,
        cell: (row) => row.dimension,
      },
      {
        name: 'factor',
        type: 'number',
        title: 'Base units in one of this unit',
        constraints: required,
        cell: (row) => row.factor,
      },
      {
        name: 'style',
        type: 'string',
        title: 'How it is written',
        constraints: { ...required, enum: unit.shape.style.unwrap().options },
        cell: (row) => row.style,
      },
      ...inLanguages<Unit>(source, 'name', 'Name after a number of several', name),
    ],
  });
}

function results(source: Source): Table {
  const { results: list, document } = source.dataset.results;
  type Row = (typeof list)[number];
  return tableOf<Row>({
    ...{ name: 'results', title: 'Results that the document lists', rows: list, key: 'id' },
    references: { key_figure: 'figures', document: 'documents' },
    columns: [
      id(),
      {
        name: 'number',
        type: 'integer',
        title: 'Number in the document',
        constraints: { ...identity, minimum: 1 },
        cell: (row) => row.number,
      },
      ...inLanguages<Row>(source, 'name', 'Name', (row, lang) => said(source, row.name, lang)),
      ...inLanguages<Row>(source, 'title', 'What it says', (row, lang) =>
        said(source, row.title, lang),
      ),
      ...inLanguages<Row>(source, 'text', 'In more words', (row, lang) =>
        row.paragraphs.map((text) => said(source, text, lang)).join('\n'),
      ),
      { name: 'key_figure', type: 'string', title: 'Its key figure', cell: (row) => row.key },
      {
        name: 'places',
        type: 'string',
        title: 'Ids of places, separated by spaces',
        cell: (row) => row.places.join(' '),
      },
      {
        name: 'document',
        type: 'string',
        title: 'Document that lists it',
        constraints: required,
        cell: () => document,
      },
    ],
  });
}

function places(source: Source): Table {
  const { dataset } = source;
  const { kinds, states } = dataset.places;
  const nameIn = (
    list: readonly { id: string; name: Text }[],
    wanted: string | undefined,
    lang: string,
  ) => said(source, list.find((one) => one.id === wanted)?.name, lang);
  return tableOf<Place>({
    ...{
      name: 'places',
      title: 'Places, in the state that the document gives',
      rows: dataset.places.places,
      key: 'id',
    },
    references: { within: 'places', document: 'documents' },
    columns: [
      id(),
      ...inLanguages<Place>(source, 'name', 'Name', (row, lang) => said(source, row.name, lang)),
      {
        name: 'also',
        type: 'string',
        title: 'Other spellings, separated by semicolons',
        cell: (row) => row.also.join('; '),
      },
      {
        name: 'kind',
        type: 'string',
        title: 'Kind of place',
        constraints: required,
        cell: (row) => row.kind,
      },
      ...inLanguages<Place>(source, 'kind', 'Kind of place', (row, lang) =>
        nameIn(kinds, row.kind, lang),
      ),
      {
        name: 'within',
        type: 'string',
        title: 'Place that it is a part of',
        cell: (row) => row.within,
      },
      {
        name: 'layer',
        type: 'string',
        title: 'Layer of the geometry',
        constraints: required,
        cell: (row) => row.geometry.layer,
      },
      {
        name: 'feature',
        type: 'string',
        title: 'properties.id of its feature in that layer',
        constraints: required,
        cell: (row) => row.geometry.feature,
      },
      { name: 'state', type: 'string', title: 'State', cell: (row) => row.states[0]?.state },
      ...inLanguages<Place>(source, 'state', 'State', (row, lang) =>
        nameIn(states, row.states[0]?.state, lang),
      ),
      {
        name: 'state_period',
        type: 'string',
        title: 'Year, month or day of the state',
        cell: (row) => row.states[0]?.period,
      },
      {
        name: 'results',
        type: 'string',
        title: 'Numbers of results, separated by spaces',
        cell: (row) => row.results.join(' '),
      },
      {
        name: 'accuracy_m',
        type: 'number',
        title: 'How closely it is placed, in metres',
        cell: (row) => row.position?.accuracy,
      },
      {
        name: 'schematic',
        type: 'boolean',
        title: 'Its outline is invented',
        cell: (row) => row.position?.schematic,
      },
      ...cited<Place>((row) => row.states[0]?.citation ?? row.citation),
    ],
  });
}

function events(source: Source): Table {
  const rows = source.dataset.results.events;
  type Row = (typeof rows)[number];
  return tableOf<Row>({
    ...{
      name: 'events',
      title: 'Dated events',
      rows,
      key: 'id',
      references: { document: 'documents' },
    },
    columns: [
      id(),
      ...inLanguages<Row>(source, 'label', 'What happened', (row, lang) =>
        said(source, row.label, lang),
      ),
      {
        name: 'date',
        type: 'string',
        title: 'Year, month or day',
        constraints: required,
        cell: (row) => row.date,
      },
      {
        name: 'part',
        type: 'string',
        title: 'Part of that year',
        constraints: { enum: event.shape.part.unwrap().options },
        cell: (row) => row.part,
      },
      {
        name: 'status',
        type: 'string',
        title: 'announced: set by its source for something to come',
        constraints: { ...required, enum: event.shape.status.options },
        cell: (row) => row.status,
      },
      { name: 'result', type: 'integer', title: 'Number of the result', cell: (row) => row.result },
      {
        name: 'places',
        type: 'string',
        title: 'Ids of places, separated by spaces',
        cell: (row) => row.places.join(' '),
      },
      layer(source),
      ...cited<Row>(({ citation }) => citation),
    ],
  });
}

function documents(source: Source): Table {
  const rows = source.dataset.sources.documents;
  type Row = (typeof rows)[number];
  return tableOf<Row>({
    ...{ name: 'documents', title: 'Documents that facts are cited from', rows, key: 'id' },
    columns: [
      id(),
      {
        name: 'kind',
        type: 'string',
        title: 'Kind of document',
        constraints: required,
        cell: (row) => row.kind,
      },
      { name: 'number', type: 'string', title: 'Number, as printed', cell: (row) => row.number },
      ...inLanguages<Row>(source, 'title', 'Title', (row, lang) => said(source, row.title, lang)),
      ...inLanguages<Row>(source, 'issuer', 'Issuer', (row, lang) =>
        said(source, row.issuer, lang),
      ),
      { name: 'date', type: 'string', title: 'Year, month or day', cell: (row) => row.date },
      { name: 'url', type: 'string', title: 'Address', cell: (row) => row.url },
      {
        name: 'read',
        type: 'string',
        title: 'Day on which it was read',
        cell: (row) =>
          row.read ?? (beyondOf(source.dataset).has(row.id) ? source.dataset.context?.read : null),
      },
      layer(source),
    ],
  });
}

/** Every table of an edition's data package. */
export function tablesOf(dataset: Dataset): Table[] {
  const source: Source = { dataset, languages: dataset.edition.languages };
  const all = [figures, units, results, places, events, documents, citations];
  return all.map((make) => make(source)).filter(({ csv }) => csv.trim().includes('\r\n'));
}
