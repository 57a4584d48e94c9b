import { interpolateRgb, rgb } from 'd3';
import type { Focus } from '../scenes/types.ts';

/** How strongly something is drawn: 1 as ever, 0 fully receded; by the ids that it stands for. */
export type Emphasis = (ids: readonly string[]) => number;

/** What is left of a shape that recedes. */
const RECEDED = 0.36;

/**
 * The emphasis that a focus gives to a chart that draws `drawn`. A focus on other things leaves
 * the chart as it is.
 */
export function emphasisOf(focus: Focus, drawn: readonly string[]): Emphasis {
  const weight = (ids: readonly string[]) => Math.max(0, ...ids.map((id) => focus[id] ?? 0));
  const strength = weight(drawn);
  return (ids) => 1 - strength + Math.min(strength, weight(ids));
}

/** Opacity of a shape, or null where it is drawn as ever. */
export const shapeOpacity = (emphasis: number): number | null =>
  emphasis >= 1 ? null : RECEDED + (1 - RECEDED) * emphasis;

/** Colour of text: what recedes turns quiet, but stays legible. */
export const textColour = (full: string, quiet: string, emphasis: number): string =>
  emphasis >= 1 ? full : rgb(interpolateRgb(quiet, full)(emphasis)).formatHex();
