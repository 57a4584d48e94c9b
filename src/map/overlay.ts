import type { Dataset, Geometry } from '../dataset/types.ts';
import { viewAt, type Padding, type View } from '../scenes/camera.ts';
import type { MapFrame, Size } from '../scenes/types.ts';
import { between, endLayouts } from './between.ts';
import { endLayout } from './endLayout.ts';
import type { Inset } from './inset.ts';
import { labelAt, type Label } from './labels.ts';
import { markersOf, type Marker } from './markers.ts';
import type { Rect } from './rect.ts';
import { hasRoom, visibleRect } from './room.ts';
import { scaleBarOf, type ScaleBar } from './scaleBar.ts';
import { shapesAt, type Shapes } from './shapes.ts';

export interface OverlayOptions {
  dataset: Dataset;
  geometry: Geometry;
  lang: string;
  size: Size;
  padding: Padding;
  view: View;
  /** Size of the text in pixels. */
  type: number;
  /** Edges of the frame that names stay out of, covered or not: a screen's safe area. */
  safe?: Padding;
  /** Parts of the frame that something else lies on. */
  reserved?: readonly Rect[];
  /** What covers the frame before and after the camera's move, where that changes on the way. */
  ends?: readonly [Cover, Cover];
}

/** What covers a frame. */
export type Cover = Pick<OverlayOptions, 'padding' | 'reserved'>;

/** Everything that is written on the map, in pixels of its frame. */
export interface Overlay {
  size: Size;
  type: number;
  labels: Label[];
  markers: Marker[];
  scale: ScaleBar | null;
  /** More than one only while it moves from corner to corner. */
  insets: Inset[];
}

const same = (a: View, b: View): boolean =>
  Math.abs(a.zoom - b.zoom) < 1e-4 &&
  Math.abs(a.center[0] - b.center[0]) < 1e-5 &&
  Math.abs(a.center[1] - b.center[1]) < 1e-5;

/** Whether the camera is between two places of rest, and nobody has moved the map elsewhere. */
function isOnTheWay({ camera }: MapFrame, options: OverlayOptions, { limits }: Shapes): boolean {
  const { view, size, padding } = options;
  return camera.k > 0 && camera.k < 1 && same(view, viewAt(camera, size, padding, limits));
}

/**
 * Does what takes longest of an overlay, a part at a step: the layouts that it follows from. They are
 * remembered, so that the overlay itself is there quickly then.
 */
export function* layOutAhead(frame: MapFrame, options: OverlayOptions): Generator<undefined, void> {
  const shapes = shapesAt(frame, options.dataset, options.geometry);
  if (!shapes) return;
  const layouts = isOnTheWay(frame, options, shapes)
    ? endLayouts(frame, shapes, options)
    : [() => endLayout(frame, shapes, options, () => true)];
  for (const layOut of layouts) {
    layOut();
    yield;
  }
}

/**
 * What is written on the map at one moment. At rest names stand where they collide with nothing; on
 * the way between two cameras each glides from its place at one end to its place at the other, so
 * that none jumps. Where the view is the reader's own, names are placed anew for it.
 */
export function overlayOf(frame: MapFrame, options: OverlayOptions): Overlay {
  const { size, view, type } = options;
  const shapes = shapesAt(frame, options.dataset, options.geometry);
  const visible = visibleRect(options);
  if (!shapes || !hasRoom(visible, type)) {
    return { size, type, labels: [], markers: [], scale: null, insets: [] };
  }
  const base = {
    size,
    type,
    markers: markersOf(frame, shapes, options, visible),
    scale: scaleBarOf(view, visible, options),
  };
  if (isOnTheWay(frame, options, shapes)) {
    return { ...base, ...between(frame, shapes, options) };
  }
  const { placed, inset } = endLayout(frame, shapes, options, () => true);
  const weights = new Map(frame.names.map(({ place: { id }, weight }) => [id, weight]));
  return {
    ...base,
    labels: placed.map((way) => labelAt(way, frame, options, weights.get(way.item.id) ?? 1)),
    insets: inset ? [inset] : [],
  };
}
