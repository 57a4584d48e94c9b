import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factsOf } from '../../src/dataset/facts.ts';
import { parseProse, plainOf } from '../../src/dataset/prose.ts';
import { dateWords, span } from '../../src/dataset/wording/date.ts';
import { digits, quantityWords, spelled, unitName } from '../../src/dataset/wording/number.ts';
import { forms } from '../../src/dataset/wording/fact.ts';
import { wholeEdition } from './editions.ts';

const { dataset } = await wholeEdition();
const facts = factsOf(dataset);

describe('numbers', () => {
  test('each language has its own separators', () => {
    expect([digits(1800, 'vi'), digits(1800, 'en')]).toEqual(['1.800', '1,800']);
    expect([digits(8.7, 'vi'), digits(8.7, 'en')]).toEqual(['8,7', '8.7']);
  });

  test('any number reads back as itself', () => {
    const number = fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 1000);
    fc.assert(
      fc.property(number, (n) => {
        expect(Number(digits(n, 'en').replaceAll(',', ''))).toBe(n);
        expect(Number(digits(n, 'vi').replaceAll('.', '').replace(',', '.'))).toBe(n);
      }),
    );
  });

  test('counts up to ten are words, beyond digits', () => {
    expect([5, 2, 10, 11].map((n) => spelled(n, 'vi'))).toEqual(['năm', 'hai', 'mười', '11']);
    expect([5, 2, 10, 11].map((n) => spelled(n, 'en'))).toEqual(['five', 'two', 'ten', '11']);
  });

  test('the qualifier is in every form that a number can be set in', () => {
    for (const id of ['budget-total', 'arrivals-above-plan', 'reward-2021', 'tourism-plan']) {
      const quantity = facts.quantity(id);
      for (const form of forms.quantity.filter((name) => name !== 'place')) {
        expect(quantityWords(quantity, 'vi', form)).toMatch(/^(trên|hơn|gần|dưới khoảng) /);
        expect(quantityWords(quantity, 'en', form)).toMatch(/^(over|nearly|below about) /);
      }
    }
  });

  test('English units agree with their number', () => {
    const unit = dataset.results.units.find(({ id }) => id === 'districts');
    if (!unit) throw new Error('no unit');
    expect([unitName(unit, 1, 'en'), unitName(unit, 2, 'en')]).toEqual(['district', 'districts']);
    expect([unitName(unit, 1, 'vi'), unitName(unit, 2, 'vi')]).toEqual(['huyện', 'huyện']);
  });
});

describe('dates', () => {
  test.each([
    [{ date: '2022-11-23' }, 'full', 'ngày 23/11/2022', '23 November 2022'],
    [{ date: '2023-01-13' }, 'short', '13/01/2023', '13 Jan 2023'],
    [{ date: '2023-01-13' }, 'day', '13/01', '13 Jan'],
    [{ date: '2023-01-13' }, 'plain', '13/01/2023', '13 January 2023'],
    [{ date: '2023' }, 'full', 'năm 2023', '2023'],
    [{ date: '2025', part: 'early' as const }, 'full', 'đầu năm 2025', 'early 2025'],
    [{ date: '2023-01' }, 'full', 'tháng 1 năm 2023', 'January 2023'],
  ])('%o as %s', (date, form, vi, en) => {
    expect(dateWords(date, 'vi', form)).toBe(vi);
    expect(dateWords(date, 'en', form)).toBe(en);
  });

  test('a date spans what it names, whatever the clock of the machine', () => {
    const day = span({ date: '2022-11-23' });
    expect(new Date(day.start).toISOString()).toBe('2022-11-23T00:00:00.000Z');
    expect(day.end - day.start).toBe(24 * 3600 * 1000);
    expect(span({ date: '2025', part: 'early' }).end).toBe(Date.UTC(2025, 4));
    expect(span({ date: '2025' }).end).toBe(Date.UTC(2026, 0));
  });
});

describe('prose', () => {
  test('facts stand in their sentences', () => {
    const prose = {
      vi: 'đạt **{budget-total}** trong {year-2022}',
      en: '{arrivals-above-plan|Full}',
    };
    expect(plainOf(dataset, prose, 'vi')).toBe('đạt trên 109 nghìn tỷ đồng trong năm 2022');
    expect(plainOf(dataset, prose, 'en')).toBe('Over 54%');
  });

  test('a derived figure says that it is one', () => {
    const prose = { vi: '{tourism-plan}', en: '{tourism-plan}' };
    expect(plainOf(dataset, prose, 'vi')).toMatch(/\(suy ra\)$/);
    expect(plainOf(dataset, prose, 'en')).toMatch(/\(derived\)$/);
  });

  test('any text comes back from its segments, and broken braces are told', () => {
    const safe = fc.string({ unit: 'binary' }).filter((text) => !/[{}|*]/.test(text));
    fc.assert(
      fc.property(safe, safe, (a, b) => {
        const segments = parseProse(`${a}{x|y}${b}`);
        const words = segments.map((segment) => (segment.kind === 'words' ? segment.text : '<>'));
        expect(words.join('')).toBe(`${a}<>${b}`);
      }),
    );
    for (const broken of ['{open', 'shut}', '**strong']) {
      expect(() => parseProse(broken)).toThrow(SyntaxError);
    }
  });
});
