import type { Box, Canvas, Spot } from './canvas.ts';
import { el, rounded } from './element.ts';

/** The least side of what a finger can hit, in px. */
const FINGER = 44;

/**
 * Makes a drawing ready: room to hit, an outline around what is pointed at, patterns, and nothing
 * in it that only some renderers understand.
 */
export function finish(canvas: Canvas, svg: SVGSVGElement, label: string): SVGSVGElement {
  const { size, spots, patterns } = canvas;
  for (const style of [...svg.querySelectorAll('style')]) style.remove();
  for (const name of ['class', 'fill', 'text-anchor', 'font-size']) svg.removeAttribute(name);
  const root: Record<string, string | number> = {
    width: rounded(size.width),
    height: rounded(size.height),
    viewBox: `0 0 ${rounded(size.width)} ${rounded(size.height)}`,
    role: 'group',
    'aria-label': label,
    'font-family': 'Be Vietnam Pro, sans-serif',
    // Advance widths stay in proportion at every size.
    'text-rendering': 'geometricPrecision',
  };
  for (const [name, value] of Object.entries(root)) svg.setAttribute(name, String(value));
  for (const spot of spots) {
    if (canvas.interactive) addHit(canvas, spot);
    if (canvas.highlight !== null && spot.ids.includes(canvas.highlight)) addOutline(canvas, spot);
  }
  if (patterns.size > 0) svg.prepend(el(canvas, 'defs', {}, ...patterns.values()));
  return svg;
}

const within = (box: Box, canvas: Canvas, edge: number): Box => {
  const x = Math.max(edge, box.x);
  const y = Math.max(edge, box.y);
  return {
    x,
    y,
    width: Math.max(0, Math.min(canvas.size.width - edge, box.x + box.width) - x),
    height: Math.max(0, Math.min(canvas.size.height - edge, box.y + box.height) - y),
  };
};

const grownBy = ({ x, y, width, height }: Box, dx: number, dy: number): Box => ({
  x: x - dx,
  y: y - dy,
  width: width + 2 * dx,
  height: height + 2 * dy,
});

const meet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** The most that a box can grow towards `FINGER` without running into another's own box. */
function hitBox(canvas: Canvas, { box, node }: Spot): Box {
  const others = canvas.spots.filter((spot) => spot.node !== node).map((spot) => spot.box);
  const free = (candidate: Box) =>
    others.every((other) => meet(other, box) || !meet(other, candidate));
  let best = box;
  for (const share of [0.25, 0.5, 0.75, 1]) {
    for (const [dx, dy] of [
      [0, (Math.max(0, FINGER - box.height) / 2) * share],
      [(Math.max(0, FINGER - box.width) / 2) * share, 0],
    ] as const) {
      const candidate = grownBy(box, Math.max(dx, box.x - best.x), Math.max(dy, box.y - best.y));
      if (free(candidate)) best = candidate;
    }
  }
  return within(best, canvas, 0);
}

function addHit(canvas: Canvas, spot: Spot): void {
  const { x, y, width, height } = hitBox(canvas, spot);
  const hit = el(canvas, 'rect', { x, y, width, height, fill: 'none', 'pointer-events': 'all' });
  spot.node.prepend(hit);
}

function addOutline(canvas: Canvas, spot: Spot): void {
  const stroke = Math.max(2, canvas.base / 8);
  const gap = canvas.type * 0.25;
  const { x, y, width, height } = within(grownBy(spot.box, gap, gap), canvas, stroke / 2);
  spot.node.appendChild(
    el(canvas, 'rect', {
      'data-part': 'outline',
      x,
      y,
      width,
      height,
      rx: gap,
      fill: 'none',
      stroke: canvas.palette.ink,
      'stroke-width': stroke,
    }),
  );
}
