import { scaleLinear } from 'd3';
import type { ThresholdFrame } from '../scenes/types.ts';
import type { Box, Canvas } from './canvas.ts';
import { stack } from './column.ts';
import { shapeOpacity, textColour } from './emphasis.ts';
import { group } from './element.ts';
import { bar } from './marks/bar.ts';
import { hero, heroWithin } from './marks/hero.ts';
import { openEnd, openEndReach } from './marks/openEnd.ts';
import { peerMarks, peersWidth } from './marks/peers.ts';
import { thresholdLine } from './marks/thresholdLine.ts';
import { namedRuns } from './named.ts';
import { along, fixed, plotted, type Along, type Mark } from './plotted.ts';
import { sheet } from './sheet.ts';
import { block, blockAt, type TextBlock } from './text.ts';
import { thing } from './thing.ts';

/** Ids of the facts that the chart draws. */
export const thresholdIds = ({ value, threshold, peers }: ThresholdFrame): string[] => [
  value.id,
  threshold.id,
  ...(peers ? [peers.count.id] : []),
];

const heroSizes = (type: number) => ({ size: type * 6.4, least: type * 2.2 });

/** A value against a line that it passed. */
export function drawThreshold(canvas: Canvas, frame: ThresholdFrame): SVGSVGElement {
  const { body, marks } = sheet(canvas, frame);
  const { type } = canvas;
  const { value, threshold, peers } = frame;
  const domain = [0, Math.max(value.base, threshold.base)];
  const label = labelBlock(canvas, frame, labelRoom(frame, body, type));
  const row = peers ? peersBlock(canvas, frame, body.width) : null;
  const large = hero(canvas, value, body.width, heroSizes(type));
  const rows = stack(
    canvas,
    [
      {
        name: 'number',
        height: Math.min(large.height, type * 3),
        least: type * 2,
        most: large.height,
        before: 0,
      },
      {
        name: 'bar',
        height: type * 2.2,
        least: type * 1.2,
        most: type * TALLEST,
        before: type * 0.9,
      },
      { name: 'label', height: label.height, before: type * 0.4 },
      ...(row ? [{ name: 'peers', height: row.height, before: type, drop: 1 } as const] : []),
    ],
    body,
  );
  const at = { y: rows.bar?.y ?? 0, height: rows.bar?.height ?? 0 };
  const reach = value.bound === 'over' ? openEndReach(at.height) : 0;
  const range = [body.x, body.x + body.width - reach];
  const line = scaleLinear(domain, range)(threshold.base);
  marks.push(
    valueMark(canvas, frame, body, rows.number?.y ?? 0, rows.number?.height ?? 0, at),
    thresholdMark(canvas, frame, label, line, at, rows.label?.y ?? 0),
  );
  if (peers && row && rows.peers) marks.push(peersMark(canvas, frame, row, body, rows.peers.y));
  return plotted(canvas, marks, { x: { domain, range } });
}

/** Tallest bar in base text sizes. */
const TALLEST = 3.6;

/** Width for words on the roomier side of the line, wherever the open end lets it stand; px. */
function labelRoom({ value, threshold }: ThresholdFrame, { width }: Box, type: number): number {
  const share = threshold.base / Math.max(value.base, threshold.base);
  const reach = value.bound === 'over' ? openEndReach(type * TALLEST) : 0;
  return Math.max((width - reach) * share, width * (1 - share)) - type * GAP;
}

/** Room between the line and its words, in base text sizes. */
const GAP = 0.4;

function labelBlock(canvas: Canvas, frame: ThresholdFrame, width: number): TextBlock {
  const { palette, type, emphasis } = canvas;
  const fill = textColour(palette.ink, palette.muted, emphasis([frame.threshold.id]));
  const runs = namedRuns(canvas, frame.thresholdName, frame.threshold);
  return block(runs, width, { size: type, weight: 400, fill });
}

function valueMark(
  canvas: Canvas,
  { value, threshold, grow }: ThresholdFrame,
  body: Box,
  top: number,
  height: number,
  at: { y: number; height: number },
): Mark {
  const { palette } = canvas;
  const number = heroWithin(canvas, value, { width: body.width, height }, heroSizes(canvas.type));
  return along((x: Along) => {
    const passed = Math.min(threshold.base, value.base);
    const shapes = bar(
      canvas,
      x,
      at,
      [
        { from: 0, to: passed, fill: palette.bar },
        { from: passed, to: value.base, fill: palette.accent, part: 'past' },
      ],
      value.base * grow,
    );
    // The open end comes last, when the bar has all but reached its value.
    const shown = value.bound === 'over' ? Math.max(0, grow * 10 - 9) : 0;
    const end = openEnd(canvas, { x: x(value.base), ...at, fill: palette.accent, shown });
    const opacity = shapeOpacity(canvas.emphasis([value.id]));
    const box = { x: body.x, y: top, width: body.width, height: at.y + at.height - top };
    return thing(
      canvas,
      [value.id],
      box,
      ...number.at(body.x, top),
      group(canvas, { opacity }, ...shapes, end),
    );
  });
}

function thresholdMark(
  canvas: Canvas,
  { threshold }: ThresholdFrame,
  label: TextBlock,
  line: number,
  at: { y: number; height: number },
  y: number,
): Mark {
  const { type } = canvas;
  const gap = type * GAP;
  const left = line - canvas.box.x >= label.width + gap;
  const anchor = left ? 'end' : 'start';
  const text = { ...label, style: { ...label.style, anchor } as const };
  const opacity = shapeOpacity(canvas.emphasis([threshold.id]));
  const top = at.y - type * 0.36;
  const bottom = y + label.height;
  const box = {
    x: left ? line - gap - label.width : line - gap,
    y: at.y + at.height,
    width: label.width + 2 * gap,
    height: bottom - at.y - at.height,
  };
  return fixed(() =>
    thing(
      canvas,
      [threshold.id],
      box,
      thresholdLine(canvas, { x: line, top, bottom, opacity }),
      ...blockAt(canvas, text, left ? line - gap : line + gap, y),
    ),
  );
}

function peersBlock(canvas: Canvas, { peers }: ThresholdFrame, width: number): TextBlock | null {
  if (!peers) return null;
  const { palette, type, emphasis } = canvas;
  const fill = textColour(palette.ink, palette.muted, emphasis([peers.count.id]));
  const room = width - peersWidth(canvas, peers.count.value);
  return block(canvas.runs(peers.text), room, { size: type, weight: 400, fill });
}

function peersMark(
  canvas: Canvas,
  { peers }: ThresholdFrame,
  text: TextBlock,
  body: Box,
  y: number,
): Mark {
  return fixed(() => {
    if (!peers) return null;
    const { count } = peers;
    const opacity = shapeOpacity(canvas.emphasis([count.id]));
    const shift = peersWidth(canvas, count.value);
    const middle = y + (text.style.size * 1.3) / 2;
    return thing(
      canvas,
      [count.id],
      { x: body.x, y, width: shift + text.width, height: text.height },
      group(canvas, { opacity }, ...peerMarks(canvas, count.value, body.x, middle)),
      ...blockAt(canvas, text, body.x + shift, y),
    );
  });
}
