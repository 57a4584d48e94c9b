/** Values that playout systems give a graphic: always flat, always text in the end. Pure. */

/** Values by the names of their fields. */
export type Values = Readonly<Record<string, string>>;

/** Reads XML, leniently where it is broken. A browser's DOMParser, or one of linkedom in Node. */
export type ParseMarkup = (text: string, type: 'text/xml' | 'text/html') => Document;

/** The longest value that is read. */
const LONGEST = 2000;

/** Text as it is set: one line, without what no font draws. */
export function lineOf(text: string): string {
  return text
    .slice(0, LONGEST)
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();
}

/** Flat values from data: an object, or a list of objects. What is neither text, number nor truth is left out. */
export function valuesOf(data: unknown): Values {
  if (Array.isArray(data)) return data.map(valuesOf).reduce(merged, {});
  if (typeof data !== 'object' || data === null) return {};
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? [[key, lineOf(String(value))]]
        : [],
    ),
  );
}

/** Values with later ones in their place; those that are not given stay. */
export const merged = (values: Values, later: Values): Values => ({ ...values, ...later });

/**
 * Values from the text that CasparCG and SPX-GC send: JSON, or XML in the form of `templateData`.
 * Anything else, the empty text that comes first among it, gives none.
 */
export function readUpdate(text: unknown, parse: ParseMarkup): Values {
  if (typeof text !== 'string') return valuesOf(text);
  const trimmed = text.trim();
  if (trimmed.startsWith('<')) return readTemplateData(trimmed, parse);
  try {
    return mapped(valuesOf(JSON.parse(trimmed)), unescaped);
  } catch {
    return {};
  }
}

/** SPX-GC writes these where a field is empty. */
const EMPTY = ['null', 'undefined'];

/** What SPX-GC makes of these characters in JSON; in XML they are the parser's. */
const ESCAPED: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#039;': "'",
  '&#92;': '\\',
};

const unescaped = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|#039|#92);/g, (escape) => ESCAPED[escape] ?? escape);

/** Values as they were typed. */
const mapped = (values: Values, typed: (text: string) => string): Values =>
  Object.fromEntries(
    Object.entries(values).map(([key, text]) => [key, EMPTY.includes(text) ? '' : typed(text)]),
  );

function readTemplateData(text: string, parse: ParseMarkup): Values {
  const strict = parse(text, 'text/xml');
  // Senders do not always escape what they send: a bare & must not lose the rest.
  const document = strict.querySelector('parsererror') ? parse(text, 'text/html') : strict;
  const entries = [...document.querySelectorAll('componentData')].flatMap((component) => {
    const id = component.getAttribute('id');
    const data = component.querySelector('data');
    if (!id || !data) return [];
    return [[id, lineOf(data.getAttribute('value') ?? data.textContent ?? '')] as const];
  });
  return mapped(Object.fromEntries(entries), (text) => text);
}

/** Whether a renderer says yes: as a truth, a number or text. */
export const isFlag = (value: unknown): boolean =>
  value === true || value === 1 || value === 'true' || value === '1';

/** A number, given as one or as text; null where it is none. */
export function numberIn(value: unknown): number | null {
  if (typeof value === 'string' && value.trim() === '') return null;
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}
