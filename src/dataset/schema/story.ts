import { z } from 'zod';
import { chart } from './charts.ts';
import { bounds, id, prose, schemaPointer, text } from './common.ts';

const share = z.number().min(0).max(1);

/** How much of the graphic the chart covers; the map has the rest. */
export const panel = z.strictObject({ wide: share, tall: share }).meta({
  description: 'Share of the graphic’s height that the chart takes: 0 all map, 1 all chart.',
});

/** What the map shows. */
export const mapView = z.strictObject({
  camera: bounds.optional().meta({ description: 'What must be in view; else the whole city.' }),
  show: z.array(id).default([]).meta({ description: 'Places drawn in full and named.' }),
  names: z.array(id).default([]).meta({ description: 'Kinds of places whose names are shown.' }),
  states: z.boolean().default(false).meta({ description: 'Paint the units in their states.' }),
  since: z
    .literal(true)
    .optional()
    .meta({ description: 'Places in the states that they have come into since (context.json).' }),
});

/** One step of a scene: words beside the graphic, and what the graphic does then. */
export const step = z.strictObject({
  id,
  text: z.array(prose).min(1),
  panel: panel.optional(),
  map: mapView.optional().meta({ description: 'The map of this step, if not the scene’s.' }),
  focus: z.array(id).default([]).meta({ description: 'Facts and places that the step is about.' }),
});

/** A scene: one idea, told in steps. */
export const scene = z.strictObject({
  id,
  kind: z
    .enum(['opening', 'story', 'cards', 'explorer', 'sources'])
    .meta({ description: 'story: steps; the others add the page’s own parts to their steps.' }),
  result: z.number().int().positive().optional(),
  name: text.meta({ description: 'A word or two, for the progress mark.' }),
  kicker: prose.optional(),
  title: prose.meta({ description: 'The finding, as a headline.' }),
  steps: z.array(step).min(1),
  panel: panel.default({ wide: 0.5, tall: 0.5 }),
  chart: chart.optional(),
  map: mapView.default({ show: [], names: [], states: false }),
});

/** story.json: the scenes in order. */
export const story = z
  .strictObject({ $schema: schemaPointer, scenes: z.array(scene).min(1) })
  .meta({
    title: 'Story',
    description: 'The scenes in order, with their words, charts and cameras.',
  });
