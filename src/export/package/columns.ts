/** Columns that several tables have. */
import { beyondOf } from '../../dataset/context.ts';
import { plainOf } from '../../dataset/prose.ts';
import type { Citation, Dataset, Text } from '../../dataset/types.ts';
import type { Column } from './table.ts';

export const required = { required: true } as const;
export const identity = { required: true, unique: true } as const;

/** What every table is made from. */
export interface Source {
  dataset: Dataset;
  languages: readonly string[];
}

/** A column for each language of the edition. */
export const inLanguages = <Row>(
  { languages }: Source,
  name: string,
  title: string,
  words: (row: Row, lang: string) => string | null,
): Column<Row>[] =>
  languages.map((lang) => ({
    ...{ name: `${name}_${lang}`, type: 'string', title: `${title} (${lang})` },
    cell: (row) => words(row, lang),
  }));

export const said = ({ dataset }: Source, text: Text | undefined, lang: string): string | null =>
  text ? plainOf(dataset, text, lang) : null;

/** Columns of where a row comes from. */
export const cited = <Row>(of: (row: Row) => Citation | null | undefined): Column<Row>[] => [
  {
    name: 'document',
    type: 'string',
    title: 'Document that it is cited from',
    cell: (row) => of(row)?.document,
  },
  {
    name: 'document_result',
    type: 'integer',
    title: 'Number of the result in it',
    cell: (row) => of(row)?.result,
  },
  {
    name: 'phrase',
    type: 'string',
    title: 'Phrase of the document, as it stands there',
    cell: (row) => of(row)?.phrase,
  },
];

/** Whether a row is of the edition's own document or of what others say. */
export const layer = <Row extends { id: string }>({ dataset }: Source): Column<Row> => ({
  ...{
    name: 'layer',
    type: 'string',
    title: 'document: the edition’s own; context: what others say',
  },
  constraints: { ...required, enum: ['document', 'context'] },
  cell: ({ id }) => (beyondOf(dataset).has(id) ? 'context' : 'document'),
});

export const id = <Row extends { id: string }>(title = 'Identifier'): Column<Row> => ({
  ...{ name: 'id', type: 'string', title, constraints: identity },
  cell: (row) => row.id,
});
