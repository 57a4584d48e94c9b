/** A table of a data package: its columns are declared once, for its CSV file and for its schema. */
import { csvFormatRow } from 'd3';

type Cell = string | number | boolean | null | undefined;

/** What a column may hold, in the words of the Table Schema standard. */
export interface Constraints {
  required?: true;
  unique?: true;
  enum?: readonly string[];
  minimum?: number;
  maximum?: number;
}

/** A column: how it is described, and what a row has in it. */
export interface Column<Row> {
  name: string;
  type: 'string' | 'number' | 'integer' | 'boolean';
  title: string;
  constraints?: Constraints;
  cell: (row: Row) => Cell;
}

/** A table with everything that is written of it. */
export interface Table {
  name: string;
  title: string;
  csv: string;
  schema: {
    fields: (Omit<Column<never>, 'cell'> & { type: string })[];
    primaryKey?: string[];
    foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[];
    missingValues: string[];
  };
}

interface Spec<Row> {
  name: string;
  title: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  key?: string;
  /** Columns that name a row of another table, by the name of that table; the other one is `id`. */
  references?: Readonly<Record<string, string>>;
}

const text = (cell: Cell): string => (cell === null || cell === undefined ? '' : String(cell));

/**
 * A table's CSV (RFC 4180: commas, double quotes where they are needed, CRLF, UTF-8 without a mark) and
 * its schema. Texts stand as they are: the files are for programs, and change nothing for spreadsheets.
 */
export function tableOf<Row>({ name, title, rows, columns, key, references }: Spec<Row>): Table {
  const lines = [
    columns.map((column) => column.name),
    ...rows.map((row) => columns.map(({ cell }) => text(cell(row)))),
  ];
  const foreignKeys = Object.entries(references ?? {}).map(([column, resource]) => ({
    fields: [column],
    reference: { resource, fields: ['id'] },
  }));
  return {
    name,
    title,
    csv: lines.map((line) => `${csvFormatRow(line)}\r\n`).join(''),
    schema: {
      fields: columns.map(({ cell: _, ...column }) => column),
      ...(key && { primaryKey: [key] }),
      ...(foreignKeys.length > 0 && { foreignKeys }),
      missingValues: [''],
    },
  };
}
