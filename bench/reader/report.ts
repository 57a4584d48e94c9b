import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { dirname, relative } from 'node:path';
import { root } from '../../scripts/run.mjs';
import { folders } from './folders.ts';
import type { Found } from './measure.ts';
import { outcomeOf } from './rows.ts';
import { median } from './stats.ts';
import { tableOf } from './table.ts';

/** How strong the machine is and how busy it is: seconds compare only where these do. */
export interface Machine {
  cores: number;
  /** Processes that want to run. */
  load: number;
  node: string;
}

/** The machine as it is now: to be asked before the benchmark keeps it busy itself. */
export function machineNow(): Machine {
  const load = Math.round((loadavg()[0] ?? 0) * 10) / 10;
  return { cores: availableParallelism(), load, node: process.version };
}

/** Shows the table and writes all values to the report. */
export function report(found: Found, runs: number, machine: Machine): void {
  const { groups, lost, longTasks, marks } = found;
  console.log(`\n${tableOf(groups)}\n`);
  console.log(`Medians of ${runs} runs, each with its lowest and highest value.`);
  const mark = marks.length > 0 ? Math.round(median(marks)) : '–';
  console.log(
    `${machine.cores} cores, load ${machine.load} before the run; Lighthouse's mark of the machine: ${mark}.`,
  );
  for (const [document, audits] of Object.entries(lost)) {
    for (const [id, said] of Object.entries(audits)) {
      console.log(`Lighthouse on ${document}: ${id}, ${said}`);
    }
  }
  for (const { duration, ran } of longTasks.slice(0, 5)) {
    console.log(
      `\nScrolling, a task of ${duration} ms:\n  ${ran.join('\n  ') || 'no script of its own'}`,
    );
  }
  const told = groups.map(({ title, rows }) => ({
    title,
    rows: rows.map((row) => ({ ...row, ...outcomeOf(row) })),
  }));
  mkdirSync(dirname(folders.report), { recursive: true });
  writeFileSync(
    folders.report,
    `${JSON.stringify({ runs, machine, ...found, groups: told }, null, 2)}\n`,
  );
  console.log(`\nAll values: ${relative(root, folders.report)}`);
}
