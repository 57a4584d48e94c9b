/** Formats of Intl, each made once: to make one costs more than to draw what it says. */
const formats = new Map<string, unknown>();

function once<Format>(key: string, make: () => Format): Format {
  const format = (formats.get(key) as Format | undefined) ?? make();
  formats.set(key, format);
  return format;
}

/** How numbers are written in a locale, with at most 12 significant digits. */
export const numberFormat = (tag: string): Intl.NumberFormat =>
  once(`number ${tag}`, () => new Intl.NumberFormat(tag, { maximumSignificantDigits: 12 }));

/** How days are written in a locale. Days are UTC. */
export const dateFormat = (tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  once(
    `date ${tag} ${JSON.stringify(options)}`,
    () => new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...options }),
  );

/** Which form of a noun follows a number in a locale. */
export const pluralRules = (tag: string): Intl.PluralRules =>
  once(`plural ${tag}`, () => new Intl.PluralRules(tag));

/** How several things are named together in a locale: "a, b and c". */
export const listFormat = (tag: string): Intl.ListFormat =>
  once(`list ${tag}`, () => new Intl.ListFormat(tag, { type: 'conjunction' }));

/** The time of day in a locale, in the device's own time zone. */
export const clockFormat = (tag: string): Intl.DateTimeFormat =>
  once(
    `clock ${tag}`,
    () => new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', hour12: false }),
  );
