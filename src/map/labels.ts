import type { PlaceState } from '../dataset/types.ts';
import { project } from '../scenes/camera.ts';
import type { MapFrame } from '../scenes/types.ts';
import { leaderTo, type Align } from './candidates.ts';
import type { LabelLine } from './labelText.ts';
import type { Item } from './items.ts';
import type { Placed } from './layout.ts';
import type { OverlayOptions } from './overlay.ts';
import { depth, type Point, type Rect } from './rect.ts';
import { isContext, type PlaceShape } from './shapes.ts';

/** A name as it is to be drawn. */
export interface Label {
  id: string;
  kind: Item['kind'];
  /** Null for the map's own names. */
  shape: PlaceShape | null;
  lines: readonly LabelLine[];
  box: Rect;
  align: Align;
  opacity: number;
  leader: { line: readonly [Point, Point]; opacity: number } | null;
  /** The state that its area is painted in, how far, and whether the name lies all within the area. */
  ground: { state: PlaceState; reveal: number; inside: boolean } | null;
  context: boolean;
  rank: number;
}

function groundOf(way: Placed, frame: MapFrame): Label['ground'] {
  const inside = way.inside === 'all';
  const { kind, id, shape } = way.item;
  if (kind === 'unit') {
    const painted = frame.units[id];
    return painted ? { ...painted, inside } : null;
  }
  return kind === 'area' && inside && shape?.state
    ? { state: shape.state, reveal: 1, inside }
    : null;
}

/** A name in its place at rest. */
export function labelAt(
  way: Placed,
  frame: MapFrame,
  options: OverlayOptions,
  opacity: number,
): Label {
  return labelBetween(way, way, 0, frame, options, opacity);
}

/** A name on its way from one place to another, seen through the current view. */
export function labelBetween(
  from: Placed,
  to: Placed,
  k: number,
  frame: MapFrame,
  { view, size, type }: OverlayOptions,
  opacity = 1,
): Label {
  const near = k < 0.5 ? from : to;
  const mix = (a: number, b: number): number => (from === to ? a : a + (b - a) * k);
  const [start, end] = [project(from.at, view, size), project(to.at, view, size)];
  const point: Point = [mix(start[0], end[0]), mix(start[1], end[1])];
  const box: Rect = {
    x: mix(start[0] + from.box.x - from.point[0], end[0] + to.box.x - to.point[0]),
    y: mix(start[1] + from.box.y - from.point[1], end[1] + to.box.y - to.point[1]),
    width: near.box.width,
    height: near.box.height,
  };
  const led = mix(from.leader ? 1 : 0, to.leader ? 1 : 0);
  const radius = near.item.kind === 'unit' ? 2 : 0.4 * type + 2;
  const { item } = near;
  return {
    id: item.id,
    kind: item.kind,
    shape: item.shape,
    lines: near.block.lines,
    box,
    align: near.align,
    opacity,
    leader: led > 0 ? { line: leaderTo(box, point, radius), opacity: led } : null,
    ground: groundOf(near, frame),
    context: item.shape !== null && item.kind === 'unit' && isContext(item.shape),
    rank: item.rank,
  };
}

/** On the way names may meet: the lesser one fades as far as they overlap. */
export function settle(labels: readonly Label[], type: number): Label[] {
  const sorted = [...labels].sort((a, b) => b.rank - a.rank);
  return sorted.map((label, i) => {
    const covered = sorted
      .slice(0, i)
      .map((other) => (depth(label.box, other.box) / (0.5 * type)) * other.opacity);
    const left = 1 - Math.min(1, Math.max(0, ...covered));
    return left < 1 ? { ...label, opacity: label.opacity * left } : label;
  });
}
