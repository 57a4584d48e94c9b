import { explorerScene } from './edition.ts';
import { labGroup, mapGroup, scrollGroup } from './groups.ts';
import { runLighthouse, type Lab } from './lighthouse.ts';
import { timeMap } from './mapTime.ts';
import type { LongTask } from './longTasks.ts';
import type { Answer } from './meter.ts';
import type { Options } from './options.ts';
import { documents, type Both, type Side } from './pages.ts';
import { inRounds, type Served } from './rounds.ts';
import type { Group } from './rows.ts';
import { traceScroll } from './scrollTrace.ts';

/** What a run found: the rows, and beside them what to look at where a target is not reached. */
export interface Found {
  groups: Group[];
  /** Each document's audits that Lighthouse does not pass in full. */
  lost: Record<string, Lab['lost']>;
  /** Each document's files, with their bytes on the wire. */
  files: Record<string, Answer[]>;
  /** The longest tasks of our scrolling. */
  longTasks: LongTask[];
  /** Lighthouse's marks of the machine, one a run. */
  marks: number[];
}

/** Measures the parts that are asked for. */
export async function measure({ runs, parts }: Options, served: Both<Served>): Promise<Found> {
  const found: Found = { groups: [], lost: {}, files: {}, longTasks: [], marks: [] };
  const explorer = explorerScene();
  const address = (side: Side, path = '/') => served[side].origin + path;

  for (const document of parts.includes('lighthouse') ? documents() : []) {
    const labs = await inRounds(`Lighthouse on ${document.ours}`, runs, (side) =>
      runLighthouse(address(side, document[side]), served[side].meter),
    );
    found.groups.push(labGroup(document, labs));
    found.lost[document.ours] = Object.assign({}, ...labs.ours.map(({ lost }) => lost));
    found.files[document.ours] = labs.ours[0]?.files ?? [];
    found.marks.push(...labs.ours.map(({ machine }) => machine));
  }
  if (parts.includes('map')) {
    const times = await inRounds('Map', runs, (side) =>
      timeMap(side, address(side), explorer, served[side].meter),
    );
    found.groups.push(mapGroup(times));
  }
  if (parts.includes('scroll')) {
    const traces = await inRounds('Scrolling', runs, (side) =>
      traceScroll(address(side), explorer),
    );
    found.groups.push(scrollGroup(traces));
    const tasks = traces.ours.flatMap((trace) => trace.tasks);
    found.longTasks = tasks.sort((a, b) => b.duration - a.duration).slice(0, 20);
  }
  return found;
}
