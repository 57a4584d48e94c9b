import type { Box, Canvas } from '../chart/canvas.ts';
import { el, group } from '../chart/element.ts';
import { stateMark } from '../chart/marks/stateMark.ts';
import { fixed } from '../chart/plotted.ts';
import { block, blockAt, words } from '../chart/text.ts';
import { tileGrid } from '../chart/tileGrid.ts';
import { inLanguage } from '../dataset/prose.ts';
import type { PlaceState } from '../dataset/types.ts';
import { staggered } from '../scenes/easing.ts';
import type { StatesFrame } from '../scenes/types.ts';
import type { AskedStates } from './asked.ts';
import { handCount } from './drawHands.ts';
import type { Drawing } from './drawPrediction.ts';
import { hits, stateGuess, tallyOf, type Played } from './played.ts';

/** The prediction beside the answer, as a share of the tile. */
const INSET = 0.42;

/** The units as a chart of tiles knows them. */
const framed = ({ prediction, units }: AskedStates): StatesFrame => ({
  ...{
    kind: 'states',
    layout: 'tiles',
    groups: [],
    beside: [],
    grow: 1,
    focus: {},
    sources: [],
    layer: null,
  },
  title: prediction.ask,
  alt: prediction.ask,
  units: units.map((unit) => ({ ...unit, reveal: 1 })),
});

/** Units to be put into states. */
export function statesMarks(
  canvas: Canvas,
  asked: AskedStates,
  played: Played,
  k: number,
  tallying: boolean,
): Drawing {
  const { type, box } = canvas;
  const { units, states } = asked;
  const guess = stateGuess(played.guess);
  const right = hits(asked, played.guess);
  const tally = tallyOf(asked, played);
  const grid = tileGrid(canvas, framed(asked), box.width);
  const key = legend(canvas, states, box.y);
  const counted = tallying || played.hands.length > 0 ? type * 1.5 : 0;
  const gap = type * 0.6;
  const rowRoom = (box.height - key.height - gap) / grid.rows - gap;
  const tall = Math.max(
    type * 2,
    Math.min(grid.tile, rowRoom - grid.nameHeight - counted - type * 0.3),
  );
  const rowHeight = tall + grid.nameHeight + counted + type * 0.3 + gap;
  const boxes: Record<string, Box> = {};
  const nodes = units.map(({ place, state }, index) => {
    const column = index % grid.columns;
    const x = box.x + column * grid.step;
    const y = box.y + key.height + gap + Math.floor(index / grid.columns) * rowHeight;
    const tile = { x, y, width: grid.tile, height: tall };
    boxes[place.id] = { ...tile, height: rowHeight - gap };
    const own = states.find(({ id }) => id === guess[place.id]) ?? null;
    const shown = k > 0 ? staggered(k, index, units.length) : 0;
    const name = grid.names[index];
    const under = y + tall + type * 0.3;
    const hands = { count: tally[index] ?? 0, key: tallying ? index + 1 : null };
    return group(
      canvas,
      { 'data-place': place.id },
      k > 0 ? stateMark(canvas, tile, state, shown) : stateMark(canvas, tile, own),
      k > 0 && played.made ? beside(canvas, tile, own, right.includes(place.id), shown) : null,
      ...(name ? blockAt(canvas, name, x, under) : []),
      ...handCount(canvas, { x, y: under + grid.nameHeight }, hands),
    );
  });
  return {
    marks: [fixed(() => key.node), ...nodes.map((node) => fixed(() => node))],
    places: { kind: 'states', units: boxes, hands: Object.values(boxes) },
  };
}

/** What was predicted, in the corner of the answer, and whether it was right: a tick or a cross. */
function beside(
  canvas: Canvas,
  { x, y, width, height }: Box,
  state: PlaceState | null,
  right: boolean,
  shown: number,
): SVGElement {
  const { palette, type } = canvas;
  const size = Math.min(width, height) * INSET;
  const stroke = Math.max(2, type / 8);
  const [left, top] = [x + width - size, y];
  const at = (dx: number, dy: number) => `${left + size * dx} ${top + size * dy}`;
  const sign = right
    ? `M${at(0.22, 0.55)} L${at(0.42, 0.75)} L${at(0.8, 0.28)}`
    : `M${at(0.26, 0.26)} L${at(0.74, 0.74)} M${at(0.74, 0.26)} L${at(0.26, 0.74)}`;
  const inner = size * 0.5;
  return group(
    canvas,
    { 'data-part': right ? 'right' : 'wrong', opacity: shown < 1 ? shown : null },
    el(canvas, 'rect', {
      ...{ x: left - stroke, y: top, width: size + stroke, height: size * 1.6 + stroke },
      fill: palette.page,
    }),
    el(canvas, 'path', {
      ...{ d: sign, fill: 'none', stroke: palette.ink, 'stroke-width': stroke * 1.3 },
    }),
    stateMark(
      canvas,
      { x: left + (size - inner) / 2, y: top + size * 0.98, width: inner, height: inner },
      state,
    ),
  );
}

/** The states in their marks, with their names. */
function legend(
  canvas: Canvas,
  states: readonly PlaceState[],
  y: number,
): { node: SVGElement; height: number } {
  const { type, small, palette, box, lang } = canvas;
  const swatch = type * 0.9;
  const gap = type;
  let [x, top] = [box.x, y];
  const line = small * 1.5;
  const nodes = states.flatMap((state) => {
    const text = block([words(inLanguage(state.name, lang))], box.width - swatch * 1.5, {
      ...{ size: small, weight: 400, fill: palette.ink },
    });
    const width = swatch * 1.5 + text.width;
    if (x > box.x && x + width > box.x + box.width) [x, top] = [box.x, top + line];
    const mark = { x, y: top + (line - swatch) / 2, width: swatch, height: swatch };
    const set = [
      stateMark(canvas, mark, state),
      ...blockAt(canvas, text, x + swatch * 1.5, top + (line - small * 1.3) / 2),
    ];
    x += width + gap;
    return set;
  });
  return { node: group(canvas, {}, ...nodes), height: top + line - y };
}
