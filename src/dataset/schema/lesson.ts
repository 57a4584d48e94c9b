import { z } from 'zod';
import { id, prose, schemaPointer, text } from './common.ts';

/** The numbers among which a prediction is made, in the unit of the figure that it is about. */
export const span = z
  .strictObject({
    least: z.number(),
    most: z.number(),
    step: z.number().positive().meta({ description: 'The smallest move of the handle.' }),
    start: z.number().meta({ description: 'Where the handle stands before anyone has moved it.' }),
    bounds: z
      .array(z.number())
      .min(1)
      .max(8)
      .meta({ description: 'Bounds between the answers that hands are raised for, rising.' }),
  })
  .meta({ description: 'Where a number is placed: limits, steps and brackets for a tally.' });

/** A key metric that is predicted before its scene shows it. */
export const prediction = z.strictObject({
  id,
  scene: id.meta({ description: 'The scene that has the answer: its chart says what is asked.' }),
  ask: prose.meta({ description: 'The question. It must not give the answer away.' }),
  how: prose.meta({ description: 'What is done to answer, and what the picture shows before.' }),
  seen: prose.meta({ description: 'What is to be learnt once the answer is there.' }),
  note: prose.optional().meta({ description: 'For the one who speaks.' }),
  span: span
    .optional()
    .meta({ description: 'For a value against a threshold or a plan; not for units in states.' }),
});

/** A trap in reading an announcement, as a question and its answer. */
export const card = z.strictObject({
  id,
  title: prose,
  says: prose.meta({ description: 'What the document says, and the question that it raises.' }),
  answer: prose,
  ask: prose.meta({ description: 'What one would ask next.' }),
  facts: z.array(id).min(1).meta({ description: 'The facts that it is about: they are cited.' }),
  note: prose.optional().meta({ description: 'For the one who speaks.' }),
});

/** Words for the one who speaks, at a step of a scene. */
export const note = z.strictObject({ scene: id, step: id, text: prose });

/** A part of the lesson in time. */
export const part = z.strictObject({
  minutes: z.number().int().positive(),
  title: text,
  text: prose,
  slides: z
    .array(id)
    .default([])
    .meta({ description: 'Ids of the scenes, predictions and cards that it shows.' }),
});

/** A question for pupils, with its answer for the teacher. */
export const question = z.strictObject({
  ask: prose,
  answer: prose,
  lines: z
    .number()
    .int()
    .positive()
    .default(2)
    .meta({ description: 'Lines to write on, on the worksheet.' }),
  facts: z.array(id).default([]).meta({ description: 'The facts that the answer rests on.' }),
});

/** lesson.json: the story as a lesson. An edition may do without. */
export const lesson = z
  .strictObject({
    $schema: schemaPointer,
    minutes: z.number().int().positive().meta({ description: 'The sum of the outline’s parts.' }),
    aims: z.array(prose).min(1),
    outline: z.array(part).min(1),
    predictions: z.array(prediction).default([]),
    cards: z
      .strictObject({
        name: text,
        before: id.meta({ description: 'The scene that they are shown before.' }),
        list: z.array(card).min(1),
      })
      .optional()
      .meta({ description: 'How to read an announcement, as cards.' }),
    notes: z.array(note).default([]),
    questions: z.array(question).default([]),
  })
  .meta({
    title: 'Lesson',
    description: 'Predictions, cards on reading an announcement, notes, outline and questions.',
  });
