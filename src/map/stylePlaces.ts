import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Palette, PlaceState } from '../dataset/types.ts';
import { fillOpacity, hatchSides, line } from './marks.ts';

type Colour = PlaceState['colour'];

/** Name of the image that hatches in a colour in one third of the way between two whole zooms. */
export const hatchName = (colour: Colour, third: number): string => `hatch-${colour}-${third}`;

const state = (name: string): ExpressionSpecification => ['feature-state', name];
/** How far a feature is drawn in its mark: 0 unless it has that mark, and that colour if one is given. */
const shown = (mark: PlaceState['mark'], colour?: Colour): ExpressionSpecification => {
  const isMark: ExpressionSpecification = ['==', state('mark'), mark];
  const test: ExpressionSpecification = colour
    ? ['all', isMark, ['==', state('colour'), colour]]
    : isMark;
  return ['case', test, ['number', state('reveal'), 0], 0];
};

/** The colour of a feature's state. */
const ownColour = (palette: Palette): ExpressionSpecification => [
  'match',
  ['string', state('colour'), ''],
  'accent',
  palette.accent,
  'second',
  palette.second,
  palette.muted,
];

/** Whole zooms at which hatching is drawn, with one to spare at either end. */
const zooms = [6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];

/** Hatching in the colours that some state is hatched in: a layer for each third of a zoom. */
const hatched = (source: string, hatchings: readonly Colour[]): LayerSpecification[] =>
  hatchings.flatMap((colour) =>
    zooms.flatMap((zoom) =>
      hatchSides.map((_, third) => ({
        id: `${source}-hatched-${colour}-${zoom}-${third}`,
        type: 'fill',
        source,
        minzoom: zoom + third / 3,
        maxzoom: zoom + (third + 1) / 3,
        paint: {
          'fill-pattern': hatchName(colour, third),
          'fill-opacity': shown('hatched', colour),
        },
      })),
    ),
  );

const solid: ExpressionSpecification = [
  '+',
  ['*', fillOpacity.solid, shown('solid')],
  ['*', fillOpacity.quiet, shown('quiet')],
];

/** Dashes are counted in widths of the line. */
const dashes = (width: number): number[] => line.dash.map((length) => length / width);

/** Units: in the colour of land, then in their state. */
export function unitLayers(
  palette: Palette,
  hatchings: readonly Colour[],
): {
  fills: LayerSpecification[];
  outlines: LayerSpecification[];
} {
  const source = 'units';
  const outline = { 'line-color': ownColour(palette), 'line-width': line.outline };
  return {
    fills: [
      {
        id: 'units',
        type: 'fill',
        source,
        paint: { 'fill-color': ['case', ['get', 'context'], palette.urban, palette.land] },
      },
      {
        id: 'units-solid',
        type: 'fill',
        source,
        paint: { 'fill-color': ownColour(palette), 'fill-opacity': solid },
      },
      ...hatched(source, hatchings),
    ],
    outlines: [
      {
        id: 'units-hatched-line',
        type: 'line',
        source,
        layout: { 'line-join': 'round' },
        paint: { ...outline, 'line-opacity': shown('hatched') },
      },
      {
        id: 'units-outlined-line',
        type: 'line',
        source,
        paint: {
          ...outline,
          'line-opacity': shown('outlined'),
          'line-dasharray': dashes(line.outline),
        },
      },
    ],
  };
}

/** Sites: their fills and edges; a rough outline has a soft edge. */
export function siteLayers(palette: Palette, hatchings: readonly Colour[]): LayerSpecification[] {
  const source = 'sites';
  const colour = ownColour(palette);
  const sharp = [
    'case',
    ['boolean', state('rough'), false],
    line.roughOpacity,
    1,
  ] satisfies ExpressionSpecification;
  const edge = (id: string, mark: PlaceState['mark'], paint: object): LayerSpecification => ({
    id: `sites-${id}`,
    type: 'line',
    source,
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': colour,
      'line-width': line.outline,
      'line-opacity': ['*', sharp, shown(mark)],
      ...paint,
    },
  });
  return [
    {
      id: 'sites-soft',
      type: 'line',
      source,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colour,
        'line-width': line.soft,
        'line-opacity': [
          'case',
          ['boolean', state('rough'), false],
          ['*', line.softOpacity, ['number', state('reveal'), 0]],
          0,
        ],
      },
    },
    {
      id: 'sites-paper',
      type: 'fill',
      source,
      paint: { 'fill-color': palette.page, 'fill-opacity': shown('hatched') },
    },
    {
      id: 'sites-solid',
      type: 'fill',
      source,
      paint: { 'fill-color': colour, 'fill-opacity': solid },
    },
    ...hatched(source, hatchings),
    edge('hatched-line', 'hatched', {}),
    edge('quiet-line', 'quiet', {}),
    edge('outlined-line', 'outlined', { 'line-dasharray': dashes(line.outline) }),
    edge('parting', 'solid', { 'line-color': palette.page, 'line-width': line.parting }),
  ];
}

/** Outlines of what is meant and of what a reader points at. */
export function highlightLayers(palette: Palette): LayerSpecification[] {
  const outline = (
    source: string,
    name: string,
    colour: string,
    width: number,
    opacity: ExpressionSpecification,
  ): LayerSpecification => ({
    id: `${source}-${name}`,
    type: 'line',
    source,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': colour, 'line-width': width, 'line-opacity': opacity },
  });
  const lit: ExpressionSpecification = ['number', state('lit'), 0];
  const focus: ExpressionSpecification = ['number', state('focus'), 0];
  return ['units', 'sites'].flatMap((source) => [
    outline(source, 'lit-casing', palette.page, line.focus * 2.4, lit),
    outline(source, 'focus', palette.ink, line.focus, ['max', focus, lit]),
  ]);
}
