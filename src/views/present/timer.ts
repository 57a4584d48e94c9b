/** The speaker's timer: it runs or stands, and knows nothing of a clock. Pure; milliseconds. */
export interface Timer {
  /** What had run by before it was last started. */
  gone: number;
  /** When it was started; null while it stands. */
  since: number | null;
}

export const newTimer: Timer = { gone: 0, since: null };

/** How long it has run. */
export const elapsed = ({ gone, since }: Timer, now: number): number =>
  gone + (since === null ? 0 : Math.max(0, now - since));

/** Started where it stands, and stopped where it runs. */
export const toggled = (timer: Timer, now: number): Timer =>
  timer.since === null ? { ...timer, since: now } : { gone: elapsed(timer, now), since: null };

/** A duration as minutes and seconds: 04:05, 75:00. */
export function minutesWords(duration: number): string {
  const seconds = Math.floor(duration / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}

const isTimer = (value: unknown): value is Timer =>
  typeof value === 'object' &&
  value !== null &&
  'gone' in value &&
  typeof value.gone === 'number' &&
  'since' in value &&
  (value.since === null || typeof value.since === 'number');

/** A timer as it was kept as text; a new one where that is none. */
export function readTimer(text: string | null): Timer {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return isTimer(value) ? { gone: value.gone, since: value.since } : newTimer;
  } catch {
    return newTimer;
  }
}
