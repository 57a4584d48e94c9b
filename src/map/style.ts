/** The map as a MapLibre style. Labels, markers and the scale bar are the overlay's. */
import type { FeatureCollection, Geometry as Shape } from 'geojson';
import type {
  GeoJSONSourceSpecification,
  LayerSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import type { Dataset, Geometry, Palette } from '../dataset/types.ts';
import type { Polygon } from './rings.ts';
import { isContext, shapesOf, type PlaceShape } from './shapes.ts';
import { backdropLayers } from './styleBackdrop.ts';
import { highlightLayers, siteLayers, unitLayers } from './stylePlaces.ts';

/** Ids of the sources whose features take states. */
export const unitSource = 'units';
export const siteSource = 'sites';

interface Drawn {
  shape: Shape;
  properties: Record<string, string | boolean>;
}

/** Data of the page itself, cut into tiles by the worker, as exact as the close views need. */
function source(drawn: readonly Drawn[]): GeoJSONSourceSpecification {
  const data: FeatureCollection = {
    type: 'FeatureCollection',
    features: drawn.map(({ shape, properties }) => ({
      type: 'Feature',
      geometry: shape,
      properties,
    })),
  };
  return { type: 'geojson', data, promoteId: 'id', tolerance: 0.1, maxzoom: 13, buffer: 32 };
}

const coordinates = (polygons: readonly Polygon[]) =>
  polygons.map((polygon) => polygon.map((ring) => ring.map((at) => [...at])));

const areas = (polygons: readonly Polygon[]): Drawn[] =>
  polygons.length > 0
    ? [{ shape: { type: 'MultiPolygon', coordinates: coordinates(polygons) }, properties: {} }]
    : [];

const lines = (list: readonly (readonly [number, number][])[]): Drawn[] => [
  {
    shape: { type: 'MultiLineString', coordinates: list.map((line) => line.map((at) => [...at])) },
    properties: {},
  },
];

const placeOf = (shape: PlaceShape): Drawn => ({
  shape: { type: 'MultiPolygon', coordinates: coordinates(shape.polygons) },
  properties: { id: shape.place.id, context: isContext(shape) },
});

/**
 * The style of a map: all data inline, no glyphs and no sprite. Units and sites take their looks
 * from feature states (see `featureLooks`); hatching comes from images named by `hatchName`.
 */
export function mapStyle(
  dataset: Dataset,
  geometry: Geometry,
  palette: Palette,
): StyleSpecification {
  const shapes = shapesOf(dataset, geometry);
  const sea: LayerSpecification = {
    id: 'sea',
    type: 'background',
    paint: { 'background-color': palette.sea },
  };
  if (!shapes) return { version: 8, sources: {}, layers: [sea] };
  const hatchings = [
    ...new Set(
      dataset.places.states.flatMap(({ mark, colour }) => (mark === 'hatched' ? [colour] : [])),
    ),
  ];
  const { under, borders, over } = backdropLayers(palette);
  const { fills, outlines } = unitLayers(palette, hatchings);
  return {
    version: 8,
    sources: {
      land: source(areas(shapes.land)),
      ground: source(areas(shapes.ground)),
      water: source(areas(shapes.water)),
      borders: source(lines(shapes.borders)),
      edges: source(lines(shapes.edges)),
      lines: source(
        shapes.lines.map(({ draw, line }) => ({
          shape: { type: 'LineString', coordinates: line.map((at) => [...at]) },
          properties: { draw },
        })),
      ),
      [unitSource]: source(shapes.units.map(placeOf)),
      [siteSource]: source(shapes.areas.map(placeOf)),
    },
    layers: [
      sea,
      ...under,
      ...fills,
      ...borders,
      ...outlines,
      ...over,
      ...siteLayers(palette, hatchings),
      ...highlightLayers(palette),
    ],
    // Every change is a frame of its own: nothing may glide in between.
    transition: { duration: 0, delay: 0 },
  };
}
