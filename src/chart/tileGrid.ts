import { textWidth } from '../style/measure.ts';
import type { PlaceState } from '../dataset/types.ts';
import type { StatesFrame, StateUnit } from '../scenes/types.ts';
import type { Canvas } from './canvas.ts';
import { textColour } from './emphasis.ts';
import { block, words, type TextBlock } from './text.ts';

/** Tiles in rows and columns, with the names that stand under them; px. */
export interface TileGrid {
  columns: number;
  rows: number;
  /** From one tile's left edge to the next's. */
  step: number;
  tile: number;
  names: TextBlock[];
  nameHeight: number;
}

/** Tiles are no wider than this many base text sizes. */
const WIDEST = 9;

/** Ids of the figures that count units of a state. */
export const countedIds = (canvas: Canvas, frame: StatesFrame, state: PlaceState | null) =>
  frame.groups
    .filter((item) => item.state.id === state?.id)
    .flatMap(({ text }) => canvas.runs(text).flatMap(({ fact }) => fact ?? []));

/** Ids that single out a unit: its own, and the figures that count units of its state. */
export const unitIds = (canvas: Canvas, frame: StatesFrame, { place, state }: StateUnit) =>
  [place.id, ...countedIds(canvas, frame, state)] as [string, ...string[]];

/** The fewest rows of tiles in which every word of the names has room. */
export function tileGrid(canvas: Canvas, frame: StatesFrame, width: number): TileGrid {
  const { type, small, palette } = canvas;
  const { units } = frame;
  const names = units.map(({ place }) => canvas.say(place.id, 'Short'));
  const widest = Math.max(
    ...names.flatMap((name) => name.split(' ')).map((word) => textWidth(word, small, 400)),
  );
  const gap = type * 0.4;
  const least = Math.max(widest - gap * 0.2, type * 2);
  const most = Math.max(1, Math.floor((width + gap) / (least + gap)));
  const rows = Math.ceil(units.length / Math.min(most, units.length));
  const columns = Math.ceil(units.length / rows);
  const tile = Math.min((width - gap * (columns - 1)) / columns, type * WIDEST);
  const set = units.map((unit, index) => {
    const emphasis = canvas.emphasis(unitIds(canvas, frame, unit));
    const fill = textColour(palette.ink, palette.muted, emphasis);
    const name = [words(names[index] ?? '')];
    return block(name, tile + gap * 0.6, { size: small, weight: 400, fill, leading: 1.25 });
  });
  return {
    columns,
    rows,
    step: tile + gap,
    tile,
    names: set,
    nameHeight: Math.max(...set.map(({ height }) => height)),
  };
}
