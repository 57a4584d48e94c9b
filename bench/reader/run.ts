/** `npm run bench:reader`: the reader's page beside the baseline, as ratios. See bench/README.md. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { Plain, root, runMain } from '../../scripts/run.mjs';
import { buildBoth } from './build.ts';
import { explorerScene } from './edition.ts';
import { folders } from './folders.ts';
import { labGroup, mapGroup, scrollGroup } from './groups.ts';
import { runLighthouse } from './lighthouse.ts';
import { timeMap } from './mapTime.ts';
import { readOptions, type Options } from './options.ts';
import { documents, type Both } from './pages.ts';
import { closeBoth, inRounds, serveBoth, type Served } from './rounds.ts';
import { outcomeOf, type Group } from './rows.ts';
import { traceScroll } from './scrollTrace.ts';
import { median } from './stats.ts';
import { tableOf } from './table.ts';

/** What a run found beside its rows: what to look at where a target is not reached. */
interface Found {
  groups: Group[];
  /** Each document's audits that Lighthouse does not pass in full. */
  lost: Record<string, string[]>;
  /** The longest tasks of our scrolling. */
  longTasks: { duration: number; ran: string[] }[];
  /** Lighthouse's marks of the machine, one a run. */
  machine: number[];
}

async function measure({ runs, parts }: Options, served: Both<Served>): Promise<Found> {
  const found: Found = { groups: [], lost: {}, longTasks: [], machine: [] };
  const explorer = explorerScene();
  const all = documents();
  for (const document of parts.includes('lighthouse') ? all : []) {
    const lab = await inRounds(`Lighthouse on ${document.ours}`, runs, (side) =>
      runLighthouse(served[side].origin + document[side], served[side].meter),
    );
    found.groups.push(labGroup(document, lab));
    found.lost[document.ours] = [...new Set(lab.ours.flatMap(({ lost }) => lost))];
    found.machine.push(...lab.ours.map(({ machine }) => machine));
  }
  if (parts.includes('map')) {
    const times = await inRounds('map', runs, (side) =>
      timeMap(side, `${served[side].origin}/`, explorer, served[side].meter),
    );
    found.groups.push(mapGroup(times));
  }
  if (parts.includes('scroll')) {
    const traces = await inRounds('scrolling', runs, (side) =>
      traceScroll(`${served[side].origin}/`, explorer),
    );
    found.groups.push(scrollGroup(traces));
    const tasks = traces.ours.flatMap((trace) => trace.tasks);
    found.longTasks = tasks.sort((a, b) => b.duration - a.duration).slice(0, 20);
  }
  return found;
}

function report({ groups, ...more }: Found, runs: number): void {
  const machine = { cores: availableParallelism(), index: Math.round(median(more.machine)) };
  console.log(`\n${tableOf(groups)}\n`);
  console.log(`Medians of ${runs} runs, each with its lowest and highest value.`);
  console.log(`${machine.cores} cores; Lighthouse's mark of the machine: ${machine.index || '–'}.`);
  for (const [document, lost] of Object.entries(more.lost)) {
    if (lost.length > 0) console.log(`\nLighthouse on ${document}:\n  ${lost.join('\n  ')}`);
  }
  for (const { duration, ran } of more.longTasks.slice(0, 5)) {
    console.log(`\nScrolling, a task of ${duration} ms:\n  ${ran.join('\n  ')}`);
  }
  const rows = groups.map(({ title, rows }) => ({
    title,
    rows: rows.map((row) => ({ ...row, ...outcomeOf(row) })),
  }));
  const json = {
    runs,
    cores: availableParallelism(),
    node: process.version,
    ...more,
    groups: rows,
  };
  mkdirSync(dirname(folders.report), { recursive: true });
  writeFileSync(folders.report, `${JSON.stringify(json, null, 2)}\n`);
  console.log(`\nAll values: ${relative(root, folders.report)}`);
}

runMain(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options.build) await buildBoth();
  for (const folder of [folders.site, folders.baseline]) {
    if (existsSync(join(folder, 'index.html'))) continue;
    throw new Plain(`There is nothing in ${relative(root, folder)}: run without --no-build.`);
  }
  const served = await serveBoth();
  try {
    report(await measure(options, served), options.runs);
  } finally {
    closeBoth(served);
  }
});
