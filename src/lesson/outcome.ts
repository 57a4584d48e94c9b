/** A prediction beside what the source says, in words that keep its qualifier. Pure. */
import { group } from 'd3';
import type { Bound, Quantity } from '../dataset/quantity.ts';
import { factRuns, inLanguage } from '../dataset/prose.ts';
import type { Dataset } from '../dataset/types.ts';
import { listFormat } from '../dataset/wording/formats.ts';
import { localeOf, lowerFirst } from '../dataset/wording/locale.ts';
import { digits, quantityWords, unitName } from '../dataset/wording/number.ts';
import { lessonWordsOf } from '../i18n/lesson/words.ts';
import type { Asked, AskedNumber, AskedStates } from './asked.ts';
import { bracketOf, hits, stateGuess, tallyOf, type Played } from './played.ts';

/** How far a number lies from an answer, and on which side. */
export interface Difference {
  side: 'lower' | 'higher' | 'same';
  /** In the unit of the answer; never negative. */
  amount: number;
  /** How the answer's own qualifier binds that amount. */
  bound: Bound;
}

/** Below an answer of "over" one is off by over the difference; above it, by less than that. */
const below: Record<Bound, Bound> = {
  exact: 'exact',
  about: 'about',
  over: 'over',
  nearly: 'under',
  under: 'under',
};
const above: Record<Bound, Bound> = { ...below, over: 'under', nearly: 'over', under: 'over' };

/** @param guess In the unit of the answer. */
export function differenceOf({ value, bound }: Quantity, guess: number): Difference {
  const amount = Number(Math.abs(value - guess).toFixed(9));
  if (amount === 0) return { side: 'same', amount, bound };
  return guess < value
    ? { side: 'lower', amount, bound: below[bound] }
    : { side: 'higher', amount, bound: above[bound] };
}

/** A number that is asked for, in words: "90 trillion đồng", "20% above plan". No figure of a source. */
export function guessWords({ answer, line }: AskedNumber, guess: number, lang: string): string {
  const { plan } = lessonWordsOf(lang);
  if (line.box) return plan(`${digits(Math.abs(guess), lang)}%`, Math.sign(guess));
  return `${digits(guess, lang)} ${unitName(answer.unit, guess, lang)}`;
}

/** An amount with its unit; of shares, the difference is in points. */
function amountWords({ answer }: AskedNumber, { amount, bound }: Difference, lang: string): string {
  const words = lessonWordsOf(lang);
  const unit =
    answer.unit.style === 'percent' ? words.points(amount) : unitName(answer.unit, amount, lang);
  return words.bound[bound](`${digits(amount, lang)} ${unit}`);
}

/** A guess beside the answer, sentence by sentence. What nobody has guessed is not spoken of. */
export function outcomeOf(dataset: Dataset, asked: Asked, played: Played, lang: string): string[] {
  return asked.kind === 'number'
    ? numberOutcome(dataset, asked, played, lang)
    : statesOutcome(asked, played, lang);
}

/** The answer as the source gives it, with its mark where it is derived. */
export const answerWords = (dataset: Dataset, { answer }: AskedNumber, lang: string): string =>
  factRuns(dataset, answer.id, lang)
    .map(({ text }) => text)
    .join('');

function numberOutcome(
  dataset: Dataset,
  asked: AskedNumber,
  played: Played,
  lang: string,
): string[] {
  const words = lessonWordsOf(lang);
  const { guess, made } = played;
  const truth = `${words.truth(answerWords(dataset, asked, lang), asked.line.box)}.`;
  return [
    truth,
    ...(made && typeof guess === 'number' ? [comparedWords(asked, guess, lang)] : []),
    ...handsWords(asked, played, lang),
  ];
}

/** A guess against the answer: "Predicted 90: too low, by over 19." */
export function comparedWords(asked: AskedNumber, guess: number, lang: string): string {
  const words = lessonWordsOf(lang);
  const said = guessWords(asked, guess, lang);
  const difference = differenceOf(asked.answer, guess);
  if (difference.side === 'same') return words.same(said, asked.answer.bound);
  const sum = [
    quantityWords(asked.answer, lang, 'bare'),
    asked.line.box ? `${digits(guess, lang)}%` : digits(guess, lang),
  ];
  if (difference.side === 'higher') sum.reverse();
  const amount = amountWords(asked, difference, lang);
  return words[difference.side](said, `${amount} ${words.derived(sum.join(' − '))}`);
}

function handsWords(asked: AskedNumber, played: Played, lang: string): string[] {
  const all = played.hands.length;
  if (all === 0) return [];
  const own = tallyOf(asked, played)[bracketOf(asked.span, asked.answer.value)] ?? 0;
  return [lessonWordsOf(lang).hands(digits(own, lang), digits(all, lang))];
}

function statesOutcome(asked: AskedStates, { guess, made }: Played, lang: string): string[] {
  if (!made) return [];
  const words = lessonWordsOf(lang);
  const own = stateGuess(guess);
  const right = hits(asked, guess);
  const named = (id: string | undefined) => {
    const state = asked.states.find((candidate) => candidate.id === id);
    return state ? lowerFirst(inLanguage(state.name, lang), lang) : words.noState;
  };
  const missed = asked.units.filter(({ place }) => !right.includes(place.id));
  // Those of one state with one wrong guess share a sentence.
  const alike = [
    ...group(missed, ({ place, state }) => `${state?.id ?? ''} ${own[place.id] ?? ''}`).values(),
  ];
  return [
    words.right(digits(right.length, lang), digits(asked.units.length, lang), missed.length === 0),
    ...alike.map((units) => {
      const names = units.map(({ place }) => inLanguage(place.name, lang));
      const guessed = own[units[0]?.place.id ?? ''];
      return words.missed(
        listFormat(localeOf(lang).tag).format(names),
        named(units[0]?.state?.id),
        guessed === undefined ? null : named(guessed),
      );
    }),
  ];
}
