import { z } from 'zod';
import { calendar, citation, id, schemaPointer, text } from './common.ts';

/** A document that facts cite. */
export const document = z.strictObject({
  id,
  kind: z.enum(['official', 'statistics', 'press', 'portal', 'map', 'research']).meta({
    description:
      'official document, statistics office, press report, web portal, map and gazetteer, or our own research',
  }),
  number: z
    .string()
    .min(1)
    .optional()
    .meta({ description: 'Its number or short mark, as printed.' }),
  title: text,
  issuer: text,
  language: z
    .string()
    .regex(/^[a-z]{2}$/, 'a two-letter language code')
    .optional()
    .meta({ description: 'The language that it is in, if not the edition’s first.' }),
  date: calendar.optional(),
  citation: citation.optional().meta({
    description: 'Where its number and date are printed, if not on itself.',
  }),
  url: z.url({ protocol: /^https?$/ }).optional(),
  read: calendar.optional().meta({ description: 'When it was read, if not with the others.' }),
  supplied: z
    .literal(true)
    .optional()
    .meta({ description: 'Its title is ours: it says what the document is about.' }),
  text: z
    .strictObject({
      file: z
        .string()
        .regex(/^sources\/[^/\\]+\.txt$/, 'a .txt file in sources/')
        .meta({ description: 'The text, for checking phrases; never shipped to the page.' }),
      starts: z.string().min(1).meta({ description: 'First words of the document in that file.' }),
      ends: z.string().min(1).optional().meta({
        description: 'First words of what follows it in the file; left out: to the end.',
      }),
      results: z.string().min(1).optional().meta({
        description: 'Heading under which its results are numbered 1., 2., …',
      }),
      closing: z.string().min(1).optional().meta({
        description: 'First words of what follows the last result.',
      }),
    })
    .optional(),
});

/** A fixed name that holds digits (an event, a resolution): set in prose as a fact. */
export const name = z.strictObject({ id, text, citation });

/** sources.json: what facts cite, and lines of credit. */
export const sources = z
  .strictObject({
    $schema: schemaPointer,
    documents: z.array(document).min(1),
    names: z.array(name).default([]),
    method: z
      .array(z.strictObject({ id, title: text, paragraphs: z.array(text).min(1) }))
      .default([])
      .meta({ description: 'The notes on sources and method, in order; prose.' }),
  })
  .meta({
    title: 'Sources',
    description: 'The documents that facts cite, names with digits, method.',
  });
