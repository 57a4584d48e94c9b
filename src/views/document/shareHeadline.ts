import type { Run } from '../../dataset/prose.ts';
import type { Rect } from '../../map/rect.ts';
import { CAP_HEIGHT, runsWidth, wrapEvenly } from '../../style/measure.ts';
import { svgElement } from '../../style/svg.ts';

/** Largest and least size of the headline, and the distance of its lines as a share of it. */
const MOST = 34;
const LEAST = 16;
const LEADING = 1.22;

/** A headline as large as its box allows, in the box's middle from top to bottom. */
export function headlineSvg(
  runs: readonly Run[],
  box: Rect,
  fill: string,
  document: Document,
): SVGElement {
  let type = MOST;
  const set = () => wrapEvenly(runs, box.width, type, 800);
  let lines = set();
  const fits = () =>
    lines.length * type * LEADING <= box.height &&
    lines.every((line) => runsWidth(line, type, 800) <= box.width);
  while (!fits() && type > LEAST) {
    type -= 0.5;
    lines = set();
  }
  const height = ((lines.length - 1) * LEADING + CAP_HEIGHT) * type;
  const first = box.y + (box.height - height) / 2 + CAP_HEIGHT * type;
  const spans = lines.map((line, index) =>
    svgElement(document, 'tspan', { x: box.x, y: first + index * LEADING * type }, [
      line.map(({ text }) => text).join(''),
    ]),
  );
  return svgElement(document, 'text', { 'font-size': type, 'font-weight': 800, fill }, spans);
}
