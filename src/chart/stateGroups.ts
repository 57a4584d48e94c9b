import type { StatesFrame } from '../scenes/types.ts';
import type { Box, Canvas } from './canvas.ts';
import { shapeOpacity, textColour } from './emphasis.ts';
import { group } from './element.ts';
import { stateMark } from './marks/stateMark.ts';
import { fixed, type Mark } from './plotted.ts';
import { block, blockAt, type TextBlock } from './text.ts';
import { thing } from './thing.ts';
import type { TileGrid } from './tileGrid.ts';

/** The words of each state, with a small key of its mark. */
export interface GroupLines {
  height: number;
  at: (y: number) => Mark;
}

interface Line {
  group: StatesFrame['groups'][number];
  text: TextBlock;
  x: number;
  y: number;
}

/** Where each state's units stand in the one row of tiles; null where they do not stand together. */
function runsOfStates({ units, groups }: StatesFrame, grid: TileGrid | null) {
  if (!grid || grid.rows > 1) return null;
  const found = groups.map(({ state }) => {
    const places = units.flatMap((unit, index) => (unit.state?.id === state.id ? [index] : []));
    const first = places[0] ?? -1;
    const together = places.every((place, index) => place === first + index);
    return together && first >= 0 ? { first, count: places.length } : null;
  });
  return found.every((run) => run !== null) ? found : null;
}

/** Sets the words under their own tiles where they have room, otherwise one line each. */
export function groupLines(
  canvas: Canvas,
  frame: StatesFrame,
  grid: TileGrid | null,
  { x, width }: Pick<Box, 'x' | 'width'>,
): GroupLines | null {
  if (frame.groups.length === 0) return null;
  const { type, palette } = canvas;
  const shift = type * 1.25;
  const set = (item: Line['group'], room: number) => {
    const runs = canvas.runs(item.text);
    const ids = idsOf(canvas, frame, item);
    const fill = textColour(palette.ink, palette.muted, canvas.emphasis(ids));
    return block(runs, room - shift, { size: type, weight: 600, fill });
  };
  const under = runsOfStates(frame, grid)?.map((run, index) => {
    const item = frame.groups[index] ?? frame.groups[0];
    const last = run.first + run.count === frame.units.length;
    const step = grid?.step ?? 0;
    const end = last ? x + width : x + (run.first + run.count) * step - type;
    const left = x + run.first * step;
    return item ? { group: item, text: set(item, end - left), x: left, y: 0 } : null;
  });
  const fits = under?.every(
    (line) =>
      line && line.text.lines.length <= 2 && line.text.width <= width - (line.x - x) - shift,
  );
  const lines: Line[] = [];
  if (under && fits) for (const line of under) if (line) lines.push(line);
  if (lines.length === 0) {
    let y = 0;
    for (const item of frame.groups) {
      const text = set(item, width);
      lines.push({ group: item, text, x, y });
      y += text.height + type * 0.15;
    }
  }
  return {
    height: Math.max(...lines.map(({ y, text }) => y + text.height)),
    at: (y) =>
      fixed(() =>
        group(canvas, {}, ...lines.map((line) => lineMark(canvas, frame, line, y, shift))),
      ),
  };
}

function idsOf(canvas: Canvas, frame: StatesFrame, { state, text }: Line['group']): string[] {
  const facts = canvas.runs(text).flatMap(({ fact }) => fact ?? []);
  const places = frame.units.filter((unit) => unit.state?.id === state.id);
  return [...facts, ...places.map(({ place }) => place.id)];
}

function lineMark(
  canvas: Canvas,
  frame: StatesFrame,
  { group: item, text, x, y }: Line,
  top: number,
  shift: number,
): SVGElement {
  const { type } = canvas;
  const ids = idsOf(canvas, frame, item);
  const [fact] = canvas.runs(item.text).flatMap((run) => run.fact ?? []);
  const key = type * 0.85;
  const swatch = { x, y: top + y + (type * 1.3 - key) / 2, width: key, height: key };
  const nodes = [
    group(
      canvas,
      { opacity: shapeOpacity(canvas.emphasis(ids)) },
      stateMark(canvas, swatch, item.state),
    ),
    ...blockAt(canvas, text, x + shift, top + y),
  ];
  const box = { x, y: top + y, width: shift + text.width, height: text.height };
  return fact ? thing(canvas, [fact], box, ...nodes) : group(canvas, {}, ...nodes);
}
