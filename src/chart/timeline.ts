import type { TimelineFrame } from '../scenes/types.ts';
import type { Box, Canvas } from './canvas.ts';
import { overflows, spread } from './column.ts';
import { shapeOpacity } from './emphasis.ts';
import { group } from './element.ts';
import { eventMark, eventSpine } from './marks/eventMark.ts';
import { fixed, plotted } from './plotted.ts';
import { sheet } from './sheet.ts';
import { blockAt } from './text.ts';
import { thing } from './thing.ts';
import { eventLabels, type EventLabel } from './timelineLabels.ts';

/** Ids of the facts that the chart draws. */
export const timelineIds = ({ events }: TimelineFrame): string[] =>
  events.map(({ event }) => event.id);

/** A span of more than this is drawn as a bar; ms. */
const DAY = 24 * 60 * 60 * 1000;
/** From this on, time between two dates is drawn as a break: rows are not to scale. */
const BREAK = 31 * DAY;

type Item = TimelineFrame['events'][number];

const middleOf = ({ start, end }: Item): number => (start + end) / 2;

/** Events by their time, a longer time by its middle. */
export const inOrder = (events: readonly Item[]): Item[] =>
  [...events].sort((a, b) => middleOf(a) - middleOf(b) || a.end - b.end);

const isPoint = ({ start, end }: Item): boolean => end - start <= DAY;

/** Upper and lower end of an event's mark; px. */
interface Reach {
  from: number;
  to: number;
}

/** Dates one under the other on a line; the line is broken where more than a month lies between. */
export function drawTimeline(canvas: Canvas, given: TimelineFrame): SVGSVGElement {
  const events = inOrder(given.events);
  const frame = { ...given, events };
  const { type } = canvas;
  const { body, marks } = sheet(canvas, frame);
  const shift = type * Math.min(2.2, Math.max(1.6, body.width / type / 18));
  const labels = eventLabels(canvas, frame, body.width - shift, body.height);
  const rows = spread(
    labels.map(({ height }) => height),
    { top: body.y, bottom: body.y + body.height, least: type * 0.1, most: type * 3 },
  );
  const need = labels.reduce((total, { height }) => total + height + type * 0.9, 0);
  canvas.roomy = body.height / need;
  canvas.crowded ||= overflows(rows, body.y + body.height);
  const x = body.x + type * 0.5;
  const placed = events.flatMap((item, index) => {
    const label = labels[index];
    const row = rows[index];
    return label && row ? [{ item, label, row: { ...body, ...row } }] : [];
  });
  const reaches = placed.map(({ item, label, row }) => reachOf(canvas, item, label, row));
  marks.push(fixed(() => spine(canvas, events, reaches, x)));
  placed.forEach(({ item, label, row }, index) => {
    const reach = reaches[index];
    if (reach) marks.push(fixed(() => eventThing(canvas, item, label, row, { x, shift, reach })));
  });
  return plotted(canvas, marks);
}

/** A day is a point on the line of its date; a longer time is as high as its words. */
function reachOf({ type }: Canvas, item: Item, { date, height }: EventLabel, row: Box): Reach {
  const middle = row.y + (date.style.size * 1.3) / 2;
  if (isPoint(item)) return { from: middle - type * 0.32, to: middle + type * 0.32 };
  return { from: row.y + type * 0.1, to: row.y + height - type * 0.1 };
}

/** The line from mark to mark. */
function spine(
  canvas: Canvas,
  events: readonly Item[],
  reaches: readonly Reach[],
  x: number,
): SVGElement {
  const { type } = canvas;
  const parts = events.slice(1).flatMap((item, index) => {
    const before = events[index];
    const from = reaches[index]?.to;
    const to = reaches[index + 1]?.from;
    if (!before || from === undefined || to === undefined || to - from < type * 0.3) return [];
    const broken = item.event.status === 'announced' || item.start - before.end > BREAK;
    return [eventSpine(canvas, { x, from, to, broken, reveal: item.reveal })];
  });
  return group(canvas, {}, ...parts);
}

function eventThing(
  canvas: Canvas,
  item: Item,
  label: EventLabel,
  row: Box,
  { x, shift, reach }: { x: number; shift: number; reach: Reach },
): SVGElement {
  const { event, reveal } = item;
  const left = row.x + shift;
  const texts = [
    ...blockAt(canvas, label.date, left, row.y),
    ...(label.text ? blockAt(canvas, label.text, left + label.dx, row.y + label.dy) : []),
  ];
  const announced = event.status === 'announced';
  return thing(
    canvas,
    [event.id],
    { x: row.x, y: row.y, width: shift + label.width, height: label.height },
    group(
      canvas,
      { opacity: shapeOpacity(canvas.emphasis([event.id])) },
      eventMark(canvas, {
        ...{ x, ...reach, point: isPoint(item), announced, reveal },
        beyond: canvas.facts.beyond.has(event.id),
      }),
    ),
    group(canvas, { opacity: reveal < 1 ? reveal : null }, ...texts),
  );
}
