import { rgb } from 'd3';
import { hatch } from './marks.ts';

/** An image as MapLibre takes it for a pattern: four bytes a pixel, colours times opacity. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

const samples = 4;

/** One square of diagonal hatching, clear between the stripes; it repeats without a seam. */
export function hatchPixels(colour: string, side: number): Pixels {
  const { r, g, b } = rgb(colour);
  const data = new Uint8ClampedArray(side * side * 4);
  // Width of a stripe along an axis, as a share of the square.
  const share = (hatch.stripe * Math.SQRT2) / hatch.period;
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      let hits = 0;
      for (let i = 0; i < samples * samples; i++) {
        const sx = x + ((i % samples) + 0.5) / samples;
        const sy = y + (Math.floor(i / samples) + 0.5) / samples;
        if (((sx + sy) / side) % 1 < share) hits++;
      }
      const opacity = hits / samples ** 2;
      data.set(
        [r, g, b, 255].map((value) => Math.round(value * opacity)),
        (y * side + x) * 4,
      );
    }
  }
  return { width: side, height: side, data };
}

/**
 * The same hatching as SVG path data, to be stroked: the diagonal, and its ends next door.
 * @param periods How often it repeats in its square, along each side.
 */
export function hatchPath(periods = 1): string {
  const p = hatch.period;
  if (periods === 1) return `M-1 1L1-1M0 ${p}L${p} 0M${p - 1} ${p + 1}L${p + 1} ${p - 1}`;
  return Array.from({ length: 2 * periods + 1 }, (_, stripe) => {
    const near = Math.max(-1, (stripe - periods) * p - 1);
    const far = stripe * p - near;
    return `M${near} ${far}L${far} ${near}`;
  }).join('');
}
