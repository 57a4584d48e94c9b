/** What is written on the map while the camera moves from one end of its path to the other. */
import { fit } from '../scenes/camera.ts';
import type { MapFrame } from '../scenes/types.ts';
import { endLayout, type EndLayout } from './endLayout.ts';
import type { Inset } from './inset.ts';
import { labelBetween, settle, type Label } from './labels.ts';
import type { OverlayOptions } from './overlay.ts';
import { roominess, visibleRect } from './room.ts';
import type { Shapes } from './shapes.ts';

/** 0 at `low`, 1 at `high`, smooth between. */
const ramp = (value: number, low: number, high: number): number => {
  const k = Math.max(0, Math.min(1, (value - low) / (high - low)));
  return k * k * (3 - 2 * k);
};

/** The layouts that a move starts from and ends with, each to be asked for. */
export function endLayouts(
  frame: MapFrame,
  shapes: Shapes,
  options: OverlayOptions,
): [() => EndLayout, () => EndLayout] {
  const { from, to, k } = frame.camera;
  const [before, after] = options.ends ?? [options, options];
  // A name that only one end has weighs as much as the way to that end.
  const stays = (weight: number) => weight > 1 - 1e-6;
  const leaves = (weight: number) => Math.abs(weight - (1 - k)) < Math.abs(weight - k);
  const lay = (bounds: typeof from, cover: typeof before, keep: (weight: number) => boolean) => {
    const view = fit(bounds, options.size, cover.padding, shapes.limits);
    return () => endLayout(frame, shapes, { ...options, ...cover, view }, keep);
  };
  return [
    lay(from, before, (weight) => stays(weight) || leaves(weight)),
    lay(to, after, (weight) => stays(weight) || !leaves(weight)),
  ];
}

/** The inset on its way: it glides within its corner, and fades from one corner to another. */
function insetsBetween(one: Inset | null, two: Inset | null, k: number): Inset[] {
  const [leaving, coming] = [1 - ramp(k, 0, 0.4), ramp(k, 0.6, 1)];
  if (one && two && one.corner === two.corner && one.box.height === two.box.height) {
    const [x, y] = [(two.box.x - one.box.x) * k, (two.box.y - one.box.y) * k];
    return [
      {
        ...one,
        box: { ...one.box, x: one.box.x + x, y: one.box.y + y },
        rings: one.rings.map((ring) => ring.map(([px, py]) => [px + x, py + y])),
        opacity: one.opacity + (two.opacity - one.opacity) * k,
      },
    ];
  }
  return [
    ...(one ? [{ ...one, opacity: one.opacity * leaving }] : []),
    ...(two ? [{ ...two, opacity: two.opacity * coming }] : []),
  ].filter(({ opacity }) => opacity > 0);
}

/** Names and inset of a frame on its way. */
export function between(
  frame: MapFrame,
  shapes: Shapes,
  options: OverlayOptions,
): { labels: Label[]; insets: Inset[] } {
  const { k } = frame.camera;
  const [before, after] = endLayouts(frame, shapes, options).map((lay) => lay()) as [
    EndLayout,
    EndLayout,
  ];
  const [leaving, coming] = [1 - ramp(k, 0, 0.4), ramp(k, 0.6, 1)];
  const room = roominess(visibleRect(options), options.type);
  const ids = new Set([...before.placed, ...after.placed].map(({ item }) => item.id));
  const labels = [...ids].flatMap((id) => {
    const one = before.placed.find(({ item }) => item.id === id);
    const two = after.placed.find(({ item }) => item.id === id);
    if (one && two) return [labelBetween(one, two, k, frame, options, room)];
    if (one) return [labelBetween(one, one, k, frame, options, room * leaving)];
    return two ? [labelBetween(two, two, k, frame, options, room * coming)] : [];
  });
  return {
    labels: settle(labels, options.type).filter(({ opacity }) => opacity > 0),
    insets: insetsBetween(before.inset, after.inset, k),
  };
}
