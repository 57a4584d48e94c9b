/** A prediction as it is played: where the handle stands, and the hands that were raised. Pure. */
import type { Asked, AskedNumber, AskedStates, Span } from './asked.ts';

/** What is predicted: a number in the unit of the answer, or a state (its id) for units by their ids. */
export type Guess = number | Readonly<Record<string, string>>;

export interface Played {
  guess: Guess;
  /** The guess is somebody's: the handle does not only stand where it began. */
  made: boolean;
  /** For each hand or predicted whole, the answers (by index) that it was raised for, in order. */
  hands: readonly (readonly number[])[];
}

/** Before anyone has answered. */
export const unplayed = (asked: Asked): Played => ({
  guess: asked.kind === 'number' ? asked.span.start : {},
  made: false,
  hands: [],
});

/** A number brought onto the steps of a span. */
export function onStep(value: number, { least, most, step }: Span): number {
  const steps = Math.round((Math.min(most, Math.max(least, value)) - least) / step);
  const found = least + steps * step;
  // Steps of a tenth do not add up in binary.
  return Number((found > most ? found - step : found).toFixed(9));
}

/** The handle at a number; what is none leaves it where it is. */
export function placed(asked: AskedNumber, played: Played, value: number): Played {
  if (!Number.isFinite(value)) return played;
  return { ...played, guess: onStep(value, asked.span), made: true };
}

/** A unit in its next state: none, each of those to choose from, and none again. */
export function turned(asked: AskedStates, played: Played, unit: string): Played {
  const { [unit]: before, ...others } = stateGuess(played.guess);
  const next = asked.states[asked.states.findIndex(({ id }) => id === before) + 1];
  return { ...played, guess: next ? { ...others, [unit]: next.id } : others, made: true };
}

/** A guess as states by unit; none where it is a number. */
export const stateGuess = (guess: Guess): Readonly<Record<string, string>> =>
  typeof guess === 'number' ? {} : guess;

/** How many answers hands are raised for: brackets of a number, or units. */
export const answersOf = (asked: Asked): number =>
  asked.kind === 'number' ? asked.span.bounds.length + 1 : asked.units.length;

/** The bracket that a number stands in, by index; a bound belongs to the bracket above it. */
export const bracketOf = ({ bounds }: Span, value: number): number =>
  bounds.filter((bound) => value >= bound).length;

/** The limits of a bracket. */
export const limitsOf = ({ least, most, bounds }: Span, index: number): [number, number] => [
  bounds[index - 1] ?? least,
  bounds[index] ?? most,
];

/** A hand raised for an answer; an answer that is none changes nothing. */
export function raised(asked: Asked, played: Played, answer: number): Played {
  if (!Number.isInteger(answer) || answer < 0 || answer >= answersOf(asked)) return played;
  return { ...played, hands: [...played.hands, [answer]] };
}

/** The guess as it stands, added to the hands. */
export function collected(asked: Asked, played: Played): Played {
  const { guess } = played;
  if (!played.made) return played;
  if (asked.kind === 'number') {
    return typeof guess === 'number' ? raised(asked, played, bracketOf(asked.span, guess)) : played;
  }
  // Hands are counted for the first of the states.
  const [first] = asked.states;
  const states = stateGuess(guess);
  const own = asked.units.flatMap(({ place }, i) => (states[place.id] === first?.id ? [i] : []));
  return { ...played, hands: [...played.hands, own] };
}

/** The last hand taken back. */
export const lowered = (played: Played): Played => ({
  ...played,
  hands: played.hands.slice(0, -1),
});

/** How many hands there are for each answer. */
export function tallyOf(asked: Asked, { hands }: Played): number[] {
  const tally = Array.from({ length: answersOf(asked) }, () => 0);
  for (const answer of hands.flat()) tally[answer] = (tally[answer] ?? 0) + 1;
  return tally;
}

/** The units whose predicted state is the one of the source. */
export const hits = ({ units }: AskedStates, guess: Guess): string[] =>
  units
    .filter(({ place, state }) => state && stateGuess(guess)[place.id] === state.id)
    .map(({ place }) => place.id);
