import { parseArgs } from 'node:util';
import { Plain } from '../../scripts/run.mjs';

/** What can be measured, in the order in which it is. */
export const parts = ['lighthouse', 'map', 'scroll'] as const;
export type Part = (typeof parts)[number];

/** What a run is asked for. */
export interface Options {
  /** Runs of each measurement; the median counts. */
  runs: number;
  /** Whether both sides are built first. */
  build: boolean;
  parts: readonly Part[];
}

/** Reads `--runs 3`, `--no-build` and `--only lighthouse,map`. */
export function readOptions(argv: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      runs: { type: 'string', default: '5' },
      'no-build': { type: 'boolean', default: false },
      only: { type: 'string', default: parts.join(',') },
    },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) {
    throw new Plain(`--runs takes a whole number from 1 on, and this is ${values.runs}.`);
  }
  const asked = values.only.split(',');
  const unknown = asked.find((part) => !parts.some((known) => known === part));
  if (unknown !== undefined) {
    throw new Plain(`--only takes ${parts.join(', ')}, and this is ${unknown}.`);
  }
  return { runs, build: !values['no-build'], parts: parts.filter((part) => asked.includes(part)) };
}
