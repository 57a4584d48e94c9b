import { z } from 'zod';
import { id, prose, text } from './common.ts';

const words = {
  title: prose.meta({ description: 'The finding, as a sentence.' }),
  alt: prose.meta({ description: 'What the chart shows, for those who do not see it.' }),
};

/** A value against a threshold. */
export const thresholdChart = z.strictObject({
  kind: z.literal('threshold'),
  ...words,
  value: id,
  threshold: id,
  thresholdName: text.meta({ description: 'What the threshold line is called.' }),
  peers: id.optional().meta({ description: 'A count of those that passed it, this one included.' }),
  peersText: prose.optional(),
});

/** A value against a plan that is known only by how far it was passed. */
export const planChart = z.strictObject({
  kind: z.literal('plan'),
  ...words,
  total: id,
  totalName: text,
  plan: id,
  planName: text,
  above: id,
  aboveText: prose,
  part: id.optional(),
  partText: prose.optional(),
  rest: id.optional(),
  restText: prose.optional(),
});

/** Units that are each in a state. */
export const statesChart = z.strictObject({
  kind: z.literal('states'),
  ...words,
  units: z.array(id).min(1).meta({ description: 'Places, in the order in which they are drawn.' }),
  layout: z.enum(['tiles', 'list']).default('tiles'),
  groups: z
    .array(z.strictObject({ state: id, text: prose }))
    .default([])
    .meta({ description: 'A line of words for each state.' }),
  beside: z
    .array(z.strictObject({ figure: id, text: prose }))
    .default([])
    .meta({ description: 'Figures shown beside, never added up.' }),
});

/** Values of one dimension, one under the other: of several years, or by several issuers. */
export const compareChart = z.strictObject({
  kind: z.literal('compare'),
  ...words,
  rows: z
    .array(
      z.strictObject({
        name: prose.meta({ description: 'The year, the issuer or the place.' }),
        figure: id
          .optional()
          .meta({ description: 'Left out where there is none: an empty row says so.' }),
        part: id.optional().meta({ description: 'A figure that is a part of it.' }),
        text: prose.optional().meta({ description: 'What the value is, or why there is none.' }),
      }),
    )
    .min(2),
});

/** Several metrics as small multiples. */
export const metricsChart = z.strictObject({
  kind: z.literal('metrics'),
  ...words,
  panels: z.array(id).min(1).meta({ description: 'Scenes whose charts are shown small.' }),
});

/** Dated events on a line. */
export const timelineChart = z.strictObject({
  kind: z.literal('timeline'),
  ...words,
  events: z.array(id).min(1),
  announced: text.meta({ description: 'What an announced date is called.' }),
});

/** All results as cards. */
export const cardsChart = z.strictObject({ kind: z.literal('cards'), ...words });

/** Every kind of chart. */
export const chart = z.discriminatedUnion('kind', [
  thresholdChart,
  planChart,
  statesChart,
  compareChart,
  metricsChart,
  timelineChart,
  cardsChart,
]);
