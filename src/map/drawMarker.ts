import type { Palette } from '../dataset/types.ts';
import type { Marker } from './markers.ts';
import { element, rounded, type Attributes } from './svg.ts';

/** Three strokes of hatching in a circle, from edge to edge. */
function hatchInCircle(x: number, y: number, radius: number): string {
  return [-0.55, 0, 0.55]
    .map((k) => {
      // A chord on the way from lower left to upper right, k radii off the middle.
      const half = radius * Math.sqrt(1 - k * k) * Math.SQRT1_2;
      const [mx, my] = [x + k * radius * Math.SQRT1_2, y + k * radius * Math.SQRT1_2];
      return `M${rounded(mx - half)} ${rounded(my + half)}L${rounded(mx + half)} ${rounded(my - half)}`;
    })
    .join('');
}

/** A marker in the mark of its state: full, hatched, outlined or quiet; plain ink where it has none. */
export function markerSvg(
  { x, y, radius, opacity, state, doubt }: Marker,
  { lit, focus }: { lit: boolean; focus: number },
  palette: Palette,
  document: Document,
): SVGElement {
  const colour = state ? palette[state.colour] : palette.ink;
  const mark = state?.mark ?? 'solid';
  const circle = (r: number, attributes: Attributes) =>
    element(document, 'circle', { cx: x, cy: y, r, ...attributes });
  const open = mark === 'hatched' || mark === 'outlined';
  const stroke = 0.42 * radius;
  const dash = `${rounded(0.62 * radius)} ${rounded(0.42 * radius)}`;
  return element(document, 'g', { opacity: opacity < 1 ? opacity : undefined }, [
    // Roughly known: somewhere in here.
    doubt > 0 ? circle(doubt, { fill: colour, 'fill-opacity': 0.09 }) : null,
    circle(radius + (open ? stroke / 2 : 0) + 0.3 * radius, { fill: palette.page }),
    circle(radius, {
      fill: open ? palette.page : colour,
      'fill-opacity': mark === 'quiet' ? 0.55 : undefined,
      stroke: mark === 'solid' ? undefined : colour,
      'stroke-width': mark === 'solid' ? undefined : mark === 'quiet' ? stroke / 2 : stroke,
      'stroke-dasharray': mark === 'outlined' ? dash : undefined,
    }),
    mark === 'hatched'
      ? element(document, 'path', {
          d: hatchInCircle(x, y, radius),
          stroke: colour,
          'stroke-width': 0.26 * radius,
          fill: 'none',
        })
      : null,
    lit || focus > 0
      ? circle(1.6 * radius, {
          fill: 'none',
          stroke: palette.ink,
          'stroke-width': 0.26 * radius,
          'stroke-opacity': lit ? undefined : focus,
        })
      : null,
  ]);
}
