import { z } from 'zod';
import { amount, calendar, citation, id, prose, schemaPointer, text } from './common.ts';

/** How a source binds a number. */
export const qualifier = z
  .enum(['exact', 'over', 'nearly', 'about'])
  .meta({ description: 'The word that the source puts before the number; part of the number.' });

/** A unit: what one of it is called, and how many base units it holds. */
export const unit = z.strictObject({
  id,
  dimension: id.meta({ description: 'What is counted: only units of one dimension are added.' }),
  factor: amount.positive().meta({ description: 'Base units in one of this unit.' }),
  style: z
    .enum(['count', 'percent', 'rank'])
    .default('count')
    .meta({ description: 'count: "3 bridges"; percent: "12%"; rank: "3rd", "thứ 3".' }),
  name: z
    .record(
      z.string(),
      z.union([z.string(), z.strictObject({ one: z.string().min(1), other: z.string().min(1) })]),
    )
    .meta({ description: 'The unit after a number, by language; {one, other} where they differ.' }),
});

/** What a figure is compared with by its source. */
export const comparison = z.strictObject({
  with: z.enum(['plan', 'threshold', 'estimate', 'year-before', 'others']),
  period: calendar.optional(),
});

/** A figure as its source gives it. */
export const figure = z.strictObject({
  id,
  label: text.meta({ description: 'What is counted, without the number.' }),
  value: amount.meta({
    description: 'The number as printed, in the unit: 0 or more, a fall is said in its label.',
  }),
  unit: id,
  qualifier,
  says: text.optional().meta({
    description: 'The qualifier in words, where the usual word of the language does not fit.',
  }),
  precision: z
    .number()
    .positive()
    .optional()
    .meta({ description: 'The place to which the source rounds, in the unit. Left out: exact.' }),
  period: calendar,
  comparison: comparison.optional(),
  citation,
});

export type FormulaSpec =
  | string
  | number
  | { plus: FormulaSpec[] }
  | { minus: [FormulaSpec, FormulaSpec] }
  | { times: FormulaSpec[] }
  | { divide: [FormulaSpec, FormulaSpec] };

/** A formula over figures: ids, numbers, and the four operations. */
export const formula: z.ZodType<FormulaSpec> = z
  .lazy(() =>
    z.union([
      id,
      z.number(),
      z.strictObject({ plus: z.array(formula).min(2) }),
      z.strictObject({ minus: z.tuple([formula, formula]) }),
      z.strictObject({ times: z.array(formula).min(2) }),
      z.strictObject({ divide: z.tuple([formula, formula]) }),
    ]),
  )
  .meta({
    id: 'formula',
    description: 'An id of a figure, a number, or {plus|times: […]}, {minus|divide: [a, b]}.',
  });

/** A figure that we compute. */
export const derived = z.strictObject({
  id,
  label: text,
  unit: id,
  formula,
  digits: z
    .number()
    .int()
    .min(1)
    .max(12)
    .meta({ description: 'Significant digits that survive the rounding of its sources.' }),
  period: calendar,
  about: z
    .literal(true)
    .optional()
    .meta({ description: 'Said as "about", where its sources bind it less than they seem to.' }),
  note: prose
    .optional()
    .meta({ description: 'What the reader should know of how it was computed.' }),
});

/** Something dated. */
export const event = z.strictObject({
  id,
  label: text.meta({ description: 'What happened, in a few words; prose.' }),
  date: calendar,
  part: z.enum(['early', 'mid', 'late']).optional().meta({ description: 'Part of that year.' }),
  status: z
    .enum(['happened', 'announced'])
    .meta({ description: 'announced: a date that the source sets for something to come.' }),
  result: z.number().int().positive().optional(),
  places: z.array(id).default([]),
  citation,
});

/** One of the results that the document lists. */
export const result = z.strictObject({
  number: z.number().int().positive(),
  id,
  name: text.meta({ description: 'Two or three words, for lists.' }),
  title: prose.meta({ description: 'What it says, in one sentence.' }),
  paragraphs: z.array(prose).min(1),
  key: id.optional().meta({ description: 'Its key figure, if it has one.' }),
  figures: z.array(figure).default([]),
  places: z.array(id).default([]),
});

/** results.json: the results with every figure, and what we derive from them. */
export const results = z
  .strictObject({
    $schema: schemaPointer,
    document: id.meta({ description: 'The document that lists the results.' }),
    units: z.array(unit).min(1),
    results: z.array(result).min(1).max(40),
    figures: z
      .array(figure)
      .default([])
      .meta({ description: 'Figures that belong to no single result.' }),
    derived: z.array(derived).default([]),
    events: z.array(event).default([]),
  })
  .meta({
    title: 'Results',
    description: 'The results, their figures, dates and what is derived.',
  });
