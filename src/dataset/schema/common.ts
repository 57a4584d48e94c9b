import { z } from 'zod';

/** An id: lower-case words joined by hyphens; one namespace for the whole edition. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens')
  // The one word of this form that every object of the language has already.
  .refine((name) => name !== 'constructor', 'another word than constructor')
  .meta({ description: 'An id: lower-case words joined by hyphens, unique in the whole edition.' });

/** Plain words in each language of the edition: `{ "vi": "…", "en": "…" }`. */
export const text = z
  .record(z.string().regex(/^[a-z]{2}$/, 'a two-letter language code'), z.string().min(1))
  .refine((words) => Object.keys(words).length > 0, 'words in every language of the edition')
  .meta({ description: 'Words in every language of the edition, by language code.' });

/**
 * Words with facts in them: `{id}` sets the fact of that id in place, `{id|form}` in another form
 * (see the data dictionary), and two asterisks around words make them strong.
 */
export const prose = text.meta({
  description:
    'Words in every language; {id} or {id|form} sets a fact in place, **…** makes words strong. Numbers, dates and names with digits are always facts.',
});

/** Longitude and latitude in degrees (WGS84). */
export const position = z
  .tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
  .meta({ description: '[longitude, latitude] in degrees, WGS84.' });

/** West, south, east, north in degrees (WGS84). */
export const bounds = z
  .tuple([
    z.number().min(-180).max(180),
    z.number().min(-90).max(90),
    z.number().min(-180).max(180),
    z.number().min(-90).max(90),
  ])
  .meta({ description: '[west, south, east, north] in degrees, WGS84.' });

/** Whether a day, month or year is one of the calendar's. */
const exists = (date: string): boolean => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day)).getUTCMonth() === month - 1;
};

/** The largest number that is shown: what is more is a slip. */
const MOST = 1e15;

/** A number as it is printed. What falls is said in words: the sign of a number is easily missed. */
export const amount = z.number().min(0).max(MOST);

/** A calendar day, month or year: 2019-05-04, 2019-05 or 2019. */
export const calendar = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'YYYY, YYYY-MM or YYYY-MM-DD')
  .refine(exists, 'a day that exists')
  .meta({ description: 'A year (2019), a month (2019-05) or a day (2019-05-04).' });

/** Where a fact stands: document, result, and a short phrase of it. */
export const citation = z
  .strictObject({
    document: id.meta({ description: 'Id of a document in sources.json.' }),
    result: z
      .number()
      .int()
      .positive()
      .optional()
      .meta({ description: 'Number of the result in that document.' }),
    phrase: z.string().min(1).optional().meta({
      description: 'A short phrase as it stands there. Required where the text is in sources/.',
    }),
  })
  .meta({ description: 'Document, result and a short phrase: where the fact stands.' });

/** The file's own pointer to its JSON Schema, for editors. */
export const schemaPointer = z
  .string()
  .optional()
  .meta({ description: 'The JSON Schema of this file, for editors.' });
