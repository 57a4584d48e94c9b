/** Rectangles in pixels: how the overlay keeps its labels apart. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Pixels of a frame: right, then down. */
export type Point = readonly [number, number];

/** Whether two rectangles come closer than `gap` to each other. */
export const touches = (a: Rect, b: Rect, gap = 0): boolean =>
  a.x < b.x + b.width + gap &&
  b.x < a.x + a.width + gap &&
  a.y < b.y + b.height + gap &&
  b.y < a.y + a.height + gap;

/** How deep one rectangle reaches into another; 0 where they are apart. */
export function depth(a: Rect, b: Rect): number {
  const x = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const y = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, Math.min(x, y));
}

/** Whether a rectangle lies wholly in another. */
export const within = (inner: Rect, outer: Rect): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

/** Whether a point lies in a rectangle. */
export const holds = (rect: Rect, [x, y]: Point): boolean =>
  x >= rect.x && x <= rect.x + rect.width && y >= rect.y && y <= rect.y + rect.height;

/** A rectangle grown by `by` on every side. */
export const grown = (rect: Rect, by: number): Rect => ({
  x: rect.x - by,
  y: rect.y - by,
  width: rect.width + 2 * by,
  height: rect.height + 2 * by,
});

/** The middle of a rectangle. */
export const middle = ({ x, y, width, height }: Rect): Point => [x + width / 2, y + height / 2];

/** The point of a rectangle that is nearest to another point. */
export const nearest = (rect: Rect, [x, y]: Point): Point => [
  Math.min(Math.max(x, rect.x), rect.x + rect.width),
  Math.min(Math.max(y, rect.y), rect.y + rect.height),
];

/** Whether a straight line crosses a rectangle. */
export function crosses([ax, ay]: Point, [bx, by]: Point, rect: Rect): boolean {
  let [from, to] = [0, 1];
  const cut = (start: number, way: number, low: number, high: number): boolean => {
    if (way === 0) return start >= low && start <= high;
    const [one, two] = [(low - start) / way, (high - start) / way];
    from = Math.max(from, Math.min(one, two));
    to = Math.min(to, Math.max(one, two));
    return from <= to;
  };
  return (
    cut(ax, bx - ax, rect.x, rect.x + rect.width) && cut(ay, by - ay, rect.y, rect.y + rect.height)
  );
}
