/** Rows of a chart as CSV, for spreadsheet programs. */
import { csvFormatRow } from 'd3';
import type { FileWords } from '../../i18n/files/words.ts';
import type { DataRow } from './rows.ts';

/** A column: its name is in the words of the files, by the same key. */
interface Column {
  key: keyof FileWords['columns'];
  cell: (row: DataRow, words: FileWords) => string | number | null | undefined;
}

const cited = (
  { citations }: DataRow,
  of: (citation: DataRow['citations'][number]) => string | number | null,
): string => [...new Set(citations.flatMap((citation) => of(citation) ?? []))].join('; ');

const answer = (yes: boolean | undefined, words: FileWords): string | undefined =>
  yes === undefined ? undefined : yes ? words.yes : words.no;

/** Columns by what they tell of; those of a group are in a file where any of its rows has such. */
const groups: { has: (row: DataRow) => unknown; columns: Column[] }[] = [
  {
    has: ({ number }) => number !== null,
    columns: [{ key: 'number', cell: ({ number }) => number }],
  },
  { has: () => true, columns: [{ key: 'what', cell: ({ what }) => what }] },
  {
    has: ({ state }) => state,
    columns: [{ key: 'state', cell: ({ state }) => state }],
  },
  {
    has: ({ date }) => date,
    columns: [
      { key: 'date', cell: ({ date }) => date?.date },
      { key: 'part', cell: ({ date }, { parts }) => date?.part && parts[date.part] },
      { key: 'status', cell: ({ date }, { statuses }) => date && statuses[date.status] },
      { key: 'dateWords', cell: ({ date }) => date?.words },
    ],
  },
  {
    has: ({ figure }) => figure,
    columns: [
      { key: 'qualifier', cell: ({ figure }) => figure?.qualifier },
      { key: 'value', cell: ({ figure }) => figure?.number },
      { key: 'unit', cell: ({ figure }) => figure?.unit },
      { key: 'words', cell: ({ figure }) => figure?.words },
      { key: 'derived', cell: ({ figure }, words) => answer(figure?.derived, words) },
      { key: 'formula', cell: ({ figure }) => figure?.formula },
      { key: 'period', cell: ({ figure }) => figure?.period },
      {
        key: 'comparedWith',
        cell: ({ figure }, { comparisons }) =>
          figure?.comparedWith && comparisons[figure.comparedWith],
      },
    ],
  },
  {
    has: () => true,
    columns: [
      { key: 'document', cell: (row) => cited(row, ({ name }) => name) },
      { key: 'result', cell: (row) => cited(row, ({ result }) => result) },
      { key: 'phrase', cell: (row) => cited(row, ({ phrase }) => phrase) },
    ],
  },
];

/** Rows of a chart as a table: a head, and cells of text or numbers. */
export function cellsOf(
  rows: readonly DataRow[],
  words: FileWords,
): { head: string[]; cells: (string | number)[][] } {
  const columns = groups.filter(({ has }) => rows.some(has)).flatMap((group) => group.columns);
  return {
    head: columns.map(({ key }) => words.columns[key]),
    cells: rows.map((row) => columns.map(({ cell }) => cell(row, words) ?? '')),
  };
}

/** What a spreadsheet program takes for the start of a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A text that no spreadsheet program runs: an apostrophe goes before what would start a formula. Texts
 * of an edition are free to start with anything; numbers are not touched, minus signs included.
 */
export const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** The mark by which spreadsheet programs know UTF-8. */
export const BOM = '\uFEFF';

/**
 * A table as CSV by RFC 4180: comma, double quotes where they are needed, CRLF after every row, numbers
 * with a decimal point; a mark at the start says that it is UTF-8. Texts are `harmless`.
 */
export function csvOf({ head, cells }: ReturnType<typeof cellsOf>): string {
  const rows = [head, ...cells].map((row) =>
    csvFormatRow(row.map((cell) => (typeof cell === 'number' ? String(cell) : harmless(cell)))),
  );
  return BOM + rows.map((row) => `${row}\r\n`).join('');
}
