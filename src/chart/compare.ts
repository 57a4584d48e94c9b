import type { CompareFrame, CompareRow } from '../scenes/types.ts';
import { runsWidth } from '../style/measure.ts';
import type { Box, Canvas } from './canvas.ts';
import { spread } from './column.ts';
import { el, group } from './element.ts';
import { shapeOpacity, textColour } from './emphasis.ts';
import { bar } from './marks/bar.ts';
import { beyondSign, SIGN } from './marks/beyondSign.ts';
import { boundedBox } from './marks/bound.ts';
import { openEnd, openEndReach } from './marks/openEnd.ts';
import { stateMark } from './marks/stateMark.ts';
import { quantityRuns } from './named.ts';
import { along, plotted, type Along, type Mark } from './plotted.ts';
import { sheet } from './sheet.ts';
import { block, blockAt, words, type TextBlock } from './text.ts';
import { thing } from './thing.ts';

/** Ids of the facts that the chart draws. */
export const compareIds = ({ rows }: CompareFrame): string[] =>
  rows.flatMap(({ quantity, part }) => [quantity, part].flatMap((one) => one?.id ?? []));

/** Height of a bar in base text sizes: as it is, and the least and the most of it. */
const BAR = { height: 1.15, least: 0.5, most: 2.2 };
/** Air above and below a bar, and between two rows, in base text sizes. */
const AIR = { bar: 0.28, rows: 0.95, least: 0.2, most: 2.4 };
/**
 * From this width on, in base text sizes, words stand beside their bars, and from the smaller one on
 * where the rows have too little height otherwise; the shares that words take, as they need them.
 */
const WIDE = { usual: 38, least: 30 };
const WORDS = [0.48, 0.6, 0.7, 0.78] as const;

/** A row as it is set: its words and what they are about. */
interface Entry {
  row: CompareRow;
  ids: string[];
  beyond: boolean;
  head: TextBlock;
  /** What the value is; beside an empty place, why there is none. */
  note: TextBlock | null;
  /** Height of its words. */
  written: number;
}

/** Where a row's words and its bar stand; px. */
interface Place {
  words: { x: number; y: number; width: number };
  note: { x: number; y: number };
  bar: { y: number; height: number };
  /** Left end of all bars. */
  zero: number;
  box: Box;
}

/** Values of one dimension one under the other, each on a bar from nothing; what is missing says so. */
export function drawCompare(canvas: Canvas, frame: CompareFrame): SVGSVGElement {
  const { body, marks } = sheet(canvas, frame);
  const { type } = canvas;
  const gaps = (frame.rows.length - 1) * type;
  const sum = (list: readonly number[]) => list.reduce((total, height) => total + height, 0);
  /** Rows whose words take a share of the width, or all of it above their bars. */
  const set = (share: number | null) => {
    const beside = share !== null;
    const column = body.width * (share ?? 1);
    const air = beside ? 0 : AIR.bar * 2 * type;
    // Why a value is missing stands where its bar would be.
    const empty = (beside ? body.width - column - type : column) - type;
    const entries = frame.rows.map((row) => entryOf(canvas, row, { column, empty, beside }));
    /** Heights of rows whose bars have a height in base text sizes. */
    const heights = (bar: number) =>
      entries.map(({ written }) =>
        beside ? Math.max(written, bar * type) : written + air + bar * type,
      );
    const fits = sum(heights(BAR.least)) + gaps * AIR.least <= body.height + 0.5;
    return { beside, column, air, entries, heights, fits };
  };
  const wide = body.width >= type * WIDE.usual;
  const others = wide || body.width >= type * WIDE.least ? WORDS : [];
  const tries = wide ? others : [null, ...others];
  let made = set(tries[0] ?? null);
  for (const share of tries.slice(1)) if (!made.fits) made = set(share);
  const { beside, column, air, entries, heights, fits } = made;
  const zero = beside ? body.x + column + type : body.x;
  canvas.crowded ||= !fits;
  canvas.roomy = body.height / (sum(heights(BAR.height)) + gaps * AIR.rows);
  // Gaps keep their natural room; what is left goes to the bars, above the words or beside them.
  const room = body.height - gaps * AIR.rows - (beside ? 0 : sum(heights(0)));
  const left = room / entries.length / type;
  const thick = Math.min(BAR.most, Math.max(BAR.least, left));
  const placed = spread(heights(thick), {
    top: body.y,
    bottom: body.y + body.height,
    least: type * AIR.least,
    most: type * AIR.most,
  });
  const most = Math.max(...frame.rows.map(({ quantity }) => quantity?.base ?? 0));
  const open = frame.rows.some(({ quantity }) => quantity?.bound === 'over');
  const high = thick * type;
  const range = [zero, body.x + body.width - (open ? openEndReach(high) : 0)];
  entries.forEach((entry, index) => {
    const { y, height } = placed[index] ?? body;
    const { head, row } = entry;
    const top = beside ? y + (height - high) / 2 : y + head.height + air / 2;
    // Beside a thicker bar words stand in its middle.
    const from = beside ? y + Math.max(0, height - entry.written) / 2 : y;
    const under = beside ? from + head.height : top + high + air / 2;
    const empty = { x: zero + type * 0.6, y: top + (high - (entry.note?.height ?? 0)) / 2 };
    marks.push(
      rowMark(canvas, entry, {
        words: { x: body.x, y: from, width: column },
        note: row.quantity ? { x: body.x, y: under } : empty,
        bar: { y: top, height: high },
        zero,
        box: { ...body, y, height },
      }),
    );
  });
  return plotted(canvas, marks, { x: { domain: [0, most], range } });
}

function entryOf(
  canvas: Canvas,
  row: CompareRow,
  { column: width, empty, beside }: { column: number; empty: number; beside: boolean },
): Entry {
  const { palette, type, small, facts } = canvas;
  const { quantity, part, name, text } = row;
  const named = canvas.runs(name);
  const ids = [
    ...(quantity ? [quantity.id] : named.flatMap(({ fact }) => fact ?? [])),
    ...(part ? [part.id] : []),
  ];
  const beyond = ids[0] !== undefined && facts.beyond.has(ids[0]);
  const fill = textColour(palette.ink, palette.muted, canvas.emphasis(ids));
  const value = quantity ? [words('  '), ...quantityRuns(canvas, quantity)] : [];
  const runs = [...named, ...value];
  // A long name and its value in one line, where a slightly smaller size allows.
  const fits = (size: number) => runsWidth(runs, size, 400) <= width - (beyond ? size * SIGN : 0);
  const size = beside ? type : ([type, small].find(fits) ?? small);
  const head = block(runs, width - (beyond ? size * SIGN : 0), { size, weight: 400, fill });
  const room = quantity ? width : empty;
  const quiet = { size: small, weight: 400, fill: palette.muted } as const;
  const note = text && block(canvas.runs(text), room, quiet);
  const under = note && quantity ? note.height : 0;
  const written = Math.max(head.height + under, beside && note && !quantity ? note.height : 0);
  return { row, ids, beyond, head, note, written };
}

function rowMark(canvas: Canvas, { row, ids, beyond, head, note }: Entry, at: Place): Mark {
  const { palette, type } = canvas;
  const [id, ...others] = ids;
  const { size, fill } = head.style;
  return along((x: Along) => {
    const shapes = group(
      canvas,
      { opacity: shapeOpacity(canvas.emphasis(ids)) },
      beyond ? beyondSign(canvas, { ...at.words, size, colour: fill }) : null,
      ...barOf(canvas, row, beyond, x, at.bar),
      // Every bar starts here, the missing one too.
      el(canvas, 'line', {
        x1: at.zero,
        x2: at.zero,
        y1: at.bar.y,
        y2: at.bar.y + at.bar.height,
        stroke: palette.muted,
        'stroke-width': Math.max(1.25, type / 11),
        'stroke-dasharray': row.quantity ? null : Math.round(type * 0.2),
      }),
    );
    const texts = [
      ...blockAt(canvas, head, at.words.x + (beyond ? size * SIGN : 0), at.words.y),
      ...(note ? blockAt(canvas, note, at.note.x, at.note.y) : []),
    ];
    if (id === undefined) return group(canvas, {}, shapes, ...texts);
    return thing(canvas, [id, ...others], at.box, shapes, ...texts);
  });
}

/** Solid for the document's own, hatched for what is beyond it, a limit for what is only bounded. */
function barOf(
  canvas: Canvas,
  { quantity, part, reveal }: CompareRow,
  beyond: boolean,
  x: Along,
  { y, height }: { y: number; height: number },
): (SVGElement | null)[] {
  const { palette } = canvas;
  if (!quantity || reveal <= 0) return [];
  const reached = quantity.base * reveal;
  const box = { x: x(0), y, width: x(reached) - x(0), height };
  if (quantity.bound === 'under' || quantity.bound === 'nearly') {
    return [boundedBox(canvas, { ...box, upper: true })];
  }
  const whole = beyond
    ? [stateMark(canvas, box, { id: '', name: {}, mark: 'hatched', colour: 'second' })]
    : bar(canvas, x, { y, height }, [{ from: 0, to: quantity.base, fill: palette.bar }], reached);
  const share = part && {
    from: 0,
    to: part.base,
    fill: beyond ? palette.second : palette.accent,
    part: 'part',
  };
  const shown = quantity.bound === 'over' ? Math.max(0, reveal * 10 - 9) : 0;
  return [
    ...whole,
    ...(share ? bar(canvas, x, { y, height }, [share], reached) : []),
    openEnd(canvas, { x: x(quantity.base), y, height, fill: palette.bar, shown }),
  ];
}
