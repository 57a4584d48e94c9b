// Predictions: what is asked, how it is played and counted, and an answer that keeps its qualifier.
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Bound } from '../../src/dataset/quantity.ts';
import { factsOf } from '../../src/dataset/facts.ts';
import { plainOf } from '../../src/dataset/prose.ts';
import { askedOf, type Asked, type AskedNumber } from '../../src/lesson/asked.ts';
import { handSize } from '../../src/lesson/drawHands.ts';
import { drawPrediction } from '../../src/lesson/drawPrediction.ts';
import { comparedWords, differenceOf, outcomeOf } from '../../src/lesson/outcome.ts';
import {
  answersOf,
  bracketOf,
  collected,
  hits,
  limitsOf,
  lowered,
  onStep,
  placed,
  raised,
  stateGuess,
  tallyOf,
  turned,
  unplayed,
  type Played,
} from '../../src/lesson/played.ts';
import { wholeEdition } from './editions.ts';
import { linesOf } from '../../src/style/lines.ts';

const { dataset } = await wholeEdition();
const { languages } = dataset.edition;
const lesson = dataset.lesson;
if (!lesson) throw new Error('the edition has no lesson');
const all = lesson.predictions.map((prediction) => askedOf(dataset, prediction));
const numbers = all.filter((asked): asked is AskedNumber => asked.kind === 'number');
const states = all.filter((asked) => asked.kind === 'states');
const { document } = parseHTML('<html><body></body></html>');

const named = <One extends Asked>(some: readonly One[]) =>
  some.map((asked) => [asked.prediction.id, asked] as const);

test('each key metric is asked for before its scene, and no question gives its answer away', () => {
  expect(all.map(({ prediction }) => prediction.scene)).toEqual(['budget', 'tourism', 'new-rural']);
  for (const { prediction, ...asked } of all) {
    for (const lang of languages) {
      for (const text of [prediction.ask, prediction.how]) {
        const said = plainOf(dataset, text, lang);
        const answer =
          asked.kind === 'number' ? String(asked.answer.value) : /\b[57]\b|five|năm huyện/;
        expect(said).not.toMatch(answer);
      }
    }
  }
});

describe.each(named(numbers))('%s', (_id, asked) => {
  const { span, answer } = asked;

  test('a number stands on the steps of its span, whatever is typed', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: false }), (value) => {
        const { guess, made } = placed(asked, unplayed(asked), value);
        if (!Number.isFinite(value)) {
          expect(made).toBe(false);
          return;
        }
        if (typeof guess !== 'number') throw new Error('no number');
        expect(guess).toBeGreaterThanOrEqual(span.least);
        expect(guess).toBeLessThanOrEqual(span.most);
        expect(onStep(guess, span)).toBe(guess);
      }),
    );
  });

  test('every number is in one bracket, and hands are counted and taken back there', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: span.least, max: span.most })), (guesses) => {
        let played = unplayed(asked);
        for (const guess of guesses) {
          const [from, to] = limitsOf(span, bracketOf(span, guess));
          expect(guess).toBeGreaterThanOrEqual(from);
          expect(guess).toBeLessThanOrEqual(to);
          played = collected(asked, placed(asked, played, guess));
        }
        const tally = tallyOf(asked, played);
        expect(tally).toHaveLength(answersOf(asked));
        expect(tally.reduce((sum, count) => sum + count, 0)).toBe(guesses.length);
        played = guesses.reduce(lowered, played);
        expect(tallyOf(asked, played)).toEqual(tallyOf(asked, unplayed(asked)));
      }),
    );
  });

  test('the difference keeps the qualifier, above and below the answer', () => {
    const words = { vi: ['trên ', 'chưa tới '], en: ['over ', 'less than '] };
    fc.assert(
      fc.property(fc.integer({ min: span.least, max: span.most }), (guess) => {
        for (const lang of ['vi', 'en'] as const) {
          const said = comparedWords(asked, guess, lang);
          if (guess === answer.value) {
            expect(said).toMatch(/qualifier|thiếu chữ/);
            continue;
          }
          const [over, less] = words[lang];
          const amount = String(Math.abs(answer.value - guess));
          expect(said).toContain(`${guess < answer.value ? over : less}${amount} `);
          expect(said).toMatch(/\((derived|suy ra): .*(over|trên|hơn)/);
        }
      }),
    );
  });
});

test('an answer of each qualifier binds the difference on both sides', () => {
  const { answer } = numbers[0] ?? { answer: null };
  if (!answer) throw new Error('no number is asked for');
  const bounds = (bound: Bound) =>
    [-10, 10].map((by) => differenceOf({ ...answer, bound }, answer.value + by).bound);
  expect(bounds('over')).toEqual(['over', 'under']);
  expect(bounds('nearly')).toEqual(['under', 'over']);
  expect(bounds('exact')).toEqual(['exact', 'exact']);
  expect(bounds('about')).toEqual(['about', 'about']);
});

describe.each(named(states))('%s', (_id, asked) => {
  test('a unit goes through the states and back to none', () => {
    for (const { place } of asked.units) {
      let played: Played = unplayed(asked);
      const seen: (string | undefined)[] = [];
      for (let turn = 0; turn <= asked.states.length; turn++) {
        played = turned(asked, played, place.id);
        seen.push(stateGuess(played.guess)[place.id]);
      }
      expect(seen).toEqual([...asked.states.map(({ id }) => id), undefined]);
    }
  });

  test('all right, and what was missed by name and state', () => {
    let played = unplayed(asked);
    for (const { place, state } of asked.units) {
      const turns = asked.states.findIndex(({ id }) => id === state?.id) + 1;
      for (let turn = 0; turn < turns; turn++) played = turned(asked, played, place.id);
    }
    expect(hits(asked, played.guess)).toHaveLength(asked.units.length);
    expect(outcomeOf(dataset, asked, played, 'en').join()).toBe('All 7 right.');
    const [first] = asked.units;
    if (!first) throw new Error('no unit');
    const wrong = turned(asked, played, first.place.id);
    const said = outcomeOf(dataset, asked, wrong, 'vi').join(' ');
    expect(said).toContain('Đúng 6 trên 7.');
    expect(said).toContain(first.place.name.vi);
    expect(said).toContain('không phải đang trình hồ sơ');
  });
});

describe.each(named(all))('the picture of %s', (_id, asked) => {
  const options = {
    ...{ dataset, palette: dataset.edition.themes.light, document, type: 26, tallying: false },
    size: { width: 1152, height: 380 },
  };
  const made =
    asked.kind === 'number'
      ? placed(asked, unplayed(asked), 20)
      : turned(asked, unplayed(asked), asked.units[0]?.place.id ?? '');
  const drawn = (played: Played, k: number, lang: string, own = asked, tallying = false) =>
    drawPrediction(own, played, k, { ...options, lang, tallying }).svg;

  test.each(languages)('shows nothing of the answer before it is shown: %s', (lang) => {
    const other: Asked =
      asked.kind === 'number'
        ? { ...asked, answer: { ...factsOf(dataset).quantity(asked.answer.id), value: 1 } }
        : { ...asked, units: asked.units.map(({ place }) => ({ place, state: null })) };
    expect(drawn(made, 0, lang).outerHTML).toBe(drawn(made, 0, lang, other).outerHTML);
    expect(drawn(made, 1, lang).outerHTML).not.toBe(drawn(made, 1, lang, other).outerHTML);
  });

  test.each(languages)('its words are large enough, and inside: %s', (lang) => {
    const hands = Array.from({ length: 45 }, (_, hand) => hand % answersOf(asked));
    const played = hands.reduce((before, answer) => raised(asked, before, answer), made);
    for (const k of [0, 0.5, 1]) {
      const lines = linesOf(drawn(played, k, lang, asked, k === 0));
      expect(lines.length).toBeGreaterThan(3);
      for (const { text, least, left, right, base } of lines) {
        expect(least, text).toBeGreaterThanOrEqual(24);
        expect(left, text).toBeGreaterThanOrEqual(0);
        expect(right, text).toBeLessThanOrEqual(1152);
        expect(base, text).toBeLessThanOrEqual(380);
      }
    }
  });
});

test('hands of a bracket fit into it, however many there are', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ count: fc.nat(60), width: fc.integer({ min: 40, max: 300 }) })),
      (brackets) => {
        const size = handSize(brackets, 100, 18);
        for (const { count, width } of brackets) {
          expect(Math.ceil(count / Math.floor(width / size)) * size).toBeLessThanOrEqual(100);
        }
      },
    ),
  );
});
