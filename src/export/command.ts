/** The command for captures: from its options to its exit status. */
import { resolve } from 'node:path';
import { loadEdition } from '../dataset/load.ts';
import { formatProblems } from '../dataset/problems.ts';
import { capture, type CaptureOptions } from './capture.ts';
import {
  checkOutput,
  numberOf,
  outputOf,
  parse,
  shardOf,
  shotsOf,
  type Values,
} from './options.ts';
import { createPool, type Pool } from './pool.ts';
import { tellerOf } from './progress.ts';
import type { Renderer, Shot } from './shot.ts';
import { Trouble } from './trouble.ts';
import { usage } from './usage.ts';

/** What a shell gives a program that Ctrl-C ended. */
const STOPPED = 130;
/** Milliseconds in which one Ctrl-C may come twice, from the terminal and from npm. */
const TWICE = 1000;

/** Runs the command. Gives its exit status. */
export async function main(
  args: string[],
  edition = resolve(process.env.EDITION || 'data'),
): Promise<number> {
  let teller = tellerOf(args.includes('--json'));
  const stopping = new AbortController();
  try {
    const values = parse(args);
    if (values.help) {
      process.stdout.write(`${usage}\n`);
      return 0;
    }
    teller = tellerOf(values.json ?? false);
    const loaded = await loadEdition(edition);
    if (!loaded.ok) throw new Trouble(formatProblems(loaded.problems));
    const output = outputOf(values);
    const shots = shotsOf(values, loaded.dataset);
    checkOutput(output, values, shots);
    await captureUntil(stopping, shots, values, {
      edition,
      out: resolve(values.out ?? 'captures'),
      output,
      fillKey: values['fill-key'] ?? false,
      shard: shardOf(values.shard),
      resume: values.resume ?? false,
      fromPictures: values['from-pictures'] ?? false,
      signal: stopping.signal,
      tell: teller.tell,
    });
    return 0;
  } catch (error) {
    if (stopping.signal.aborted) {
      teller.trouble('Stopped. What is whole stays; the same command with --resume goes on.');
      return STOPPED;
    }
    if (!(error instanceof Trouble)) throw error;
    teller.trouble(error.message);
    return 1;
  }
}

/** Captures until it is done, or until Ctrl-C; a second Ctrl-C ends at once. */
async function captureUntil(
  stopping: AbortController,
  shots: readonly Shot[],
  values: Values,
  options: CaptureOptions,
): Promise<void> {
  let first = 0;
  const interrupt = () => {
    if (stopping.signal.aborted && performance.now() - first > TWICE) process.exit(STOPPED);
    first ||= performance.now();
    stopping.abort();
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  try {
    const threads = numberOf(values, 'workers', 1) ?? undefined;
    const pool = await poolFor(shots[0]?.renderer ?? 'resvg', options, threads);
    try {
      await capture(shots, options, pool);
    } finally {
      await pool.close();
    }
  } finally {
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', interrupt);
  }
}

/** Who makes the pictures. */
async function poolFor(
  renderer: Renderer,
  { edition, fromPictures }: CaptureOptions,
  threads: number | undefined,
): Promise<Pool> {
  const pool = createPool(threads);
  if (renderer === 'resvg' || fromPictures) return pool;
  // Comes late: few captures need a browser.
  const { createBrowserPool } = await import('./chromium/browserPool.ts');
  return createBrowserPool(edition, pool).catch(async (error: unknown) => {
    await pool.close();
    throw error;
  });
}
