/** Text that stands on whole pixels: it is sharper, and browsers put it there anyway. */

/** Mark of what moves with a camera: in whole pixels it would tremble. */
export const MOVING = 'data-moving';

/** How far an element's groups push it down, in units; null where they do more than push. */
function pushed(element: Element): number | null {
  let sum = 0;
  for (let at: Element | null = element; at; at = at.parentElement) {
    const transform = at.getAttribute('transform');
    if (transform === null) continue;
    const [, down] = /^translate\(\s*[-\d.e]+[\s,]+([-\d.e]+)\s*\)$/.exec(transform) ?? [];
    if (down === undefined) return null;
    sum += Number(down);
  }
  return sum;
}

/**
 * Moves the baselines of a drawing's standing text to whole pixels.
 * @param pixel Pixels to a unit of the drawing.
 */
export function standOnPixels(drawing: Element, pixel: number): void {
  for (const text of drawing.querySelectorAll('text')) {
    const [y, above] = [Number(text.getAttribute('y') ?? 0), pushed(text)];
    if (above === null || text.closest(`[${MOVING}]`)) continue;
    const stands = Math.round((above + y) * pixel) / pixel - above;
    text.setAttribute('y', String(Number(stands.toFixed(3))));
  }
}
