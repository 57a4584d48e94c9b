/** What each part of the benchmark says, with what issue 3 asks for. */
import { categories, type Category, type Lab, type Metric } from './lighthouse.ts';
import type { MapTime } from './mapTime.ts';
import type { Both } from './pages.ts';
import { picked, type Group, type Row } from './rows.ts';
import type { ScrollTrace } from './scrollTrace.ts';

/** Longest task that is no disturbance, in milliseconds. */
const LONG = 100;

/** Lighthouse on one document. */
export function labGroup(document: Both<string>, runs: Both<Lab[]>): Group {
  const metric = (key: Metric) => picked(runs, ({ metrics }) => metrics[key]);
  const scores = (Object.keys(categories) as Category[]).map((key): Row => ({
    name: `score: ${categories[key]}`,
    unit: 'score',
    values: picked(runs, (run) => run.scores[key]),
    target: { of: 'ours', atLeast: 100 },
  }));
  return {
    title: `${document.ours} beside the baseline's ${document.baseline}: Lighthouse, mobile, simulated throttling`,
    rows: [
      {
        name: 'first paint',
        unit: 'time',
        values: metric('paint'),
        target: { of: 'ours', atMost: 1_100 },
      },
      {
        name: 'largest paint',
        unit: 'time',
        values: metric('largest'),
        target: { of: 'ratio', atMost: 1 / 3 },
      },
      {
        name: 'blocking time',
        unit: 'time',
        values: metric('blocking'),
        target: { of: 'ours', atMost: 50 },
      },
      { name: 'speed index', unit: 'time', values: metric('index') },
      { name: 'layout shift', unit: 'shift', values: metric('shift') },
      {
        name: 'bytes',
        unit: 'bytes',
        values: picked(runs, ({ bytes }) => bytes),
        target: { of: 'ratio', atMost: 1 / 4 },
      },
      { name: 'requests', unit: 'count', values: picked(runs, ({ requests }) => requests) },
      ...scores,
    ],
  };
}

/** The wait for a map, really throttled. */
export function mapGroup(runs: Both<MapTime[]>): Group {
  return {
    title: 'Map: DevTools throttling; ours from the jump to the explorer, baseline from navigation',
    rows: [
      {
        name: 'interactive map',
        unit: 'time',
        values: picked(runs, (run) => run.wait),
        target: { of: 'ratio', atMost: 1 },
      },
      { name: 'first paint', unit: 'time', values: picked(runs, ({ paint }) => paint) },
      { name: 'largest paint', unit: 'time', values: picked(runs, ({ largest }) => largest) },
      { name: 'bytes by then', unit: 'bytes', values: picked(runs, ({ early }) => early) },
      {
        name: 'bytes untouched',
        unit: 'bytes',
        values: picked(runs, ({ bytes }) => bytes),
        target: { of: 'ratio', atMost: 1 / 4 },
      },
    ],
  };
}

/** Flicking through the story. */
export function scrollGroup(runs: Both<ScrollTrace[]>): Group {
  return {
    title: 'Scrolling: processor slowed 4 times, the map ready, flicks down and up',
    rows: [
      {
        name: 'longest task',
        unit: 'time',
        values: picked(runs, ({ tasks }) => tasks[0]?.duration ?? 0),
        target: { of: 'ours', atMost: LONG },
      },
      {
        name: `tasks > ${LONG} ms`,
        unit: 'count',
        values: picked(runs, ({ tasks }) => tasks.filter((task) => task.duration > LONG).length),
        target: { of: 'ours', atMost: 0 },
      },
      {
        name: 'stops gone wrong',
        unit: 'count',
        values: picked(runs, ({ stops }) => stops.filter(({ right }) => !right).length),
        target: { of: 'ours', atMost: 0 },
      },
      {
        name: 'graphic there after',
        unit: 'time',
        values: picked(runs, ({ stops }) => Math.max(...stops.map(({ late }) => late))),
      },
    ],
  };
}
