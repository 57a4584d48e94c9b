import type { PlaceState } from '../dataset/types.ts';
import type { MapFrame } from '../scenes/types.ts';
import { isRough } from './marks.ts';
import { outlinedShapes, siteMarks } from './siteMarks.ts';
import type { Shapes } from './shapes.ts';

/** What the live map's layers ask of a unit or a site: its feature state. */
export interface Look {
  mark: PlaceState['mark'] | 'none';
  colour: PlaceState['colour'];
  /** How far it is drawn in its mark, 0 to 1. */
  reveal: number;
  /** How much it is meant, 0 to 1. */
  focus: number;
  /** 1 where a reader points at it. */
  lit: number;
  rough: boolean;
}

const plain: Look = {
  mark: 'none',
  colour: 'muted',
  reveal: 0,
  focus: 0,
  lit: 0,
  rough: false,
};

/** The look of every unit and every site with an outline, by place id. */
export function looksOf(
  frame: MapFrame,
  highlight: string | null,
  shapes: Shapes,
): { units: Map<string, Look>; sites: Map<string, Look> } {
  const outlined = new Map<string, Pick<Look, 'focus' | 'lit'>>(
    outlinedShapes(frame, highlight, shapes).map(({ shape, weight, lit }) => [
      shape.place.id,
      lit ? { focus: 0, lit: 1 } : { focus: weight, lit: 0 },
    ]),
  );
  const painted = (id: string): Partial<Look> => {
    const unit = frame.units[id];
    return unit ? { mark: unit.state.mark, colour: unit.state.colour, reveal: unit.reveal } : {};
  };
  const shown = new Map(
    siteMarks(frame, shapes).map(({ shape, mark, colour, weight }) => [
      shape.place.id,
      { mark, colour, reveal: weight, rough: isRough(shape.place) },
    ]),
  );
  return {
    units: new Map(
      shapes.units.map(({ place: { id } }) => [
        id,
        { ...plain, ...painted(id), ...outlined.get(id) },
      ]),
    ),
    sites: new Map(
      shapes.areas.map(({ place: { id } }) => [
        id,
        // What is not shown is not outlined either.
        { ...plain, ...shown.get(id), ...(shown.has(id) ? outlined.get(id) : {}) },
      ]),
    ),
  };
}
