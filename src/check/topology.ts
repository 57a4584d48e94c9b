/** What jsts (the JTS topology suite) knows of shapes, in the few words that the checks need. */
import ArrayList from 'jsts/java/util/ArrayList.js';
import GeoJSONReader from 'jsts/org/locationtech/jts/io/GeoJSONReader.js';
import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js';
import DistanceOp from 'jsts/org/locationtech/jts/operation/distance/DistanceOp.js';
import OverlayOp from 'jsts/org/locationtech/jts/operation/overlay/OverlayOp.js';
import UnaryUnionOp from 'jsts/org/locationtech/jts/operation/union/UnaryUnionOp.js';
import IsValidOp from 'jsts/org/locationtech/jts/operation/valid/IsValidOp.js';
import { geoDistance } from 'd3';
import type { Geometry as Shape } from 'geojson';
import type { Bounds, Position } from '../dataset/types.ts';

interface Coordinate {
  x: number;
  y: number;
}

interface Envelope {
  getMinX(): number;
  getMinY(): number;
  getMaxX(): number;
  getMaxY(): number;
}

/** A shape as jsts has it. */
export interface Topology {
  getArea(): number;
  isEmpty(): boolean;
  getEnvelopeInternal(): Envelope;
  getNumGeometries(): number;
  getGeometryN(index: number): Topology;
  getNumInteriorRing?(): number;
  getInteriorRingN?(index: number): Topology;
  getCoordinate(): Coordinate;
}

interface ValidationError {
  getMessage(): string;
  getCoordinate(): Coordinate;
}

/** Mean radius of the earth, in km. */
const EARTH = 6371;

const factory = new GeometryFactory();
const reader = new GeoJSONReader(factory);

/** A shape of GeoJSON; null where its coordinates make none. */
export function topologyOf(shape: Shape): Topology | null {
  try {
    return reader.read(shape) as Topology;
  } catch {
    return null;
  }
}

const positionOf = ({ x, y }: Coordinate): Position => [x, y];

/** What is wrong with a shape, and where; null where nothing is. */
export function faultOf(shape: Topology): { fault: string; at: Position } | null {
  const error = new IsValidOp(shape).getValidationError() as ValidationError | null;
  if (!error) return null;
  return { fault: error.getMessage().toLowerCase(), at: positionOf(error.getCoordinate()) };
}

/** West, south, east and north of a shape. */
export function envelopeOf(shape: Topology): Bounds {
  const box = shape.getEnvelopeInternal();
  return [box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()];
}

/** What two shapes have in common. */
export const common = (one: Topology, two: Topology): Topology =>
  OverlayOp.intersection(one, two) as Topology;

/** The shortest way between two shapes, in km; 0 where they meet. */
export function kilometresBetween(one: Topology, two: Topology): number {
  const [from, to] = DistanceOp.nearestPoints(one, two) as Coordinate[];
  return from && to ? geoDistance(positionOf(from), positionOf(to)) * EARTH : 0;
}

/** Several shapes as one. */
export function union(shapes: readonly Topology[]): Topology {
  const list = new ArrayList(null);
  for (const shape of shapes) list.add(shape);
  return new UnaryUnionOp(factory.buildGeometry(list)).union() as Topology;
}

/** A point of a shape. */
export const somewhereIn = (shape: Topology): Position => positionOf(shape.getCoordinate());

/** The holes of a shape, as areas of their own. */
export function holesOf(shape: Topology): Topology[] {
  const parts = Array.from({ length: shape.getNumGeometries() }, (_, i) => shape.getGeometryN(i));
  return parts.flatMap((part) =>
    Array.from({ length: part.getNumInteriorRing?.() ?? 0 }, (_, i) => part.getInteriorRingN?.(i))
      .filter((ring) => ring !== undefined)
      .map((ring) => factory.createPolygon(ring) as Topology),
  );
}
