/** Finds a place for every name: greedy by rank, each in its cheapest way that collides with nothing. */
import { project, unproject, type View } from '../scenes/camera.ts';
import type { Position } from '../dataset/types.ts';
import type { Size } from '../scenes/types.ts';
import { apart, beside, onPoint, type Candidate } from './candidates.ts';
import type { Item } from './items.ts';
import { crosses, holds, middle, touches, within, type Point, type Rect } from './rect.ts';
import { inPolygon } from './rings.ts';
import type { PlaceShape } from './shapes.ts';
import { boundsOfRect, visibleAt } from './visibleAt.ts';

/** A name in its place. */
export interface Placed extends Candidate {
  item: Item;
  /** Where what it names is, and its pixels. */
  at: Position;
  point: Point;
}

/** The room that names have. */
export interface Room {
  view: View;
  size: Size;
  type: number;
  /** Names stay in here. */
  visible: Rect;
  /** Names stay out of these: scale bar, inset, whatever lies on the map. */
  taken: readonly Rect[];
  /** Markers, by place. */
  markers: ReadonlyMap<string, Rect>;
  /** The map's units: names of neighbouring lands stay off them. */
  units: readonly PlaceShape[];
}

/** Pixels that a shape's bounds take in a frame. */
function extent(item: Item, { view, size }: Room): Rect {
  const [west, south, east, north] = item.shape?.bounds ?? [...item.at, ...item.at];
  const [x, y] = project([west, north], view, size);
  const [right, bottom] = project([east, south], view, size);
  return { x, y, width: right - x, height: bottom - y };
}

/** Points along the upper and lower side of a name, on the map. */
const probes = (box: Rect, view: View, size: Size): Position[] =>
  [0, 0.25, 0.5, 0.75, 1].flatMap((k) => {
    const x = box.x + k * box.width;
    // Letters do not fill a line's whole height.
    const points: Point[] = [
      [x, box.y + box.height * 0.2],
      [x, box.y + box.height * 0.8],
    ];
    return points.map((point) => unproject(point, view, size));
  });

/** Whether a box lies in the area that it names, by its corners and points along its long sides. */
export function liesIn(box: Rect, item: Item, view: View, size: Size): boolean {
  const shape = item.shape;
  if (!shape) return false;
  return probes(box, view, size).every((at) =>
    shape.polygons.some((polygon) => inPolygon(at, polygon)),
  );
}

/** Whether a box keeps off the map's units, by the same points. */
function liesOff(box: Rect, { units, view, size }: Room): boolean {
  const points = probes(box, view, size);
  return !units.some(({ bounds: [west, south, east, north], polygons }) =>
    points.some(
      (at) =>
        at[0] >= west &&
        at[0] <= east &&
        at[1] >= south &&
        at[1] <= north &&
        polygons.some((polygon) => inPolygon(at, polygon)),
    ),
  );
}

/** Share of a shape's bounds that is in view. */
function inView(item: Item, room: Room): number {
  const whole = extent(item, room);
  const { visible } = room;
  const along = (start: number, length: number, from: number, room: number): number =>
    Math.max(0, Math.min(start + length, from + room) - Math.max(start, from)) / (length || 1);
  return (
    along(whole.x, whole.width, visible.x, visible.width) *
    along(whole.y, whole.height, visible.y, visible.height)
  );
}

function unitWays(item: Item, point: Point, room: Room): Candidate[] {
  const { type } = room;
  // A unit that the frame cuts off is named on itself or not at all.
  const led = !item.quiet && inView(item, room) > 0.5;
  const on = item.blocks.flatMap((block, i) => onPoint(block, point, type, i * 1.5));
  const [first] = item.blocks;
  return [
    ...on.map((way): Candidate => ({ ...way, inside: 'all' })),
    ...on.map((way): Candidate => ({ ...way, inside: 'middle', cost: way.cost + 4 })),
    ...(led && first ? apart(first, point, 2, type, 12) : []),
  ];
}

function siteWays(item: Item, point: Point, room: Room): Candidate[] {
  const { type } = room;
  const marker = room.markers.get(item.id);
  const around = marker ?? extent(item, room);
  const radius = marker ? marker.width / 2 : 2;
  return item.blocks.flatMap((block, i) => {
    const cost = i * 3;
    const on = marker ? [] : onPoint(block, point, type, cost);
    return [
      ...on.map((way): Candidate => ({ ...way, inside: 'all' })),
      ...beside(block, around, type, cost + 1),
      ...apart(block, point, radius, type, cost + 8),
    ];
  });
}

function waysOf(item: Item, point: Point, room: Room): Candidate[] {
  if (item.kind === 'unit') return unitWays(item, point, room);
  if (item.shape) return siteWays(item, point, room);
  const far = item.kind === 'land' ? [2.4, 3.4, 4.6] : [];
  return item.blocks.flatMap((block) => onPoint(block, point, room.type, 0, far));
}

/** Whether a way lies in its area as far as it must. */
function fits({ box, inside }: Candidate, item: Item, room: Room): boolean {
  const { view, size } = room;
  if (item.kind === 'land') return liesOff(box, room);
  if (inside === 'all') return liesIn(box, item, view, size);
  if (inside === null) return true;
  const at = unproject(middle(box), view, size);
  return item.shape?.polygons.some((polygon) => inPolygon(at, polygon)) ?? false;
}

/** Where an item is in view: null where it is not. */
function anchor(item: Item, room: Room): Position | null {
  const { view, size, type, visible } = room;
  if (item.kind === 'unit' && item.shape) {
    const bounds = boundsOfRect(visible, view, size);
    const degrees = ((bounds[2] - bounds[0]) / visible.width) * type;
    return visibleAt(item.shape, bounds, degrees * 1.5);
  }
  return holds(visible, project(item.at, view, size)) ? item.at : null;
}

/**
 * Around a marker another's name would be read as the marker's own: how near, in sizes of the text,
 * and what it costs to stand there. On a leader it is worse, for the line is all that tells.
 */
const mistaken = { led: { near: 2, cost: 24 }, plain: { near: 0.9, cost: 2.5 } };

/** A way's cost, with what it costs to stand by the marker of something else. */
function costOf({ box, leader, cost }: Candidate, id: string, { markers, type }: Room): number {
  const { near, cost: more } = mistaken[leader ? 'led' : 'plain'];
  const by = [...markers].some(([of, rect]) => of !== id && touches(box, rect, near * type));
  return by ? cost + more : cost;
}

/** Places the items in their order. */
export function layOut(items: readonly Item[], room: Room): Placed[] {
  const { type, visible } = room;
  const placed: Placed[] = [];
  const gap = 0.25 * type;
  const free = ({ box, leader }: Candidate, id: string): boolean =>
    within(box, visible) &&
    !room.taken.some((rect) => touches(box, rect, gap)) &&
    ![...room.markers].some(([of, rect]) => of !== id && touches(box, rect)) &&
    !placed.some(
      (other) =>
        touches(box, other.box, gap) ||
        (leader && crosses(...leader, other.box)) ||
        (other.leader && crosses(...other.leader, box)),
    );
  for (const item of items) {
    const at = anchor(item, room);
    if (!at) continue;
    const point = project(at, room.view, room.size);
    const ways = waysOf(item, point, room)
      .map((way) => ({ ...way, cost: costOf(way, item.id, room) }))
      .sort((a, b) => a.cost - b.cost);
    const best = ways.find((way) => free(way, item.id) && fits(way, item, room));
    if (best) placed.push({ ...best, item, at, point });
  }
  return placed;
}
