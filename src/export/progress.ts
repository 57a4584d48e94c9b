/** How far a capture is: a bar for people, lines of JSON for programs. */
import { SingleBar } from 'cli-progress';
import type { CaptureEvent } from './capture.ts';

/** Takes the events of a capture, and can be ended before the last one. */
export interface Teller {
  tell: (event: CaptureEvent) => void;
  /** Says what went wrong, in the place where its reader looks. */
  trouble: (sentence: string) => void;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (line: string): void => void process.stderr.write(`${line}\n`);

/** Speed and time left; null before the first frame that was made. */
export interface Pace {
  /** Frames a second, of those that were made: what was there cost nothing. */
  rate: number;
  /** Seconds. */
  left: number;
}

/** Counts frames by a clock in milliseconds. */
export function paceOf(now: () => number): (event: CaptureEvent) => Pace | null {
  let start = 0;
  let made = 0;
  return (event) => {
    if (event.event === 'start') start = now();
    if (event.event !== 'frame') return null;
    made += event.made ? 1 : 0;
    const seconds = (now() - start) / 1000;
    if (made === 0 || seconds <= 0) return null;
    const rate = made / seconds;
    return { rate, left: (event.frames - event.done) / rate };
  };
}

/** Seconds as 1:05 or 1:00:05. */
export function clockText(seconds: number): string {
  const whole = Math.ceil(seconds);
  const two = (value: number) => String(value % 60).padStart(2, '0');
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes}:${two(whole)}`;
  return `${Math.floor(minutes / 60)}:${two(minutes)}:${two(whole)}`;
}

/** One line of JSON for each event. */
function lines(): Teller {
  const pace = paceOf(() => performance.now());
  const round = (value: number) => Number(value.toFixed(2));
  return {
    tell(event) {
      const found = pace(event);
      const own = found && { rate: round(found.rate), left: round(found.left) };
      say(JSON.stringify({ ...event, ...own }));
    },
    trouble(message) {
      say(JSON.stringify({ event: 'trouble', message }));
      complain(message);
    },
  };
}

/** A bar, which is a line now and then where nobody watches. */
function bar(): Teller {
  const pace = paceOf(() => performance.now());
  const shown = new SingleBar({
    format: '{bar} {value}/{total} frames  {rate} frames/s  {left} left',
    clearOnComplete: true,
    hideCursor: true,
    noTTYOutput: true,
    notTTYSchedule: 10_000,
  });
  const files: string[] = [];
  return {
    tell(event) {
      const found = pace(event);
      if (event.event === 'start') shown.start(event.frames, 0, { rate: '–', left: '–' });
      else if (event.event === 'file') files.push(event.path);
      else if (event.event === 'frame') {
        const left = found ? clockText(found.left) : '–';
        shown.update(event.done, { rate: found?.rate.toFixed(1) ?? '–', left });
      } else {
        shown.stop();
        say([...files, `${event.frames} frames in ${event.seconds.toFixed(1)} s`].join('\n'));
      }
    },
    trouble(message) {
      shown.stop();
      complain(message);
    },
  };
}

/** Who tells how far it is. */
export const tellerOf = (json: boolean): Teller => (json ? lines() : bar());
