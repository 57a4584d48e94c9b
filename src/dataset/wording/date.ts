import { dateFormat } from './formats.ts';
import { localeOf } from './locale.ts';

/** A date as the dataset holds it. */
export interface CalendarDate {
  date: string;
  part?: 'early' | 'mid' | 'late' | undefined;
}

/** Day and month as Vietnamese prints them, with two digits each. */
const twoDigits: Intl.DateTimeFormatOptions = { day: '2-digit', month: '2-digit' };

/** First and last moment of a date, in milliseconds UTC; a part of a year is a third of it. */
export function span({ date, part }: CalendarDate): { start: number; end: number } {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (day && month) {
    return { start: Date.UTC(year, month - 1, day), end: Date.UTC(year, month - 1, day + 1) };
  }
  if (month) return { start: Date.UTC(year, month - 1), end: Date.UTC(year, month) };
  const [from, to] = { early: [0, 4], mid: [4, 8], late: [8, 12], whole: [0, 12] }[part ?? 'whole'];
  return { start: Date.UTC(year, from), end: Date.UTC(year, to) };
}

/**
 * A date in words: `full` ("ngày 04/05/2019", "4 May 2019"), `short` ("04/05/2019",
 * "4 May 2019"), `day` ("04/05", "4 May"), `plain` (without "ngày" or "năm").
 */
export function dateWords(calendar: CalendarDate, lang: string, form: string): string {
  const locale = localeOf(lang);
  const { date, part } = calendar;
  const [year = '', month, day] = date.split('-');
  if (!month) {
    if (part) return locale[part](year);
    return form === 'full' ? locale.year(year) : year;
  }
  const format = (options: Intl.DateTimeFormatOptions): string =>
    dateFormat(locale.tag, options).format(span(calendar).start);
  if (!day) return format({ month: 'long', year: 'numeric' });
  const numeric = lang === 'vi';
  if (form === 'day') {
    // Vietnamese joins a day and a month with another sign than a whole date: the date's is kept.
    return numeric
      ? format({ ...twoDigits, year: 'numeric' }).replace(/\D+\d{4}$/, '')
      : format({ day: 'numeric', month: 'short' });
  }
  if (form === 'short') {
    return format({
      ...(numeric ? twoDigits : { day: 'numeric', month: 'short' }),
      year: 'numeric',
    });
  }
  const words = format({
    ...(numeric ? twoDigits : { day: 'numeric', month: 'long' }),
    year: 'numeric',
  });
  return form === 'plain' ? words : locale.day(words);
}
