import type { MapFrame } from '../scenes/types.ts';
import { plainSite } from './marks.ts';
import type { PlaceShape, Shapes } from './shapes.ts';

/** A site of the frame that has an outline, with the mark of its own state. */
export interface SiteMark {
  shape: PlaceShape;
  mark: (typeof plainSite)['mark'];
  colour: (typeof plainSite)['colour'];
  weight: number;
}

/** The sites with outlines that a frame shows. */
export function siteMarks(frame: MapFrame, shapes: Shapes): SiteMark[] {
  return frame.sites.flatMap(({ place, weight }) => {
    const shape = shapes.places.get(place.id);
    if (!shape || place.draw !== 'area') return [];
    const { mark, colour } = shape.state ?? plainSite;
    return [{ shape, mark, colour, weight }];
  });
}

/** Ids that are outlined: those the sentence is about, and the one that a reader points at. */
export function outlinedShapes(
  frame: MapFrame,
  highlight: string | null,
  shapes: Shapes,
): { shape: PlaceShape; weight: number; lit: boolean }[] {
  const ids = Object.entries(frame.focus).filter(([id]) => id !== highlight);
  const all = ids.map(([id, weight]) => ({ id, weight, lit: false }));
  if (highlight !== null) all.push({ id: highlight, weight: 1, lit: true });
  return all.flatMap(({ id, weight, lit }) => {
    const shape = shapes.places.get(id);
    return shape && shape.polygons.length > 0 ? [{ shape, weight, lit }] : [];
  });
}
