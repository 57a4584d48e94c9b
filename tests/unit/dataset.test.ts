import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkPhrases, folded, sectionOf } from '../../src/dataset/check/phrases.ts';
import { jsonSchemaOf } from '../../src/dataset/check/shape.ts';
import { numbersIn } from '../../src/dataset/check/sourceWords.ts';
import { standing } from '../../src/dataset/check/standing.ts';
import { textsOf } from '../../src/dataset/check/texts.ts';
import { factsOf } from '../../src/dataset/facts.ts';
import { files, type FileName } from '../../src/dataset/schema/index.ts';
import { plainOf } from '../../src/dataset/prose.ts';
import { factWords } from '../../src/dataset/wording/fact.ts';
import { editionFolder, wholeEdition } from './editions.ts';

const { dataset, edition } = await wholeEdition();
const facts = factsOf(dataset);
const letter = await readFile(path.join(editionFolder, 'sources/374-VP-BC.txt'), 'utf8');

describe('the letter’s facts', () => {
  test('all ten results are there, in order, in both languages', () => {
    expect(dataset.results.results.map(({ number }) => number)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
    for (const { text } of textsOf(dataset)) expect(Object.keys(text).sort()).toEqual(['en', 'vi']);
  });

  // Every figure and date of the letter, in words, with where it stands.
  test.each([
    ['reward-2021', 'gần 1.800 tỷ đồng', 'nearly 1,800 billion đồng', 1],
    ['resolution-30-day', 'ngày 23/11/2022', '23 November 2022', 1],
    ['budget-total', 'trên 109 nghìn tỷ đồng', 'over 109 trillion đồng', 3],
    ['budget-threshold', '100 nghìn tỷ đồng', '100 trillion đồng', 3],
    ['budget-peers', '4 địa phương', '4 localities', 3],
    ['vinfast-export', 'ngày 25/11/2022', '25 November 2022', 3],
    ['centre-opening', 'đầu năm 2025', 'early 2025', 4],
    ['districts-recognised', '5 huyện', '5 districts', 6],
    ['districts-submitted', '2 huyện', '2 districts', 6],
    ['communes-met', '22 xã', '22 communes', 6],
    ['communes-going', '35 xã', '35 communes', 6],
    ['communes-2023', 'năm 2023', '2023', 6],
    ['arrivals-total', '7 triệu lượt khách', '7 million arrivals', 7],
    ['arrivals-above-plan', 'hơn 54%', 'over 54%', 7],
    ['arrivals-international', '610 nghìn lượt khách', '610 thousand arrivals', 7],
    ['football-rank', 'thứ 2 cả nước', '2nd in the country', 8],
  ])('%s: %s, %s, result %i', (id, vi, en, result) => {
    const fact = facts.get(id);
    expect(factWords(fact, 'vi')).toBe(vi);
    expect(factWords(fact, 'en')).toBe(en);
    const citation = fact.kind === 'quantity' ? fact.quantity.citation : facts.event(id).citation;
    expect(citation).toMatchObject({ document: 'letter', result });
  });

  test.each([
    ['tourism-plan', 'dưới khoảng 4,55 triệu lượt khách', 'below about 4.55 million arrivals'],
    ['international-share', 'khoảng 8,7%', 'about 8.7%'],
    ['other-arrivals', 'khoảng 6,39 triệu lượt khách', 'about 6.39 million arrivals'],
    ['districts-in-letter', '7 huyện', '7 districts'],
  ])('derived: %s is %s', (id, vi, en) => {
    const fact = facts.get(id);
    expect(factWords(fact, 'vi')).toBe(vi);
    expect(factWords(fact, 'en')).toBe(en);
    expect(facts.quantity(id).derivation).not.toBeNull();
  });

  test('five districts are recognised, two are submitted, in the letter’s order', () => {
    const inState = (state: string) =>
      dataset.places.places.filter((place) => place.states[0]?.state === state).map(({ id }) => id);
    expect(inState('recognised')).toEqual([
      'cat-hai',
      'an-duong',
      'thuy-nguyen',
      'tien-lang',
      'kien-thuy',
    ]);
    expect(inState('submitted')).toEqual(['vinh-bao', 'an-lao']);
    expect(facts.place('bach-long-vi').states).toEqual([]);
    expect(facts.place('bach-long-vi').results).toEqual([]);
  });

  test('each work keeps the stage that the letter gives it', () => {
    const stage = (id: string) => facts.place(id).states[0]?.state;
    expect(['berths-34', 'berths-56', 'tien-thanh', 'centre', 'terminal-2'].map(stage)).toEqual([
      'started',
      'started',
      'investing',
      'papers',
      'preparing',
    ]);
    expect(stage('berths-12')).toBe('operating');
    expect(facts.place('berths-12').states[0]?.citation.document).not.toBe('letter');
  });

  test('what is above plan is compared with the plan, never with the year before', () => {
    const figures = dataset.results.results.flatMap((result) => result.figures);
    expect(figures.find(({ id }) => id === 'arrivals-above-plan')?.comparison?.with).toBe('plan');
    expect(figures.filter(({ comparison }) => comparison?.with === 'year-before')).toEqual([]);
  });
});

describe('cited phrases', () => {
  const texts = new Map([['sources/374-VP-BC.txt', letter]]);
  const places = standing(edition);

  test('every phrase stands in the result that it cites', () => {
    expect(checkPhrases(dataset, texts, places)).toEqual([]);
  });

  test('the letter’s ten results are told apart', () => {
    const document = dataset.sources.documents[0];
    if (!document) throw new Error('no document');
    const sections = Array.from({ length: 10 }, (_, i) => sectionOf(letter, document, i + 1));
    for (const [i, section] of sections.entries()) {
      expect(section.startsWith(`${i + 1}. `)).toBe(true);
      expect(folded(section).length).toBeGreaterThan(100);
    }
    expect(sections[5]).toContain('22 xã');
    expect(sections[6]).not.toContain('22 xã');
    expect(sectionOf(letter, document, 11)).toBe('');
  });

  test('they are short, and our own words are not the letter’s', () => {
    const source = folded(letter);
    const phrases = JSON.stringify(dataset).match(/"phrase":"[^"]*"/g) ?? [];
    expect(phrases.length).toBeGreaterThan(40);
    for (const phrase of phrases) expect(phrase.length - 11).toBeLessThanOrEqual(60);

    const long = 60;
    const taken = textsOf(dataset).flatMap(({ text }) => {
      const words = folded(plainOf(dataset, text, 'vi'));
      const starts = Array.from({ length: Math.max(0, words.length - long) }, (_, i) => i);
      return starts
        .map((start) => words.slice(start, start + long))
        .filter((run) => source.includes(run));
    });
    expect(taken).toEqual([]);
  });

  test.each([
    ['a phrase of another result', 6, 'gần 1.800 tỷ đồng', 'a phrase that stands in'],
    ['another number', 1, 'năm 2022 sẽ tiếp tục được thưởng', 'the number 1800'],
    ['another qualifier', 1, 'gần 1.800 tỷ đồng', 'one of trên, hơn, vượt'],
  ])('%s is told', (what, result, phrase, expected) => {
    const broken = structuredClone(dataset);
    const figure = broken.results.results[0]?.figures[0];
    if (!figure) throw new Error('no figure');
    figure.citation = { ...figure.citation, result, phrase };
    if (what === 'another qualifier') figure.qualifier = 'over';
    const problems = checkPhrases(broken, texts, places);
    expect(problems.map((problem) => problem.expected).join()).toContain(expected);
  });

  test('decomposed letters and folded white space are the same phrase', () => {
    expect(folded('Thủy  Nguyên\n'.normalize('NFD'))).toBe('Thủy Nguyên');
    expect(numbersIn('gần 1.800 tỷ, tăng 8,7%, 54% và 610 nghìn', 'vi')).toEqual([
      1800, 8.7, 54, 610,
    ]);
    expect(numbersIn('nearly 1,800 billion, up 8.7%', 'en')).toEqual([1800, 8.7]);
  });
});

test.each(Object.keys(files) as FileName[])(
  'data/schema/%s.schema.json is of the types',
  async (name) => {
    const file = path.join(editionFolder, `schema/${name}.schema.json`);
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(jsonSchemaOf(name))),
    );
    const data = JSON.parse(await readFile(path.join(editionFolder, `${name}.json`), 'utf8')) as {
      $schema: string;
    };
    expect(data.$schema).toBe(`./schema/${name}.schema.json`);
  },
);
