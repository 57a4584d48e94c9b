import type { Busy, RanScript, Tasks } from './pageWatch.ts';

/** A long task, with what it mostly ran. */
export interface LongTask {
  /** Milliseconds. */
  duration: number;
  /** Functions with their milliseconds, longest first, where the browser tells. */
  ran: string[];
}

const overlap = (a: Busy, b: Busy): number =>
  Math.min(a.startTime + a.duration, b.startTime + b.duration) - Math.max(a.startTime, b.startTime);

/** A script in one line: how long, which function, where in which file. */
function named({ duration, invoker, sourceFunctionName, ...source }: RanScript): string {
  const file = source.sourceURL.split('/').at(-1) ?? '';
  const name = sourceFunctionName || invoker;
  return `${Math.round(duration)} ms ${name} ${file}:${source.sourceCharPosition}`;
}

/** Long tasks, longest first, each with the scripts of the frame that it was in. */
export function longTasksOf({ tasks, frames }: Tasks): LongTask[] {
  const scripts = frames.flatMap((frame) => frame.scripts);
  return tasks
    .map((task) => ({
      duration: Math.round(task.duration),
      ran: scripts
        .filter((script) => overlap(script, task) > 1)
        .sort((a, b) => b.duration - a.duration)
        .map(named),
    }))
    .sort((a, b) => b.duration - a.duration);
}
