import type { Quantity } from '../quantity.ts';
import type { Unit } from '../types.ts';
import { numberFormat, pluralRules } from './formats.ts';
import { localeOf } from './locale.ts';

/** A number in the digits of a language, with at most 12 significant ones. */
export const digits = (value: number, lang: string): string =>
  numberFormat(localeOf(lang).tag).format(value);

/** A count of up to ten in words; digits beyond. */
export function spelled(value: number, lang: string): string {
  return localeOf(lang).numbers[value] ?? digits(value, lang);
}

/** A distance as a reader says it: metres below a kilometre, else kilometres. */
export const distanceWords = (metres: number, lang: string): string =>
  metres < 1000 ? `${digits(metres, lang)} m` : `${digits(metres / 1000, lang)} km`;

/** The name of a unit after a number. */
export function unitName(unit: Unit, value: number, lang: string): string {
  const name = unit.name[lang] ?? Object.values(unit.name)[0] ?? '';
  if (typeof name === 'string') return name;
  return pluralRules(localeOf(lang).tag).select(value) === 'one' ? name.one : name.other;
}

/** The word before a number: "over", "below about"; empty for an exact one. */
export function qualifierWords(quantity: Quantity, lang: string): string {
  const locale = localeOf(lang);
  const own = quantity.says?.[lang];
  const word = {
    exact: '',
    over: quantity.unit.style === 'percent' ? locale.overPercent : locale.over,
    nearly: locale.nearly,
    about: locale.about,
    under: locale.under,
  }[quantity.bound];
  return [own ?? word, quantity.rounded ? locale.about : ''].filter(Boolean).join(' ');
}

/** A quantity in its parts, for charts that set them apart; none may be shown without the others. */
export interface QuantityParts {
  qualifier: string;
  number: string;
  unit: string;
}

/** The parts of a quantity in a language. */
export function quantityParts(quantity: Quantity, lang: string, inWords = false): QuantityParts {
  const { value, unit, stated } = quantity;
  if (stated !== undefined) return { qualifier: '', number: stated, unit: '' };
  const qualifier = qualifierWords(quantity, lang);
  if (unit.style === 'percent') return { qualifier, number: `${digits(value, lang)}%`, unit: '' };
  const name = unitName(unit, value, lang);
  if (unit.style === 'rank') {
    return { qualifier, number: localeOf(lang).rank(value), unit: name };
  }
  return { qualifier, number: inWords ? spelled(value, lang) : digits(value, lang), unit: name };
}

/**
 * A quantity in words: `full` (over 40 trillion đồng), `bare` (over 40), `words` (three bridges),
 * `count` (three). The qualifier is in every form but `place` (0.1 million arrivals), the place to which
 * the source rounds, which is no value of the figure.
 */
export function quantityWords(quantity: Quantity, lang: string, form: string): string {
  if (quantity.stated !== undefined) return quantity.stated;
  if (form === 'place' && quantity.precision !== null) {
    const { precision, unit } = quantity;
    return `${digits(precision, lang)} ${unitName(unit, precision, lang)}`;
  }
  const parts = quantityParts(quantity, lang, form === 'words' || form === 'count');
  const unit = form === 'bare' || form === 'count' ? '' : parts.unit;
  return [parts.qualifier, parts.number, unit].filter(Boolean).join(' ');
}
