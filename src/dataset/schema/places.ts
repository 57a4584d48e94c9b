import { z } from 'zod';
import { bounds, calendar, citation, id, position, prose, schemaPointer, text } from './common.ts';

/** How a state is drawn, so that it is never told by colour alone. */
export const markStyle = z.enum(['solid', 'hatched', 'outlined', 'quiet']).meta({
  description: 'solid fill; hatching with an outline; dashed outline only; quiet: a muted fill',
});

/** A state that a place can be in. */
export const state = z.strictObject({
  id,
  name: text,
  mark: markStyle,
  colour: z.enum(['accent', 'second', 'muted']),
});

/** A kind of place. */
export const kind = z.strictObject({ id, name: text });

/** A place of the story, or one of the quiet units around it. */
export const place = z.strictObject({
  id,
  kind: id,
  name: text,
  short: text
    .optional()
    .meta({ description: 'The name on the map, where the full one is too long.' }),
  also: z
    .array(z.string().min(1))
    .default([])
    .meta({ description: 'Other spellings, for search.' }),
  draw: z
    .enum(['unit', 'area', 'point'])
    .meta({ description: 'unit: one of the tiling areas; area: a site; point: a marker' }),
  geometry: z.strictObject({
    layer: id.meta({ description: 'Id of a layer of the basemap.' }),
    feature: z.string().min(1).meta({ description: 'properties.id of the feature in that layer.' }),
  }),
  label: position
    .optional()
    .meta({ description: 'Where its label stands; else from the geometry.' }),
  within: id.optional().meta({ description: 'The place that it is a part of.' }),
  states: z
    .array(z.strictObject({ state: id, period: calendar, citation }))
    .default([])
    .meta({ description: 'Its state, by period; the first is the story’s own.' }),
  results: z.array(z.number().int().positive()).default([]),
  position: z
    .strictObject({
      accuracy: z.number().positive().meta({ description: 'Metres.' }),
      schematic: z.boolean().default(false).meta({ description: 'The outline is invented.' }),
      citation,
    })
    .optional(),
  note: text.optional().meta({ description: 'One more sentence for its note; prose.' }),
  citation: citation.optional(),
});

/** Where the map's geometry lies and how it is drawn. */
export const basemap = z.strictObject({
  limits: bounds.meta({ description: 'Outside of this there is no data: cameras stay inside.' }),
  home: bounds.meta({ description: 'The whole of the city.' }),
  layers: z
    .array(
      z.strictObject({
        id,
        role: z.enum(['land', 'water', 'units', 'sites']),
        file: z.string().regex(/^geo\/[^/\\]+\.geojson$/, 'a .geojson file in geo/'),
        licence: z
          .string()
          .regex(/^[A-Za-z0-9.+-]+$/, 'a short name without spaces')
          .optional()
          .meta({
            description: 'Short name of its licence (LGPL), if it is not the edition’s own.',
          }),
      }),
    )
    .min(1),
  backdrop: z
    .array(
      z.strictObject({
        layer: id,
        feature: z.string().min(1),
        draw: z.enum(['ground', 'quay', 'road', 'bridge', 'motorway']),
      }),
    )
    .default([])
    .meta({ description: 'Features drawn without being places of the story.' }),
  names: z
    .array(
      z.strictObject({
        id,
        text,
        at: position,
        kind: z.enum(['sea', 'land', 'river']),
        citation: citation.optional(),
      }),
    )
    .default([])
    .meta({ description: 'Names of seas, neighbours and rivers.' }),
  inset: z
    .strictObject({ place: id, bounds, note: text })
    .optional()
    .meta({ description: 'A place outside the limits, shown in a small box.' }),
  boundaries: text.meta({ description: 'The year of the boundaries, as the map says it; prose.' }),
  attribution: z.array(prose).min(1).meta({ description: 'Lines of credit, in order.' }),
});

/** places.json: places, their states, and the basemap. */
export const places = z
  .strictObject({
    $schema: schemaPointer,
    basemap: basemap.optional(),
    kinds: z.array(kind).default([]),
    states: z.array(state).default([]),
    places: z.array(place).default([]),
  })
  .meta({ title: 'Places', description: 'Places, their states, and the map they stand on.' });
