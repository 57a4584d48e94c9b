import type { PlaceState } from '../dataset/types.ts';
import { metresPerPixel, project } from '../scenes/camera.ts';
import type { MapFrame } from '../scenes/types.ts';
import type { OverlayOptions } from './overlay.ts';
import type { Rect } from './rect.ts';
import type { PlaceShape, Shapes } from './shapes.ts';

/** The point of a site, or of an area that is too small to be seen as one. */
export interface Marker {
  shape: PlaceShape;
  x: number;
  y: number;
  radius: number;
  opacity: number;
  state: PlaceState | null;
  /** Pixels within which it may really lie; 0 where the marker is exact enough. */
  doubt: number;
}

/** Radius of a marker, as a share of the text size. */
export const markerRadius = 0.4;
/** Metres from which a point is shown as roughly known. */
const roughFrom = 500;

/** Pixels below which an area is drawn as a point; the point fades out above. */
const smallArea = { none: 18, full: 10 };

/** The longer side of a shape on the map, in pixels. */
function extentOf(shape: PlaceShape, { view, size }: Pick<OverlayOptions, 'view' | 'size'>) {
  const [west, south, east, north] = shape.bounds;
  const [left, top] = project([west, north], view, size);
  const [right, bottom] = project([east, south], view, size);
  return Math.max(right - left, bottom - top);
}

/** Whether a place is a part of another site, and too small on the map to be told from it. */
export function isSpeck(shape: PlaceShape, shapes: Shapes, options: OverlayOptions): boolean {
  const whole = shapes.places.get(shape.place.within ?? '');
  if (!whole || whole.place.draw === 'unit') return false;
  return extentOf(shape, options) < smallArea.full;
}

/** How much an area needs a marker at this zoom, 0 to 1. */
function need(shape: PlaceShape, shapes: Shapes, { view, size }: OverlayOptions): number {
  if (shape.place.draw === 'point') return 1;
  // A part of another site is marked by that site.
  const whole = shapes.places.get(shape.place.within ?? '');
  if (whole && whole.place.draw !== 'unit') return 0;
  const share =
    (smallArea.none - extentOf(shape, { view, size })) / (smallArea.none - smallArea.full);
  return Math.max(0, Math.min(1, share));
}

/** The markers of a frame that lie in the visible part. */
export function markersOf(
  frame: MapFrame,
  shapes: Shapes,
  options: OverlayOptions,
  visible: Rect,
): Marker[] {
  const { view, size, type } = options;
  return frame.sites.flatMap(({ place, weight }): Marker[] => {
    const shape = shapes.places.get(place.id);
    if (!shape || place.draw === 'unit') return [];
    const [x, y] = project(shape.at, view, size);
    const room = Math.min(
      x - visible.x,
      visible.x + visible.width - x,
      y - visible.y,
      visible.y + visible.height - y,
    );
    // It fades towards the edge, so that none pops out of view.
    const opacity = weight * need(shape, shapes, options) * Math.max(0, Math.min(1, room / type));
    if (opacity <= 0) return [];
    const radius = markerRadius * type;
    const accuracy = place.position?.accuracy ?? 0;
    const doubt =
      place.draw === 'point' && accuracy >= roughFrom ? accuracy / metresPerPixel(view) : 0;
    return [
      { shape, x, y, radius, opacity, state: shape.state, doubt: doubt > 1.5 * radius ? doubt : 0 },
    ];
  });
}

/** The square that a marker takes. */
export const markerBox = ({ x, y, radius }: Marker): Rect => ({
  x: x - radius,
  y: y - radius,
  width: 2 * radius,
  height: 2 * radius,
});
