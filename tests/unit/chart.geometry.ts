// Where the words and shapes of a chart stand, from its SVG and the font's advance widths alone.
import { textWidth, type Weight } from '../../src/style/measure.ts';

export interface Box {
  label: string;
  x0: number;
  x1: number;
  y0: number;
  y1: number;
}

const number = (node: Element | null, name: string, fallback = 0): number =>
  Number(node?.getAttribute(name) ?? fallback);

/** The ink of a text: digits need no room for marks above and below. */
function inkOf(text: string, size: number): [number, number] {
  return /^[\d.,%\s]+$/.test(text) ? [0.76 * size, 0.14 * size] : [0.95 * size, 0.24 * size];
}

/** The box of every piece of text that stands on its own. */
export function textBoxes(svg: Element): Box[] {
  return [...svg.querySelectorAll('text')].flatMap((text) => {
    const size = number(text, 'font-size');
    const pieces = [...text.childNodes].map((child) => {
      const span = child.nodeType === 1 ? (child as Element) : null;
      const own = number(span, 'font-size', size);
      const weight = number(span, 'font-weight', number(text, 'font-weight', 400)) as Weight;
      const words = child.textContent ?? '';
      return { words, size: own, dx: number(span, 'dx'), width: textWidth(words, own, weight) };
    });
    const width = pieces.reduce((total, piece) => total + piece.dx + piece.width, 0);
    const anchor = { middle: 0.5, end: 1 }[text.getAttribute('text-anchor') ?? ''] ?? 0;
    let x = number(text, 'x') - width * anchor;
    const y = number(text, 'y');
    return pieces.map((piece) => {
      x += piece.dx;
      const [up, down] = inkOf(piece.words, piece.size);
      const box = { label: piece.words, x0: x, x1: x + piece.width, y0: y - up, y1: y + down };
      x += piece.width;
      return box;
    });
  });
}

/** The box of every shape that must not run into words. */
export function shapeBoxes(svg: Element): Box[] {
  const parts = '[data-part=bar], [data-part=past], [data-part=part], [data-part=state] rect';
  const paths = [...svg.querySelectorAll('[data-part=limit], [data-part=bracket]')].map((path) => {
    const points = (path.getAttribute('d') ?? '').match(/-?[\d.]+/g)?.map(Number) ?? [];
    const xs = points.filter((_, index) => index % 2 === 0);
    const ys = points.filter((_, index) => index % 2 === 1);
    const label = path.getAttribute('data-part') ?? 'path';
    return {
      label,
      x0: Math.min(...xs),
      x1: Math.max(...xs),
      y0: Math.min(...ys),
      y1: Math.max(...ys),
    };
  });
  const rects = [...svg.querySelectorAll(parts)].map((rect) => {
    const x0 = number(rect, 'x');
    const y0 = number(rect, 'y');
    return {
      label: rect.getAttribute('data-part') ?? 'state',
      x0,
      y0,
      x1: x0 + number(rect, 'width'),
      y1: y0 + number(rect, 'height'),
    };
  });
  return [...rects, ...paths];
}

/** How deep two boxes lie in one another, in px; 0 where they do not. */
export function overlap(a: Box, b: Box): number {
  const across = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
  const down = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
  return Math.max(0, Math.min(across, down));
}

/** What is wrong with a chart's layout, in words; empty where nothing is. */
export function layoutProblems(svg: Element, width: number, height: number): string[] {
  const texts = textBoxes(svg);
  const problems: string[] = [];
  const say = ({ label, x0, x1, y0, y1 }: Box) =>
    `“${label}” (${[x0, y0, x1, y1].map((value) => value.toFixed(1)).join(' ')})`;
  for (const box of texts) {
    if (box.x0 < 0 || box.y0 < 0 || box.x1 > width + 0.5 || box.y1 > height) {
      problems.push(`${say(box)} leaves ${width}×${height}`);
    }
  }
  texts.forEach((a, index) => {
    for (const b of texts.slice(index + 1)) {
      if (overlap(a, b) > 1) problems.push(`${say(a)} meets ${say(b)}`);
    }
  });
  for (const shape of shapeBoxes(svg)) {
    for (const box of texts) {
      if (overlap(shape, box) > 1.5) problems.push(`${say(box)} meets ${say(shape)}`);
    }
  }
  return problems;
}
