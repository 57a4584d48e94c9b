/** The words that bind a number in a language, and its small number words. */
export interface Locale {
  /** Tag for Intl. */
  tag: string;
  over: string;
  overPercent: string;
  nearly: string;
  about: string;
  under: string;
  derived: string;
  /** After a figure that a station has put in. */
  station: string;
  /** In a source line, where the headline is a station's. */
  stationTitle: string;
  /** 0 to 10 in words. */
  numbers: readonly string[];
  rank: (value: number) => string;
  early: (year: string) => string;
  mid: (year: string) => string;
  late: (year: string) => string;
  year: (year: string) => string;
  day: (day: string) => string;
  result: (number: string) => string;
}

const vi: Locale = {
  tag: 'vi-VN',
  over: 'trên',
  overPercent: 'hơn',
  nearly: 'gần',
  about: 'khoảng',
  under: 'dưới',
  derived: '(suy ra)',
  station: '(số do đài nhập)',
  stationTitle: 'tiêu đề do đài đặt',
  numbers: ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'],
  rank: (value) => `thứ ${value}`,
  early: (year) => `đầu năm ${year}`,
  mid: (year) => `giữa năm ${year}`,
  late: (year) => `cuối năm ${year}`,
  year: (year) => `năm ${year}`,
  day: (day) => `ngày ${day}`,
  result: (number) => `kết quả ${number}`,
};

const suffixes: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };
const ordinal = new Intl.PluralRules('en', { type: 'ordinal' });

const en: Locale = {
  tag: 'en-GB',
  over: 'over',
  overPercent: 'over',
  nearly: 'nearly',
  about: 'about',
  under: 'below',
  derived: '(derived)',
  station: '(station’s figure)',
  stationTitle: 'headline by the station',
  numbers: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  rank: (value) => `${value}${suffixes[ordinal.select(value)] ?? 'th'}`,
  early: (year) => `early ${year}`,
  mid: (year) => `mid-${year}`,
  late: (year) => `late ${year}`,
  year: (year) => year,
  day: (day) => day,
  result: (number) => `result ${number}`,
};

const locales: Record<string, Locale> = { vi, en };

/** The locale of a language; English for a language that has no words here yet. */
export const localeOf = (lang: string): Locale => locales[lang] ?? en;

/** Words with a small first letter. */
export const lowerFirst = (text: string, lang: string): string =>
  text.slice(0, 1).toLocaleLowerCase(localeOf(lang).tag) + text.slice(1);
