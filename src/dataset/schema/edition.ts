import { z } from 'zod';
import { calendar, citation, id, prose, schemaPointer, text } from './common.ts';

const colour = z.string().regex(/^#[0-9A-Fa-f]{6}$/, 'a colour as #RRGGBB');

/** The colours of one theme. */
export const palette = z.strictObject({
  page: colour.meta({ description: 'The page.' }),
  raised: colour.meta({ description: 'Cards and notes that lie on the page.' }),
  ink: colour.meta({ description: 'Text; at least 7:1 on page.' }),
  muted: colour.meta({ description: 'Quiet text; at least 7:1 on page.' }),
  rule: colour.meta({ description: 'Hairlines.' }),
  accent: colour.meta({ description: 'What the sentence is about, as a fill.' }),
  accentText: colour.meta({ description: 'The accent as text.' }),
  second: colour.meta({ description: 'The second colour, as a fill.' }),
  secondText: colour.meta({ description: 'The second colour as text.' }),
  onFill: colour.meta({ description: 'Text on accent, second and bar.' }),
  bar: colour.meta({ description: 'A bar that is not the accent.' }),
  land: colour,
  urban: colour.meta({ description: 'Units that are context.' }),
  neighbour: colour.meta({ description: 'Land outside the city.' }),
  ground: colour.meta({ description: 'Reclaimed ground.' }),
  sea: colour,
  river: colour,
  border: colour.meta({ description: 'Borders between units.' }),
  coast: colour.meta({ description: 'Shorelines.' }),
  road: colour,
});

/** edition.json: who publishes what, when; what is not set is left out. */
export const edition = z
  .strictObject({
    $schema: schemaPointer,
    id,
    languages: z
      .array(z.string().regex(/^[a-z]{2}$/, 'a two-letter language code'))
      .min(1)
      .meta({ description: 'Language codes; the first is the page’s first language.' }),
    title: text,
    description: text,
    headline: prose.meta({ description: 'The first heading on the page.' }),
    standfirst: prose.meta({ description: 'The sentence under it.' }),
    period: z.strictObject({ id, date: calendar, citation }).meta({
      description: 'The year that the edition is about, as a fact.',
    }),
    invented: z
      .boolean()
      .default(false)
      .meta({ description: 'True for test editions: it says so.' }),
    publisher: text.optional(),
    byline: text.optional(),
    published: calendar.optional(),
    updated: calendar.optional(),
    corrections: z.array(z.strictObject({ date: calendar, text: prose })).default([]),
    url: z
      .url({ protocol: /^https?$/ })
      .optional()
      .meta({ description: 'Public address.' }),
    licence: text.optional(),
    themes: z.strictObject({ light: palette, dark: palette }),
    projector: z.strictObject({ bright: palette, dim: palette }).optional().meta({
      description:
        'Colours for a projector in a bright room and in a dark one; else light and dark. Text has at least 7:1 on all that it stands on.',
    }),
    paper: palette.optional().meta({
      description:
        'Greys for white paper, told apart by a photocopier; else the light theme turned to greys.',
    }),
  })
  .meta({
    title: 'Edition',
    description: 'Publisher, dates, languages and colours of this edition.',
  });
