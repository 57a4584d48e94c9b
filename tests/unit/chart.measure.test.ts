import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runsWidth, textWidth, wrap, wrapEvenly } from '../../src/style/measure.ts';

const run = (text: string, fact: string | null = null, mark = false) => ({
  text,
  fact,
  strong: false,
  mark,
});
const say = (lines: { text: string }[][]) =>
  lines.map((line) => line.map(({ text }) => text).join(''));

test('precomposed and decomposed letters are equally wide', () => {
  expect(textWidth('ẤỆỮỖ'.normalize('NFD'), 20, 600)).toBe(textWidth('ẤỆỮỖ', 20, 600));
});

test('heavier text is wider, and width follows size', () => {
  expect(textWidth('Hải', 20, 800)).toBeGreaterThan(textWidth('Hải', 20, 400));
  expect(textWidth('Hải', 40, 400)).toBeCloseTo(2 * textWidth('Hải', 20, 400));
});

test('a number keeps its qualifier and unit on its line', () => {
  const runs = [
    run('Kế hoạch của cả năm là '),
    run('dưới khoảng 5 triệu', 'plan'),
    run(' chuyến.'),
  ];
  expect(say(wrap(runs, 210, 14, 400))[1]).toMatch(/^dưới khoảng 5 triệu/);
});

test('a dash inside a word is a place to break', () => {
  expect(say(wrap([run('Political–Administrative Centre')], 120, 14, 400))).toEqual([
    'Political–',
    'Administrative',
    'Centre',
  ]);
});

test('lines hold all the words and none is too wide', () => {
  const words = fc.array(fc.constantFrom('Thủy', 'Nguyên', 'ơi', 'một', 'hành'), { minLength: 1 });
  fc.assert(
    fc.property(words, fc.integer({ min: 80, max: 400 }), (list, width) => {
      const text = list.join(' ');
      for (const lines of [
        wrap([run(text)], width, 14, 400),
        wrapEvenly([run(text)], width, 14, 400),
      ]) {
        expect(say(lines).join(' ')).toBe(text);
        expect(Math.max(...lines.map((line) => runsWidth(line, 14, 400)))).toBeLessThanOrEqual(
          width,
        );
      }
    }),
  );
});
