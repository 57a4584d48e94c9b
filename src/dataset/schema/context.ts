import { z } from 'zod';
import { calendar, citation, id, prose, schemaPointer, text } from './common.ts';
import { note } from './lesson.ts';
import { state } from './places.ts';
import { derived, event, figure, unit } from './results.ts';
import { document, name } from './sources.ts';
import { scene } from './story.ts';

/** A state that a place of the edition has come into since. */
export const later = z.strictObject({
  place: id,
  state: id.meta({ description: 'Of places.json, or of this file.' }),
  period: calendar,
  citation: citation.meta({
    description: 'Where nothing was found: the last document that was.',
  }),
});

/** What came of something that a result announced. */
export const outcome = z.strictObject({
  result: z.number().int().positive(),
  text: prose,
});

/** A scene beside those of the story. */
export const contextScene = scene.extend({
  after: id.meta({ description: 'The scene of story.json that it follows.' }),
});

/**
 * context.json: what other sources say. It may draw on the edition; nothing of the edition draws on
 * it, so that all of it can be left out.
 */
export const context = z
  .strictObject({
    $schema: schemaPointer,
    name: text.meta({ description: 'What all of it is marked with: "Beyond the letter".' }),
    read: calendar.meta({ description: 'The day on which its sources were read.' }),
    documents: z.array(document).min(1),
    names: z.array(name).default([]),
    units: z.array(unit).default([]),
    figures: z.array(figure).default([]),
    derived: z.array(derived).default([]),
    events: z.array(event).default([]),
    states: z.array(state).default([]),
    since: z
      .array(later)
      .default([])
      .meta({ description: 'The states of places today, where they differ from the edition’s.' }),
    outcomes: z.array(outcome).default([]),
    scenes: z.array(contextScene).default([]),
    notes: z.array(note).default([]).meta({ description: 'For a lesson, where there is one.' }),
    method: z
      .strictObject({ title: text, paragraphs: z.array(text).min(1) })
      .meta({ description: 'How it was chosen, when it was read, what was not found; prose.' }),
  })
  .meta({
    title: 'Context',
    description: 'What other sources say: figures, events, outcomes and scenes beyond the edition.',
  });
