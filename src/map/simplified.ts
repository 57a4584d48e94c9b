/** Shapes with fewer points. Its libraries are for the build: the page draws the shapes as they are. */
import type { GeoJsonObject } from 'geojson';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify, type Triangle } from 'topojson-simplify';
import type { MultiLineString, MultiPolygon, Objects, Topology } from 'topojson-specification';
import type { Position } from '../dataset/types.ts';
import { toWorld } from '../scenes/camera.ts';
import type { Outlines } from './mapPaths.ts';
import { linesOf, polygonsOf, type Polygon } from './rings.ts';
import type { Shapes } from './shapes.ts';

const areas = ['land', 'ground', 'water'] as const;
const lines = ['borders', 'edges'] as const;

/** How far a point lies from the line between its neighbours, as a share of the world's width. */
function distance(triangle: Triangle): number {
  const [[ax, ay], [px, py], [bx, by]] = triangle.map(toWorld) as Triangle;
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const k = length ? Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / length)) : 0;
  return Math.hypot(px - ax - k * dx, py - ay - k * dy);
}

/** Land that is a unit, point by point: it is never seen, for the unit lies over it. */
function withoutUnits(land: MultiPolygon, units: readonly MultiPolygon[]): MultiPolygon {
  const key = (polygon: number[][]) =>
    polygon
      .map((ring) =>
        ring
          .map((arc) => (arc < 0 ? ~arc : arc))
          .sort()
          .join(),
      )
      .join(' ');
  const covered = new Set(units.flatMap(({ arcs }) => arcs.map(key)));
  return { ...land, arcs: land.arcs.filter((polygon) => !covered.has(key(polygon))) };
}

function weighed(shapes: Shapes): Topology<Objects> {
  const objects: Record<string, GeoJsonObject> = {};
  const add = (name: string, type: string, coordinates: unknown) => {
    objects[name] = { type, coordinates } as GeoJsonObject;
  };
  for (const name of areas) add(name, 'MultiPolygon', shapes[name]);
  for (const name of lines) add(name, 'MultiLineString', shapes[name]);
  shapes.lines.forEach(({ line }, i) => add(`line ${i}`, 'LineString', line));
  for (const [id, { polygons }] of shapes.places) add(`place ${id}`, 'MultiPolygon', polygons);
  const whole = topology(objects) as Topology<Objects>;
  const units = shapes.units.map(({ place }) => whole.objects[`place ${place.id}`] as MultiPolygon);
  whole.objects.land = withoutUnits(whole.objects.land as MultiPolygon, units);
  return presimplify(whole, distance);
}

const known = new WeakMap<Shapes, Topology<Objects>>();

/**
 * The outlines of shapes without the points that lie closer than `least` to the line between their
 * neighbours, a share of the world's width. What shared a line still shares it, point by point.
 */
export function simplified(shapes: Shapes, least: number): Outlines {
  const whole = known.get(shapes) ?? weighed(shapes);
  known.set(shapes, whole);
  const part = simplify(whole, least);
  const polygons = (name: string): Polygon[] =>
    polygonsOf(feature(part, part.objects[name] as MultiPolygon).geometry);
  const linesIn = (name: string): Position[][] =>
    linesOf(feature(part, part.objects[name] as MultiLineString).geometry);
  return {
    land: polygons('land'),
    ground: polygons('ground'),
    water: polygons('water'),
    borders: linesIn('borders'),
    edges: linesIn('edges'),
    lines: shapes.lines.flatMap(({ draw }, i) =>
      linesIn(`line ${i}`).map((line) => ({ draw, line })),
    ),
    places: new Map(
      [...shapes.places.keys()].map((id) => [id, { polygons: polygons(`place ${id}`) }]),
    ),
  };
}
