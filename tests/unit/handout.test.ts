// The handout and the worksheet: what the teacher reads, and what a pupil must not read.
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { render } from 'svelte/server';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { factsOf, type Fact } from '../../src/dataset/facts.ts';
import { plainOf, type Run } from '../../src/dataset/prose.ts';
import type { Lesson, Palette } from '../../src/dataset/types.ts';
import { factWords, forms } from '../../src/dataset/wording/fact.ts';
import { digits } from '../../src/dataset/wording/number.ts';
import { main } from '../../src/export/handout/command.ts';
import { languagesOf, parse } from '../../src/export/handout/options.ts';
import { handoutWordsOf } from '../../src/i18n/handout/words.ts';
import { askedFacts, cardsForPupil, withGaps } from '../../src/views/handout/asked.ts';
import Handout from '../../src/views/handout/Handout.svelte';
import { readers, readHandout, writeHandout } from '../../src/views/handout/handoutAddress.ts';
import { paperPalette } from '../../src/views/handout/paperPalette.ts';
import {
  answerChart,
  answerMap,
  emptyChart,
  emptyMap,
  type Draw,
} from '../../src/views/handout/pictures.ts';
import Pupil from '../../src/views/handout/Pupil.svelte';
import Teacher from '../../src/views/handout/Teacher.svelte';
import { noteOf } from '../../src/views/note/note.ts';
import { contrast } from '../../src/style/contrast.ts';
import { inventedFolder, wholeEdition } from './editions.ts';
import { linesOf } from '../../src/style/lines.ts';

const { dataset, geometry } = await wholeEdition();
const invented = await wholeEdition(inventedFolder);
const { languages } = dataset.edition;
const { document } = parseHTML('<html><body></body></html>');
const palette = paperPalette(dataset.edition);
const facts = factsOf(dataset);
const asked = askedFacts(dataset);
const lesson = dataset.lesson as Lesson;

const optionsIn = (lang: string) => ({ dataset, geometry, lang, palette });

/** Text with its spaces and letters as they are compared. */
const folded = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ');

/** The pictures of a sheet. */
function picturesOf(sheet: 'teacher' | 'pupil', lang: string): SVGSVGElement[] {
  const makers = sheet === 'teacher' ? [answerChart, answerMap] : [emptyChart, emptyMap];
  return lesson.predictions
    .flatMap((prediction) => makers.map((make) => make(prediction, optionsIn(lang))))
    .filter((draw): draw is Draw => draw !== null)
    .map((draw) => draw(document));
}

/** All that a sheet says: its markup with labels and all else, and its pictures. */
function markupOf(sheet: 'teacher' | 'pupil', lang: string): string {
  const props = { options: optionsIn(lang), lesson };
  const { body } = sheet === 'teacher' ? render(Teacher, { props }) : render(Pupil, { props });
  return [body, ...picturesOf(sheet, lang).map((svg) => svg.outerHTML)].join('\n');
}

/** The same as text, and in a second part the labels for those who do not see it. */
function wordsOf(sheet: 'teacher' | 'pupil', lang: string): string {
  const { document: page } = parseHTML(`<html><body>${markupOf(sheet, lang)}</body></html>`);
  const labels = [...page.querySelectorAll('[aria-label]')].map((node) =>
    node.getAttribute('aria-label'),
  );
  return folded([page.body.textContent, ...labels].join(' | '));
}

/** The words in which a fact answers: forms that say its value, and a long number alone. */
function answersOf(fact: Fact, lang: string): string[] {
  if (fact.kind !== 'quantity' && fact.kind !== 'event') return [];
  const said = forms[fact.kind]
    .filter((form) => form !== 'place')
    .map((form) => factWords(fact, lang, form));
  const number =
    fact.kind === 'quantity' && (fact.quantity.value >= 10 || fact.quantity.value % 1 !== 0)
      ? [digits(fact.quantity.value, lang)]
      : [];
  return [...said.filter((words) => words.length > 3), ...number].map(folded);
}

describe.each(languages)('in %s', (lang) => {
  const pupil = wordsOf('pupil', lang);
  const teacher = wordsOf('teacher', lang);

  test('no answer stands on the worksheet, and all of them in the handout', () => {
    const answers = [...asked].flatMap((id) => answersOf(facts.get(id), lang));
    expect(answers.length).toBeGreaterThan(10);
    const low = pupil.toLocaleLowerCase(lang);
    expect(answers.filter((words) => low.includes(words.toLocaleLowerCase(lang)))).toEqual([]);
    for (const id of asked) {
      const said = answersOf(facts.get(id), lang);
      if (said.length > 0)
        expect(
          said.some((words) => teacher.includes(words)),
          id,
        ).toBe(true);
    }
    const proses = [
      ...lesson.questions.map(({ answer }) => answer),
      ...(lesson.cards?.list ?? []).flatMap(({ answer, title }) => [answer, title]),
      ...lesson.predictions.map(({ seen }) => seen),
    ].map((prose) => folded(plainOf(dataset, prose, lang)));
    expect(proses.filter((prose) => pupil.includes(prose))).toEqual([]);
    expect(proses.filter((prose) => !teacher.includes(prose))).toEqual([]);
  });

  test('the worksheet says of no place in which state it is', () => {
    const places = dataset.places.places.filter(({ id, draw }) => asked.has(id) && draw !== 'unit');
    const states = places.flatMap((place) =>
      dataset.places.states.filter(({ id }) => id === place.states[0]?.state),
    );
    expect(states.length).toBeGreaterThan(2);
    for (const { name } of states) expect(pupil).not.toContain(name[lang]);
    // No unit of the map is painted.
    const map = picturesOf('pupil', lang).at(-1);
    expect(map?.querySelectorAll('pattern').length).toBe(0);
    const painted = [...(map?.querySelectorAll('[fill]') ?? [])].map((node) =>
      node.getAttribute('fill'),
    );
    expect(painted).toContain(palette.sea);
    expect(painted).not.toContain(palette.second);
  });

  test('every question is on both sheets, with lines on the worksheet', () => {
    const asks = [...lesson.questions, ...lesson.predictions].map(({ ask }) =>
      folded(plainOf(dataset, ask, lang)),
    );
    for (const ask of asks) {
      expect(pupil).toContain(ask);
      expect(teacher).toContain(ask);
    }
    const page = parseHTML(`<html><body>${markupOf('pupil', lang)}</body></html>`).document;
    const lines = page.querySelectorAll('[data-question] .line').length;
    expect(lines).toBe(lesson.questions.reduce((sum, question) => sum + question.lines, 0));
  });

  test('the outline is whole, with its minutes and what is shown', () => {
    const page = parseHTML(`<html><body>${markupOf('teacher', lang)}</body></html>`).document;
    const rows = [...page.querySelectorAll('[data-part="outline"] tbody tr')];
    expect(rows.length).toBe(lesson.outline.length);
    lesson.outline.forEach(({ minutes, title, slides }, index) => {
      const cells = [...(rows[index]?.children ?? [])].map((cell) =>
        folded(cell.textContent ?? ''),
      );
      expect(Number(cells[0])).toBe(minutes);
      expect(cells[1]).toContain(title[lang]);
      expect(cells[2]?.split('; ').length).toBe(slides.length);
      // Names, and no ids.
      for (const id of slides.filter((slide) => slide.includes('-'))) {
        expect(cells[2]).not.toContain(id);
      }
    });
    expect(teacher).toContain(handoutWordsOf(lang).minutes(digits(lesson.minutes, lang)));
  });

  test('what answers rest on is cited with its phrase', () => {
    const ids = [...lesson.questions, ...(lesson.cards?.list ?? [])].flatMap((one) => one.facts);
    const phrases = ids
      .flatMap((id) => noteOf(dataset, id, lang).sources)
      .flatMap(({ phrase }) => phrase ?? []);
    expect(phrases.length).toBeGreaterThan(10);
    for (const phrase of phrases) expect(teacher).toContain(`“${folded(phrase)}”`);
    expect(teacher).toContain(' ÷ ');
  });

  test('charts keep their source lines; the empty map names every unit; nothing leaves its picture', () => {
    for (const prediction of lesson.predictions) {
      const svg = answerChart(prediction, optionsIn(lang))?.(document);
      expect(svg?.querySelector('[data-part="source"]')).not.toBeNull();
    }
    const chart = dataset.story.scenes.find(
      ({ id }) => id === lesson.predictions.at(-1)?.scene,
    )?.chart;
    const map = picturesOf('pupil', lang).at(-1);
    const named = folded(map?.textContent ?? '');
    const units = chart?.kind === 'states' ? chart.units : [];
    expect(units.length).toBeGreaterThan(3);
    for (const id of units) expect(named).toContain(factWords(facts.get(id), lang, 'short'));
    const { basemap } = dataset.places;
    expect(named).toContain(basemap ? plainOf(dataset, basemap.boundaries, lang) : '');
    for (const sheet of readers) {
      for (const svg of picturesOf(sheet, lang)) {
        for (const line of linesOf(svg)) {
          expect(line.left, line.text ?? '').toBeGreaterThanOrEqual(0);
          expect(line.right, line.text ?? '').toBeLessThanOrEqual(
            Number(svg.getAttribute('width')),
          );
        }
      }
    }
  });
});

test('a card that says what is asked of a place is not for pupils', () => {
  const all = lesson.cards?.list ?? [];
  const kept = cardsForPupil(dataset);
  expect(kept.length).toBeGreaterThan(2);
  expect(kept.length).toBeLessThan(all.length);
});

test('gaps take the place of what is asked, and of nothing else', () => {
  const run = fc.record({
    text: fc.string({ minLength: 1 }),
    fact: fc.constantFrom(null, 'one', 'two'),
    strong: fc.boolean(),
    mark: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(run), (runs: Run[]) => {
      const made = withGaps(runs, new Set(['two']));
      expect(made.some(({ fact }) => fact === 'two')).toBe(false);
      const others = runs.filter(({ fact }) => fact !== 'two');
      expect(made.filter((one) => runs.includes(one))).toEqual(others);
      const gaps = runs.filter(({ fact, mark }) => fact === 'two' && !mark).length;
      expect(made.length).toBe(others.length + gaps);
    }),
  );
});

describe('the address', () => {
  test('opens the same again', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...languages),
        fc.constantFrom(...readers),
        fc.webQueryParameters(),
        (lang, reader, search) => {
          const address = { lang, reader };
          expect(readHandout(writeHandout(address, search), languages)).toEqual({
            ...{ address, strays: [] },
          });
        },
      ),
      { numRuns: 30 },
    );
  });

  test('what it lacks gets a default; what does not exist is told', () => {
    const first = { lang: languages[0], reader: 'teacher' };
    expect(readHandout('', languages)).toEqual({ address: first, strays: [] });
    const { address, strays } = readHandout('?lang=xx&for=pupils', languages);
    expect(address).toEqual(first);
    expect(strays).toEqual([
      { key: 'lang', found: 'xx', instead: languages[0] },
      { key: 'for', found: 'pupils', instead: 'teacher' },
    ]);
  });
});

const paper: [string, Palette][] = [
  ['set', palette],
  ['derived', paperPalette(invented.dataset.edition)],
];

test.each(paper)('colours for paper, %s: greys that can be read', (_name, greys) => {
  for (const colour of Object.values(greys)) {
    const [, r, g, b] = /^#(..)(..)(..)$/.exec(colour.toLowerCase()) ?? [];
    expect([g, b], colour).toEqual([r, r]);
  }
  const { page, ink, muted, accentText, secondText, onFill, second, sea, land } = greys;
  for (const text of [ink, muted, accentText, secondText]) {
    expect(contrast(text, page)).toBeGreaterThanOrEqual(7);
  }
  expect(contrast(onFill, second)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(second, page)).toBeGreaterThanOrEqual(7);
  expect(page.toLowerCase()).toBe('#ffffff');
  expect(land.toLowerCase()).toBe('#ffffff');
  expect(sea.toLowerCase()).not.toBe(land.toLowerCase());
});

test('the set greys: the part past the mark stays apart from the bar', () => {
  expect(contrast(palette.accent, palette.bar)).toBeGreaterThanOrEqual(2);
  expect(contrast(palette.onFill, palette.accent)).toBeGreaterThanOrEqual(7);
});

test('an edition without a lesson says so', () => {
  const { body } = render(Handout, {
    props: { dataset: invented.dataset, geometry: invented.geometry, search: '' },
  });
  expect(body).toContain(handoutWordsOf('en').noLesson);
  expect(body).not.toContain('<h1');
});

describe('the command', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  test('wrong options get a sentence', () => {
    expect(() => parse(['--size', 'A5'])).toThrow(/--size.*npm run handout -- --help/);
    expect(() => languagesOf({ lang: 'vi,e' }, languages)).toThrow(/“e”.*vi, en.*en\?/);
    expect(languagesOf({ lang: 'en,en' }, languages)).toEqual(['en']);
    expect(languagesOf({}, languages)).toEqual(languages);
  });

  test('an edition without a lesson has none to print', async () => {
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    expect(await main([], inventedFolder)).toBe(1);
    expect(said.mock.calls.join('')).toMatch(/^This edition has no lesson: .*\n/);
    expect(said).toHaveBeenCalledTimes(1);
  });
});
