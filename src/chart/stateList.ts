import { inLanguage } from '../dataset/prose.ts';
import type { StatesFrame, StateUnit } from '../scenes/types.ts';
import { besideBlock } from './beside.ts';
import type { Box, Canvas } from './canvas.ts';
import { spread } from './column.ts';
import { shapeOpacity, textColour } from './emphasis.ts';
import { el, group } from './element.ts';
import { stateMark } from './marks/stateMark.ts';
import { fixed, type Mark } from './plotted.ts';
import { block, blockAt, words, type TextBlock } from './text.ts';
import { thing } from './thing.ts';
import { unitIds } from './tileGrid.ts';

/** Name and state of a unit: side by side, or one under the other. */
interface Entry {
  name: TextBlock;
  state: TextBlock;
  /** Where the state starts, from the row's left edge and upper edge. */
  dx: number;
  dy: number;
  height: number;
}

/** Width of the key in base text sizes, and where the words start after it. */
const KEY = 1.5;
const SHIFT = 2.2;

/** Units one under the other: the mark of its state, its name, the state's name. */
export function drawStateList(
  canvas: Canvas,
  frame: StatesFrame,
  body: Box,
  aside: boolean,
): Mark[] {
  const { type, small } = canvas;
  const below = aside
    ? null
    : besideBlock(canvas, frame.beside, body, { large: false, side: false });
  const foot = below ? below.height + type * 0.6 : 0;
  const room = body.height - foot;
  const rows = frame.units.length;
  const tries = [
    entries(canvas, frame, body.width, type, true),
    entries(canvas, frame, body.width, type, false),
    entries(canvas, frame, body.width, small, true),
    entries(canvas, frame, body.width, small, false),
    entries(canvas, frame, body.width, small * 0.9, false),
  ];
  const need = (list: readonly Entry[]) =>
    list.reduce((total, { height }) => total + height, 0) + rows * type * 0.3;
  const fits = (list: readonly Entry[]) =>
    need(list) <= room &&
    list.every(
      ({ name, state, dx }) =>
        (dx > 0 ? name.width < dx : true) && type * SHIFT + dx + state.width <= body.width,
    );
  const set = tries.find(fits) ?? tries.at(-1) ?? [];
  canvas.crowded ||= !fits(set);
  canvas.roomy = room / (need(set) + rows * type * 0.6);
  const edge = Math.max(0, Math.min(type * 0.7, (room - need(set)) / (rows + 1)));
  const placed = spread(
    set.map(({ height }) => height),
    { top: body.y + edge, bottom: body.y + room - edge, least: type * 0.25, most: type * 2.4 },
  );
  const marks = frame.units.flatMap((unit, index) => {
    const entry = set[index];
    const at = placed[index];
    if (!entry || !at) return [];
    const next = placed[index + 1];
    const rule = next ? (at.y + entry.height + next.y) / 2 : null;
    return [entryMark(canvas, frame, unit, entry, { ...body, y: at.y }, rule)];
  });
  if (below) marks.push(below.at(body.y + body.height - below.height));
  return marks;
}

/** All entries in one manner: level (name and state in two columns) or stacked. */
function entries(
  canvas: Canvas,
  frame: StatesFrame,
  width: number,
  size: number,
  level: boolean,
): Entry[] {
  const { type, lang, palette } = canvas;
  const room = width - type * SHIFT;
  const set = frame.units.map((unit) => {
    const ids = unitIds(canvas, frame, unit);
    const fill = textColour(palette.ink, palette.muted, canvas.emphasis(ids));
    const name = [words(canvas.say(unit.place.id, 'Short'))];
    const state = [words(unit.state ? inLanguage(unit.state.name, lang) : '')];
    const half = level ? room / 2 - type * 0.5 : room;
    return {
      name: block(name, half, { size, weight: 600, fill }),
      state: block(state, half, { size, weight: 400, fill: palette.muted }),
    };
  });
  const dx = level
    ? Math.min(room / 2, Math.max(...set.map((one) => one.name.width)) + type * 2)
    : 0;
  return set.map(({ name, state }) => ({
    name,
    state,
    dx,
    dy: level ? 0 : name.height,
    height: level ? Math.max(name.height, state.height) : name.height + state.height,
  }));
}

function entryMark(
  canvas: Canvas,
  frame: StatesFrame,
  unit: StateUnit,
  { name, state, dx, dy, height }: Entry,
  { x, y, width }: Box,
  rule: number | null,
): Mark {
  const { type, palette } = canvas;
  const ids = unitIds(canvas, frame, unit);
  const left = x + type * SHIFT;
  const key = { x, y: y + (name.style.size * 1.3 - type) / 2, width: type * KEY, height: type };
  return fixed(() =>
    group(
      canvas,
      {},
      thing(
        canvas,
        ids,
        { x, y, width, height },
        group(
          canvas,
          { opacity: shapeOpacity(canvas.emphasis(ids)) },
          stateMark(canvas, key, unit.state, unit.reveal),
        ),
        ...blockAt(canvas, name, left, y),
        ...blockAt(canvas, state, left + dx, y + dy),
      ),
      rule === null
        ? null
        : el(canvas, 'line', {
            x1: x,
            x2: x + width,
            y1: rule,
            y2: rule,
            stroke: palette.rule,
            'stroke-width': Math.max(1, type / 14),
          }),
    ),
  );
}
