import type { Bound } from '../../dataset/quantity.ts';

type Amount = (amount: string) => string;

/** The words of predictions and cards in English. */
export const en = {
  title: 'Predict, then see',
  /** In the story. */
  invite: 'Predict before you see',
  noScript: 'Predicting needs JavaScript. The story itself reads without.',
  predict: 'Prediction',
  handle: 'Your prediction',
  typed: 'Or type a number',
  show: 'Show the answer',
  again: 'Predict again',
  skip: 'Skip',
  collect: 'Add to the hands',
  lower1: 'Take one back',
  tally: 'Hands up',
  tallyHow: (last: number) => `Keys 1 to ${last} count a hand, Backspace takes one back.`,
  tallyFor: (state: string) => `Hands for: ${state}`,
  plan: (share: string, side: number) =>
    side === 0 ? 'as planned' : `${share} ${side > 0 ? 'above' : 'below'} plan`,
  points: (amount: number): string => (amount === 1 ? 'percentage point' : 'percentage points'),
  /** How far off, as the answer's qualifier binds it. */
  bound: {
    exact: (amount) => amount,
    over: (amount) => `over ${amount}`,
    nearly: (amount) => `nearly ${amount}`,
    about: (amount) => `about ${amount}`,
    under: (amount) => `less than ${amount}`,
  } as Record<Bound, Amount>,
  truth: (answer: string, plan: boolean) => `The source: ${answer}${plan ? ' above plan' : ''}`,
  /** After a difference: it is ours, by this sum. */
  derived: (sum: string) => `(derived: ${sum})`,
  lower: (guess: string, amount: string) => `Predicted, ${guess}: too low, by ${amount}.`,
  higher: (guess: string, amount: string) => `Predicted, ${guess}: too high, by ${amount}.`,
  same: (guess: string, bound: Bound) =>
    bound === 'exact'
      ? `Predicted, ${guess}: the same.`
      : `Predicted, ${guess}: the same number, but without its qualifier.`,
  hands: (own: string, all: string) => `Hands for the bracket of that number: ${own} of ${all}.`,
  right: (right: string, all: string, whole: boolean) =>
    whole ? `All ${all} right.` : `Right: ${right} of ${all}.`,
  missed: (places: string, state: string, guess: string | null) =>
    `${places}: ${state}, ${guess === null ? 'not predicted' : `not ${guess}`}.`,
  noState: 'no state yet',
  /** A unit and the state that is predicted for it. */
  unit: (place: string, state: string) => `${place}: ${state}`,
  question: 'Question',
  askNext: 'Ask next',
  cites: 'Where it stands',
  showAnswer: 'Show the answer',
  none: 'This edition has no lesson.',
  toTalk: 'For a class: as slides',
  stray: (key: string, found: string, instead: string) =>
    `The address asks for ${key} “${found}”, which does not exist. Shown instead: ${instead}.`,
};
