import type { Dataset, Geometry } from '../dataset/types.ts';
import { viewAt, type Padding, type View } from '../scenes/camera.ts';
import type { MapFrame, Size } from '../scenes/types.ts';
import { endLayout, visibleRect, type EndLayout } from './endLayout.ts';
import { labelAt, labelBetween, settle, type Label } from './labels.ts';
import { markersOf, type Marker } from './markers.ts';
import type { Inset } from './inset.ts';
import type { Rect } from './rect.ts';
import { scaleBarOf, type ScaleBar } from './scaleBar.ts';
import { shapesOf } from './shapes.ts';

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
}

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

/** 0 at `low`, 1 at `high`, smooth between. */
const ramp = (value: number, low: number, high: number): number => {
  const k = Math.max(0, Math.min(1, (value - low) / (high - low)));
  return k * k * (3 - 2 * k);
};

const same = (a: View, b: View): boolean =>
  Math.abs(a.zoom - b.zoom) < 1e-4 &&
  Math.abs(a.center[0] - b.center[0]) < 1e-5 &&
  Math.abs(a.center[1] - b.center[1]) < 1e-5;

/**
 * What is written on the map at one moment. At rest names stand where they collide with nothing; on
 * the way between two cameras each glides from its place at one end to its place at the other, so
 * that none jumps. Where the view is the reader's own, names are placed anew for it.
 */
export function overlayOf(frame: MapFrame, options: OverlayOptions): Overlay {
  const { dataset, size, padding, view, type, lang } = options;
  const empty: Overlay = { size, type, labels: [], markers: [], scale: null, insets: [] };
  const shapes = shapesOf(dataset, options.geometry);
  const visible = visibleRect(size, padding, type, options.safe);
  if (!shapes || visible.width < 10 * type || visible.height < 6 * type) return empty;

  const { from, to, k } = frame.camera;
  const moving = k > 0 && k < 1 && same(view, viewAt(frame.camera, size, padding, shapes.limits));
  const markers = markersOf(frame, shapes, options, visible);
  const scale = scaleBarOf(view, visible, type, lang);
  const base = { ...empty, markers, scale };
  const place = (at: View, keep: (weight: number) => boolean): EndLayout =>
    endLayout(frame, shapes, { ...options, view: at }, visible, keep);

  if (!moving) {
    const { placed, inset } = place(view, () => true);
    const weights = new Map(frame.names.map(({ place: { id }, weight }) => [id, weight]));
    const labels = placed.map((way) => labelAt(way, frame, options, weights.get(way.item.id) ?? 1));
    return { ...base, labels, insets: inset ? [inset] : [] };
  }

  // A name that only one end has weighs as much as the way to that end.
  const stays = (weight: number) => weight > 1 - 1e-6;
  const [before, after] = [from, to].map((bounds, end) =>
    place(
      viewAt({ from: bounds, to: bounds, k: 0 }, size, padding, shapes.limits),
      (weight) =>
        stays(weight) || (end === 0) === Math.abs(weight - (1 - k)) < Math.abs(weight - k),
    ),
  ) as [EndLayout, EndLayout];
  const [leaving, coming] = [1 - ramp(k, 0, 0.4), ramp(k, 0.6, 1)];
  const ids = new Set([...before.placed, ...after.placed].map(({ item }) => item.id));
  const labels = [...ids].flatMap((id) => {
    const one = before.placed.find(({ item }) => item.id === id);
    const two = after.placed.find(({ item }) => item.id === id);
    if (one && two) return [labelBetween(one, two, k, frame, options)];
    if (one) return [labelBetween(one, one, k, frame, options, leaving)];
    return two ? [labelBetween(two, two, k, frame, options, coming)] : [];
  });
  const insets = [
    ...(before.inset ? [{ ...before.inset, opacity: before.inset.opacity * leaving }] : []),
    ...(after.inset ? [{ ...after.inset, opacity: after.inset.opacity * coming }] : []),
  ];
  const stay =
    before.inset &&
    after.inset &&
    before.inset.box.x === after.inset.box.x &&
    before.inset.box.y === after.inset.box.y
      ? [
          {
            ...after.inset,
            opacity: before.inset.opacity + (after.inset.opacity - before.inset.opacity) * k,
          },
        ]
      : insets;
  return {
    ...base,
    labels: settle(labels, type),
    insets: stay.filter(({ opacity }) => opacity > 0),
  };
}
