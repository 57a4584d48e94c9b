import type { Canvas } from '../canvas.ts';
import { el, group } from '../element.ts';

/** A line that a bar passes, with a halo in the page's colour so that it shows on any bar; px. */
export function thresholdLine(
  canvas: Canvas,
  { x, top, bottom, opacity }: { x: number; top: number; bottom: number; opacity: number | null },
): SVGElement {
  const { palette, type } = canvas;
  const width = Math.max(1.5, type / 8);
  const line = { x1: x, x2: x, y1: top, y2: bottom };
  return group(
    canvas,
    { opacity },
    el(canvas, 'line', { ...line, stroke: palette.page, 'stroke-width': width * 3 }),
    el(canvas, 'line', {
      ...line,
      'data-part': 'threshold',
      stroke: palette.ink,
      'stroke-width': width,
    }),
  );
}
