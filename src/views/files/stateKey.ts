/** What the marks on a map mean: a key, since a map alone has no chart beside it that says so. */
import { stateMark } from '../../chart/marks/stateMark.ts';
import { block, blockAt, words } from '../../chart/text.ts';
import { inLanguage } from '../../dataset/prose.ts';
import type { Dataset, PlaceState } from '../../dataset/types.ts';
import type { MapFrame } from '../../scenes/types.ts';
import { TYPE, type Pen } from '../stage/pen.ts';

/** The states that a map shows, in the dataset's order. */
export function statesOn({ units, sites }: MapFrame, { places }: Dataset): PlaceState[] {
  const shown = new Set([
    ...Object.values(units).flatMap(({ state, reveal }) => (reveal > 0 ? state.id : [])),
    ...sites.flatMap(({ place }) => place.states[0]?.state ?? []),
  ]);
  return places.states.filter(({ id }) => shown.has(id));
}

/** Air between a mark and its words, as a share of their size. */
const SHIFT = 1.35;

/** The key, one state under the other from a corner on, in units. Hatches are left in the pen's canvas. */
export function stateKey(
  pen: Pen,
  map: MapFrame,
  { x, y, width }: { x: number; y: number; width: number },
): SVGElement[] {
  const { canvas, dataset, lang, palette } = pen;
  const size = TYPE.small;
  const style = { size, weight: 600 as const, fill: palette.ink, leading: 1.25 };
  let top = y;
  return statesOn(map, dataset).flatMap((state): SVGElement[] => {
    const text = block([words(inLanguage(state.name, lang))], width - size * SHIFT, style);
    const side = size * 0.9;
    const swatch = { x, y: top + (size * 1.25 - side) / 2, width: side, height: side };
    const made = [
      stateMark(canvas, swatch, state),
      ...blockAt(canvas, text, x + size * SHIFT, top),
    ];
    top += text.height + size * 0.35;
    return made;
  });
}
