import type { Feature, Geometry as Shape } from 'geojson';
import type {
  Basemap,
  Bounds,
  Dataset,
  Geometry,
  Place,
  PlaceState,
  Position,
} from '../dataset/types.ts';
import { sinceThen } from '../dataset/context.ts';
import { arcsOf } from './arcs.ts';
import { beyond } from './beyond.ts';
import { gridOf, type Grid } from './grid.ts';
import { labelPoint } from './labelPoint.ts';
import { boundsOf, linesOf, pointOf, polygonsOf, type Polygon } from './rings.ts';

type Role = Basemap['layers'][number]['role'];
type Line = Exclude<Basemap['backdrop'][number]['draw'], 'ground'>;

/** A place with its geometry. */
export interface PlaceShape {
  place: Place;
  /** Its own state: the first. */
  state: PlaceState | null;
  /** Empty for a point. */
  polygons: Polygon[];
  /** Where its label or marker belongs. */
  at: Position;
  bounds: Bounds;
}

/** The geometry of an edition sorted by how it is drawn. */
export interface Shapes {
  grid: Grid;
  limits: Bounds;
  land: Polygon[];
  ground: Polygon[];
  water: Polygon[];
  /** Middle lines of rivers, for their names. */
  streams: Position[][];
  lines: { draw: Line; line: Position[] }[];
  places: ReadonlyMap<string, PlaceShape>;
  units: PlaceShape[];
  areas: PlaceShape[];
  borders: Position[][];
  edges: Position[][];
}

/** Units that have a state in the dataset are the story's; the others are context. */
export const isContext = ({ state }: PlaceShape): boolean => state === null;

const known = new WeakMap<Geometry, { dataset: Dataset; shapes: Shapes | null }>();

/** The shapes of an edition, made once; null for an edition without a map. */
export function shapesOf(dataset: Dataset, geometry: Geometry): Shapes | null {
  const cached = known.get(geometry);
  if (cached?.dataset === dataset) return cached.shapes;
  const { basemap } = dataset.places;
  const shapes = basemap ? collect(dataset, basemap, geometry) : null;
  known.set(geometry, { dataset, shapes });
  return shapes;
}

const later = new WeakMap<Shapes, Shapes>();

/** The shapes in the states that a frame shows: the edition's own, or those of since then. */
export function shapesAt(
  { since }: { since: boolean },
  dataset: Dataset,
  geometry: Geometry,
): Shapes | null {
  const shapes = shapesOf(dataset, geometry);
  if (!since || !shapes) return shapes;
  const made = later.get(shapes) ?? moved(shapes, sinceThen(dataset));
  later.set(shapes, made);
  return made;
}

/** The same outlines with the states of another dataset of the edition. */
function moved(shapes: Shapes, { places: { places, states } }: Dataset): Shapes {
  const now = ({ place, ...shape }: PlaceShape): PlaceShape => {
    const found = places.find(({ id }) => id === place.id) ?? place;
    const own = found.states[0]?.state;
    return { ...shape, place: found, state: states.find(({ id }) => id === own) ?? null };
  };
  return {
    ...shapes,
    places: new Map([...shapes.places].map(([id, shape]) => [id, now(shape)])),
    units: shapes.units.map(now),
    areas: shapes.areas.map(now),
  };
}

function collect(dataset: Dataset, basemap: Basemap, geometry: Geometry): Shapes {
  const features = (id: string) => geometry.layers[id]?.features ?? [];
  const ofRole = (role: Role): Shape[] =>
    basemap.layers
      .filter((layer) => layer.role === role)
      .flatMap(({ id }) => features(id).map(({ geometry: shape }) => shape));
  const find = (layer: string, feature: string): Shape | null =>
    features(layer).find((candidate: Feature) => candidate.properties?.id === feature)?.geometry ??
    null;
  const backdrop = basemap.backdrop.flatMap(({ layer, feature, draw }) => {
    const shape = find(layer, feature);
    return shape ? [{ draw, shape }] : [];
  });

  const places = dataset.places.places.flatMap((place): PlaceShape[] => {
    const shape = find(place.geometry.layer, place.geometry.feature);
    const made = shape && placeShape(dataset, place, shape);
    return made ? [made] : [];
  });
  const units = places.filter(({ place }) => place.draw === 'unit');
  return {
    grid: gridOf(basemap.limits),
    limits: basemap.limits,
    land: beyond(ofRole('land').flatMap(polygonsOf), basemap.limits),
    ground: backdrop.flatMap(({ draw, shape }) => (draw === 'ground' ? polygonsOf(shape) : [])),
    water: ofRole('water').flatMap(polygonsOf),
    streams: ofRole('water').flatMap(linesOf),
    lines: backdrop.flatMap(({ draw, shape }) =>
      draw === 'ground' ? [] : linesOf(shape).map((line) => ({ draw, line })),
    ),
    places: new Map(places.map((shape) => [shape.place.id, shape])),
    units,
    areas: places.filter(({ place }) => place.draw === 'area'),
    ...arcsOf(units.map(({ polygons }) => polygons)),
  };
}

function placeShape(dataset: Dataset, place: Place, shape: Shape): PlaceShape | null {
  const polygons = polygonsOf(shape);
  const point = pointOf(shape);
  const at = place.label ?? point ?? labelPoint(polygons);
  if (!at) return null;
  const own = place.states[0]?.state;
  return {
    place,
    state: dataset.places.states.find(({ id }) => id === own) ?? null,
    polygons,
    at,
    bounds: boundsOf(polygons.length > 0 ? polygons.flat(2) : [at]),
  };
}
