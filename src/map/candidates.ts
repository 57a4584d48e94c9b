/** Where a label might stand, each way with its cost. Pure geometry in pixels. */
import type { Block } from './labelText.ts';
import { nearest, type Point, type Rect } from './rect.ts';

export type Align = 'start' | 'middle' | 'end';

export interface Candidate {
  block: Block;
  box: Rect;
  align: Align;
  leader: readonly [Point, Point] | null;
  /** 0 is the best way. */
  cost: number;
  /** How much of the box must lie in the area that it names, where it names one. */
  inside: 'all' | 'middle' | null;
}

const boxAt = (block: Block, x: number, y: number): Rect => ({
  x,
  y,
  width: block.width,
  height: block.height,
});

const centred = (block: Block, [x, y]: Point): Rect =>
  boxAt(block, x - block.width / 2, y - block.height / 2);

/**
 * On its point, then shifted a little at a time: for names that lie on what they name.
 * @param far Longer shifts that the name may make, in sizes of its text.
 */
export function onPoint(
  block: Block,
  [x, y]: Point,
  type: number,
  cost: number,
  far: readonly number[] = [],
): Candidate[] {
  const shifts: [number, number][] = [[0, 0]];
  for (const step of [0.5, 1, 1.6, ...far]) {
    for (const [dx, dy] of [
      [0, 1],
      [0, -1],
      [1, 0],
      [-1, 0],
      [1, 1],
      [-1, 1],
      [1, -1],
      [-1, -1],
    ] as const) {
      shifts.push([dx * step * 1.6, dy * step]);
    }
  }
  return shifts.map(([dx, dy]) => ({
    block,
    box: centred(block, [x + dx * type, y + dy * type]),
    align: 'middle',
    leader: null,
    cost: cost + Math.hypot(dx, dy),
    inside: null,
  }));
}

/** Beside a marker or a small area: right, left, above, below, then at its corners. */
export function beside(block: Block, around: Rect, type: number, cost: number): Candidate[] {
  const gap = 0.4 * type;
  const { x, y } = around;
  const [right, bottom] = [x + around.width + gap, y + around.height];
  const left = x - gap - block.width;
  const middleX = x + around.width / 2 - block.width / 2;
  const middleY = y + around.height / 2 - block.height / 2;
  const [above, below] = [y - gap / 2 - block.height, bottom + gap / 2];
  const ways: [number, number, Align, number][] = [
    [right, middleY, 'start', 0],
    [left, middleY, 'end', 0.6],
    [middleX, above, 'middle', 1],
    [middleX, below, 'middle', 1.1],
    [right - gap, above, 'start', 1.6],
    [right - gap, below, 'start', 1.7],
    [left + gap, above, 'end', 1.8],
    [left + gap, below, 'end', 1.9],
  ];
  return ways.map(([wayX, wayY, align, more]) => ({
    block,
    box: boxAt(block, wayX, wayY),
    align,
    leader: null,
    cost: cost + more,
    inside: null,
  }));
}

const directions = 16;

/** Farther off in rings, with a leader line back to the point. */
export function apart(
  block: Block,
  at: Point,
  radius: number,
  type: number,
  cost: number,
): Candidate[] {
  const ways: Candidate[] = [];
  for (const ring of [2.2, 3.2, 4.5, 6, 8, 10.5, 13.5, 17]) {
    for (let i = 0; i < directions; i++) {
      const angle = (2 * Math.PI * i) / directions;
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      const reach = radius + ring * type;
      // The box stands off by its own size in that direction.
      const box = centred(block, [
        at[0] + cos * (reach + block.width / 2),
        at[1] + sin * (reach + block.height / 2),
      ]);
      const align: Align = cos > 0.3 ? 'start' : cos < -0.3 ? 'end' : 'middle';
      const leader = leaderTo(box, at, radius);
      ways.push({ block, box, align, leader, cost: cost + ring, inside: null });
    }
  }
  return ways;
}

/** The line from the near edge of a box to the rim of what it names. */
export function leaderTo(box: Rect, at: Point, radius: number): readonly [Point, Point] {
  const from = nearest(box, at);
  const [dx, dy] = [at[0] - from[0], at[1] - from[1]];
  const length = Math.hypot(dx, dy) || 1;
  const stop = Math.max(0, length - radius) / length;
  return [from, [from[0] + dx * stop, from[1] + dy * stop]];
}
