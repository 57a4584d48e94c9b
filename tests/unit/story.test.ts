import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outStart, stepArrival } from '../../src/scenes/timing.ts';
import { documentPath, readAddress, writeAddress, type Address } from '../../src/views/address.ts';
import { pageDataOf } from '../../src/views/document/pageDataOf.ts';
import { noteOf } from '../../src/views/note/note.ts';
import { exploredFrame, placesOfResult, resultsOfPlace } from '../../src/views/story/explored.ts';
import { findPlaces } from '../../src/views/story/findPlaces.ts';
import { stepAt } from '../../src/views/story/reading.ts';
import { advance, depart, isThere, type Moment } from '../../src/views/story/travel.ts';
import { frameAt } from '../../src/scenes/frame.ts';
import { factsOf } from '../../src/dataset/facts.ts';
import { wholeEdition } from './editions.ts';

const { dataset } = await wholeEdition();
const { scenes } = dataset.story;

describe('the story’s clock', () => {
  const moment = fc.integer({ min: 0, max: scenes.length - 1 }).chain((scene) =>
    fc.integer({ min: 0, max: (scenes[scene]?.steps.length ?? 1) - 1 }).map((step): Moment => ({
      scene,
      t: stepArrival(step),
    })),
  );

  test('arrives exactly, from anywhere, whatever the ticks', () => {
    const ticks = fc.array(fc.double({ min: 0.001, max: 0.1, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(moment, moment, ticks, (from, to, beats) => {
        let now = depart(from, to);
        let n = 0;
        while (!isThere(now, to) && n < 20_000) {
          now = advance(scenes, now, to, beats[n % beats.length] ?? 0.016);
          const scene = scenes[now.scene];
          expect(scene).toBeDefined();
          if (scene) expect(now.t).toBeLessThanOrEqual(outStart(scene) + 0.8);
          n += 1;
        }
        expect(now).toEqual(to);
      }),
    );
  });

  test('takes at most a few seconds of reading time, however far it goes', () => {
    fc.assert(
      fc.property(moment, moment, (from, to) => {
        let now = depart(from, to);
        let seconds = 0;
        while (!isThere(now, to) && seconds < 10) {
          now = advance(scenes, now, to, 1 / 60);
          seconds += 1 / 60;
        }
        expect(seconds).toBeLessThan(6);
      }),
    );
  });
});

test('the step that is read is the last whose top has passed the line', () => {
  const extents = [0, 100, 200].map((top) => ({ top, bottom: top + 100 }));
  expect([-50, 0, 99, 100, 250, 900].map((line) => stepAt(extents, line))).toEqual([
    0, 0, 0, 1, 2, 2,
  ]);
  expect(stepAt([], 10)).toBe(-1);
});

describe('the address', () => {
  const known = pageDataOf(dataset, 'vi');
  const ids = scenes.map(({ id }) => id);

  test('opens again what it was written from', () => {
    const any = fc
      .record({
        scenes: fc.subarray(ids),
        theme: fc.constantFrom('auto' as const, 'light' as const, 'dark' as const),
        shape: fc.constantFrom('tall' as const, 'flat' as const),
        pick: fc.constantFrom('', ...dataset.places.places.map(({ id }) => id)),
      })
      .chain((asked) =>
        fc.constantFrom(...(asked.scenes.length > 0 ? asked.scenes : ids)).chain((scene) =>
          fc
            .nat({ max: (scenes.find(({ id }) => id === scene)?.steps.length ?? 1) - 1 })
            .map((step): Address => ({
              ...asked,
              view: 'story',
              lang: 'vi',
              scene,
              step,
              context: 'on',
              since: 'off',
            })),
        ),
      );
    fc.assert(
      fc.property(any, (address) => {
        const read = readAddress(writeAddress(address, known), known);
        expect(read).toEqual({ address, strays: [] });
      }),
    );
    expect(writeAddress(readAddress('', known).address, known)).toBe('');
  });

  test('keeps what is not ours', () => {
    const { address } = readAddress('?childId=7&scene=budget', known);
    expect(writeAddress(address, known, '?childId=7&step=1')).toBe('?childId=7&scene=budget');
  });

  test('tells what does not exist and falls back to the default', () => {
    const { address, strays } = readAddress(
      '?lang=fr&scene=nowhere&theme=dark&scenes=port,nothing',
      known,
    );
    expect(address).toMatchObject({ lang: 'vi', scene: 'port', theme: 'dark', scenes: ['port'] });
    expect(strays.map(({ key, found }) => [key, found])).toEqual([
      ['scenes', 'nothing'],
      ['scene', 'nowhere'],
      ['lang', 'fr'],
    ]);
  });

  test('each language has a document of its own', () => {
    const languages = ['vi', 'en', 'fr'];
    expect(documentPath('vi', 'en', languages)).toBe('./en/');
    expect(documentPath('en', 'vi', languages)).toBe('../');
    expect(documentPath('en', 'fr', languages)).toBe('../fr/');
    expect(documentPath('vi', 'vi', languages)).toBe('./');
    expect(documentPath('en', 'en', languages)).toBe('../en/');
  });
});

describe('notes', () => {
  test('every fact has one, in both languages, and says where it stands', () => {
    for (const id of factsOf(dataset).all.keys()) {
      for (const lang of dataset.edition.languages) {
        const note = noteOf(dataset, id, lang);
        expect(note.title[0]?.text).toBeTruthy();
        expect(note.sources.length, id).toBeGreaterThan(0);
      }
    }
  });

  test('a derived figure shows its formula with the qualifiers of what it draws from', () => {
    const formula = (lang: string) =>
      noteOf(dataset, 'tourism-plan', lang)
        .formula?.map(({ text }) => text)
        .join('');
    expect(formula('vi')).toBe('7 triệu lượt khách ÷ (1 + hơn 54%)');
    expect(formula('en')).toBe('7 million arrivals ÷ (1 + over 54%)');
  });

  test('a place says how closely it is placed', () => {
    const lines = noteOf(dataset, 'centre', 'vi').lines.map((line) =>
      line.map(({ text }) => text).join(''),
    );
    expect(lines.join(' ')).toContain('1 km');
  });
});

describe('the explorer', () => {
  test('finds a place by any spelling, with or without marks', () => {
    for (const query of [
      'Thủy Nguyên',
      'Thuỷ Nguyên',
      'thuy nguyen',
      'THUY',
      'Thủy'.normalize('NFD'),
    ]) {
      expect(findPlaces(dataset, query).map(({ id }) => id)).toContain('thuy-nguyen');
    }
    expect(findPlaces(dataset, 'kien thuỵ').map(({ id }) => id)).toEqual(['kien-thuy']);
    expect(findPlaces(dataset, 'zzz')).toEqual([]);
    expect(findPlaces(dataset, ' ')).toHaveLength(dataset.places.places.length);
  });

  test('places and results find each other', () => {
    expect(resultsOfPlace(dataset, 'tien-lang')).toEqual([4, 6]);
    expect(resultsOfPlace(dataset, 'bach-long-vi')).toEqual([]);
    expect(placesOfResult(dataset, 7)).toEqual(['doi-rong']);
    for (const { number } of dataset.results.results) {
      for (const place of placesOfResult(dataset, number)) {
        expect(resultsOfPlace(dataset, place)).toContain(number);
      }
    }
  });

  test('what is chosen is shown and in focus', () => {
    const frame = frameAt(dataset, 'explore', 3);
    const picked = exploredFrame(dataset, frame, 'berths-34');
    expect(picked.map?.focus).toEqual({ 'berths-34': 1 });
    expect(picked.map?.sites.map(({ place }) => place.id)).toContain('berths-34');
    expect(exploredFrame(dataset, frame, '')).toBe(frame);
  });
});
