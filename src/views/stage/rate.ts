/** Frame rates, as exact fractions: 29.97 is 30000/1001, and a clip of an hour does not drift. */
export const rates = {
  '24': [24, 1],
  '25': [25, 1],
  '29.97': [30000, 1001],
  '30': [30, 1],
  '50': [50, 1],
  '59.94': [60000, 1001],
  '60': [60, 1],
} as const satisfies Record<string, readonly [number, number]>;

/** A frame rate by its name. */
export type RateName = keyof typeof rates;

/** The names of all rates, slowest first. */
export const rateNames: readonly RateName[] = ['24', '25', '29.97', '30', '50', '59.94', '60'];

/** When a frame is shown, in seconds: frame n at n / rate, no more and no less. */
export function timeOf(frame: number, rate: RateName): number {
  const [frames, seconds] = rates[rate];
  return (frame * seconds) / frames;
}

/** How many frames a clip of so many seconds has: the last one begins before its end. */
export function framesIn(seconds: number, rate: RateName): number {
  const [frames, per] = rates[rate];
  // What binary fractions add to a whole number is no frame.
  return Math.max(0, Math.ceil((seconds * frames) / per - 1e-6));
}

/** The last frame that has begun at a time in seconds. */
export function frameAtTime(seconds: number, rate: RateName): number {
  const [frames, per] = rates[rate];
  return Math.floor((seconds * frames) / per + 1e-6);
}
