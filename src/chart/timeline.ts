import type { TimelineFrame } from '../scenes/types.ts';
import type { Box, Canvas } from './canvas.ts';
import { overflows, spread } from './column.ts';
import { shapeOpacity } from './emphasis.ts';
import { el, group } from './element.ts';
import { eventLeader, eventMark } from './marks/eventMark.ts';
import { fixed, plotted, type Mark } from './plotted.ts';
import { sheet } from './sheet.ts';
import { blockAt } from './text.ts';
import { thing } from './thing.ts';
import { eventLabels, type EventLabel } from './timelineLabels.ts';

/** Ids of the facts that the chart draws. */
export const timelineIds = ({ events }: TimelineFrame): string[] =>
  events.map(({ event }) => event.id);

/** A span of more than this is drawn as a bar; ms. */
const DAY = 24 * 60 * 60 * 1000;

type Item = TimelineFrame['events'][number];

const middleOf = ({ start, end }: Item): number => (start + end) / 2;

/** Dates on an upright axis that is true to scale, with evenly spaced labels joined to it. */
export function drawTimeline(canvas: Canvas, given: TimelineFrame): SVGSVGElement {
  // In the order in which the leaders leave the axis: they never cross.
  const events = [...given.events].sort((a, b) => middleOf(a) - middleOf(b) || a.end - b.end);
  const frame = { ...given, events };
  const { type } = canvas;
  const { body, marks } = sheet(canvas, frame);
  const shift = type * Math.min(4.5, Math.max(2.6, body.width / type / 10));
  const labels = eventLabels(canvas, frame, body.width - shift, body.height);
  const rows = spread(
    labels.map(({ height }) => height),
    { top: body.y, bottom: body.y + body.height, least: type * 0.1, most: type * 3 },
  );
  const need = labels.reduce((total, { height }) => total + height + type * 0.9, 0);
  canvas.roomy = body.height / need;
  canvas.crowded ||= overflows(rows, body.y + body.height);
  const last = rows.at(-1);
  const bottom = last ? last.y + last.height : body.y + body.height;
  const edge = type * 0.5;
  const domain = [
    Math.min(...events.map(({ start }) => start)),
    Math.max(...events.map(({ end }) => end)),
  ];
  const range = [body.y + edge, bottom - edge];
  const x = body.x + type * 0.5;
  marks.push(fixed(() => axis(canvas, x, range)));
  for (const [index, item] of events.entries()) {
    const label = labels[index];
    const row = rows[index];
    if (label && row) marks.push(eventThing(canvas, item, label, { ...body, ...row }, x, shift));
  }
  // Bars for spans lie under the points: they are drawn first.
  marks.splice(-events.length, 0, spansMark(canvas, frame, x));
  return plotted(canvas, marks, { y: { type: 'utc', domain, range } });
}

function axis(canvas: Canvas, x: number, [from = 0, to = 0]: readonly number[]): SVGElement {
  const { palette, type } = canvas;
  const line = { x1: x, x2: x, y1: from, y2: to };
  return el(canvas, 'line', {
    ...line,
    stroke: palette.rule,
    'stroke-width': Math.max(2, type / 6),
  });
}

const markOf = (canvas: Canvas, item: Item, x: number, y: (value: number) => number) =>
  eventMark(canvas, {
    x,
    from: y(item.start),
    to: y(item.end),
    point: item.end - item.start <= DAY,
    announced: item.event.status === 'announced',
    reveal: item.reveal,
  });

function spansMark(canvas: Canvas, { events }: TimelineFrame, x: number): Mark {
  return (_index, scales) => {
    const { y } = scales;
    if (!y) return null;
    const spans = events.filter(({ start, end }) => end - start > DAY);
    return group(
      canvas,
      {},
      ...spans.map((item) =>
        group(
          canvas,
          { opacity: shapeOpacity(canvas.emphasis([item.event.id])) },
          markOf(canvas, item, x, y),
        ),
      ),
    );
  };
}

function eventThing(
  canvas: Canvas,
  item: Item,
  label: EventLabel,
  row: Box,
  x: number,
  shift: number,
): Mark {
  const { type } = canvas;
  const { event, start, end, reveal } = item;
  return (_index, scales) => {
    const { y } = scales;
    if (!y) return null;
    const left = row.x + shift;
    const point = end - start <= DAY;
    const middle = row.y + (label.date.style.size * 1.3) / 2;
    const texts = [
      ...blockAt(canvas, label.date, left, row.y),
      ...(label.text ? blockAt(canvas, label.text, left + label.dx, row.y + label.dy) : []),
    ];
    return thing(
      canvas,
      [event.id],
      { x: left, y: row.y, width: label.width, height: label.height },
      group(
        canvas,
        { opacity: shapeOpacity(canvas.emphasis([event.id])) },
        eventLeader(
          canvas,
          [x + type * (point ? 0.45 : 0.4), y(middleOf(item))],
          [left - type * 0.4, middle],
          reveal,
        ),
        point ? markOf(canvas, item, x, y) : null,
      ),
      group(canvas, { opacity: reveal < 1 ? reveal : null }, ...texts),
    );
  };
}
