/** How states look, the same in every renderer of the map. */
import type { Palette, Place, PlaceState } from '../dataset/types.ts';
import type { MapFrame } from '../scenes/types.ts';

/** The colour of a state's fill and lines. */
export function stateColour(state: PlaceState, palette: Palette): string {
  return palette[state.colour];
}

/** How much of its colour a mark's fill has; outlined marks and hatching leave the ground to be seen. */
export const fillOpacity = { solid: 1, quiet: 0.38, hatched: 0, outlined: 0 } as const;

/** A site that has no state of its own. */
export const plainSite: Pick<PlaceState, 'mark' | 'colour'> = { mark: 'quiet', colour: 'muted' };

/** Whether the outline of a place is only roughly known, so that it must not look sharp. */
export const isRough = ({ position }: Place): boolean => position?.schematic ?? false;

/** Widths of lines in pixels, and dashes in pixels. */
export const line = {
  border: 0.8,
  edge: 0.9,
  shore: 0.8,
  /** Shores beyond the city are quieter than the city's own. */
  shoreOpacity: 0.45,
  outline: 1.8,
  /** Thin light line around solid sites, so that neighbours stay two. */
  parting: 1.2,
  focus: 2.2,
  /** Soft edge of a rough outline. */
  soft: 7,
  dash: [4, 3],
  softOpacity: 0.25,
  /** What is left of the sharp line then. */
  roughOpacity: 0.5,
} as const;

/** Lines of the backdrop: width in pixels at zoom 10 and 13, and the zooms between which they come in. */
export const backdropLine = {
  motorway: { far: 1, near: 2.4, from: 10, to: 10.6 },
  road: { far: 0.9, near: 2.2, from: 10, to: 10.6 },
  bridge: { far: 1.4, near: 3, from: 10, to: 10.6 },
  quay: { far: 1.2, near: 3, from: 11.4, to: 12.2 },
} as const;

/** Width and opacity of a backdrop line at a zoom; outside 10 to 13 the width stays. */
export function backdropAt(draw: keyof typeof backdropLine, zoom: number): [number, number] {
  const { far, near, from, to } = backdropLine[draw];
  const share = (low: number, high: number) =>
    Math.max(0, Math.min(1, (zoom - low) / (high - low)));
  return [far + (near - far) * share(10, 13), share(from, to)];
}

/** How far a frame's units are painted in their states: roads make way for them. */
export const paintedShare = ({ units }: MapFrame): number =>
  Math.max(0, ...Object.values(units).map(({ reveal }) => reveal));

/** Diagonal hatching: the square that repeats and the width of its stripes, in pixels. */
export const hatch = { period: 9, stripe: 2.7 } as const;

/**
 * MapLibre draws a pattern larger and larger from one whole zoom to the next. So that hatching keeps
 * its grain, each third of the way has an image of its own: the pixels of its side, at two a pixel.
 */
export const hatchSides = [16, 13, 10] as const;
