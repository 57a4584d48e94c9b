import type { Played } from '../../lesson/played.ts';

const isHands = (value: unknown): value is Played['hands'] =>
  Array.isArray(value) &&
  value.every(
    (hand: unknown) =>
      Array.isArray(hand) && hand.every((answer: unknown) => Number.isInteger(answer)),
  );

const isGuess = (value: unknown): value is Played['guess'] =>
  typeof value === 'number' ||
  (typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((state: unknown) => typeof state === 'string'));

const isPlayed = (value: unknown): value is Played =>
  typeof value === 'object' &&
  value !== null &&
  'guess' in value &&
  isGuess(value.guess) &&
  'made' in value &&
  typeof value.made === 'boolean' &&
  'hands' in value &&
  isHands(value.hands);

/** Predictions as they were kept as text; what is none of them is left out. */
export function readPlayed(text: string | null): Record<string, Played> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(Object.entries(value).filter(([, played]) => isPlayed(played)));
  } catch {
    return {};
  }
}
