import type { Stepped } from '../../scenes/timing.ts';
import { advance, depart, isThere, type Moment } from './travel.ts';

/** The clock of a live view: walks from moment to moment and tells each on the way. */
export interface Clock {
  /** Sets out for a moment; at once when `still`. */
  go(to: Moment, still: boolean): void;
  stop(): void;
}

/** Longest tick that counts, in seconds: a tab that slept does not leap. */
const LONGEST_TICK = 0.5;

/** Makes a clock that starts at `start`. */
export function createClock(
  scenes: readonly Stepped[],
  start: Moment,
  tell: (moment: Moment) => void,
): Clock {
  let now = start;
  let target = start;
  let request = 0;
  let last = 0;

  const tick = (time: number) => {
    const seconds = last ? Math.min((time - last) / 1000, LONGEST_TICK) : 0;
    last = time;
    now = advance(scenes, now, target, seconds);
    tell(now);
    request = isThere(now, target) ? 0 : requestAnimationFrame(tick);
  };
  const stop = () => {
    cancelAnimationFrame(request);
    request = 0;
  };

  return {
    go(to, still) {
      target = to;
      if (still) {
        stop();
        now = to;
        tell(now);
        return;
      }
      now = depart(now, to);
      if (request || isThere(now, to)) return;
      last = 0;
      request = requestAnimationFrame(tick);
    },
    stop,
  };
}
