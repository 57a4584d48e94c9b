import { outcomeOf, type Group, type Row } from './rows.ts';
import { inUnit, spread, targetWords } from './wording.ts';

const HEAD = ['', 'ours', '(spread)', 'baseline', '(spread)', 'ratio', 'target', ''];
/** Columns of numbers stand to the right. */
const TO_THE_RIGHT = new Set([1, 3, 5]);

function cellsOf(row: Row): string[] {
  const { ours, baseline, ratio, reached } = outcomeOf(row);
  const { name, unit, values, target } = row;
  return [
    `  ${name}`,
    inUnit(ours, unit),
    spread(values.ours, unit),
    inUnit(baseline, unit),
    spread(values.baseline, unit),
    Number.isNaN(ratio) ? '–' : ratio.toFixed(2),
    target ? targetWords(target, unit) : '',
    reached === null ? '' : reached ? 'reached' : 'NOT REACHED',
  ];
}

/** The comparison as one plain-text table. */
export function tableOf(groups: readonly Group[]): string {
  const lines = [HEAD, ...groups.flatMap(({ title, rows }) => [[title], ...rows.map(cellsOf)])];
  // A title runs over the columns, and does not widen the first.
  const widths = HEAD.map((_, column) =>
    Math.max(...lines.filter(({ length }) => length > 1).map((line) => line[column]?.length ?? 0)),
  );
  return lines
    .map((line) =>
      line
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return TO_THE_RIGHT.has(column) ? cell.padStart(width) : cell.padEnd(width);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
