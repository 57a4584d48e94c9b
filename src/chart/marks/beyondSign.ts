import type { Canvas } from '../canvas.ts';
import { el } from '../element.ts';

/** Width that the sign takes with the air after it, as a share of the text's size. */
export const SIGN = 1.05;

/** The sign of what is beyond the edition's document: a hollow square on its corner, before words. */
export function beyondSign(
  canvas: Pick<Canvas, 'document'>,
  { x, y, size, colour }: { x: number; y: number; size: number; colour: string },
): SVGElement {
  const side = size * 0.44;
  const middle = { x: x + size * 0.36, y: y + size * 0.65 };
  return el(canvas, 'rect', {
    'data-part': 'beyond',
    x: middle.x - side / 2,
    y: middle.y - side / 2,
    width: side,
    height: side,
    fill: 'none',
    stroke: colour,
    'stroke-width': Math.max(1.25, size / 9),
    transform: `rotate(45 ${middle.x.toFixed(2)} ${middle.y.toFixed(2)})`,
  });
}
