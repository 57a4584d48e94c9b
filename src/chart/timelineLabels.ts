import { inLanguage, type Run } from '../dataset/prose.ts';
import type { TimelineFrame } from '../scenes/types.ts';
import type { Canvas } from './canvas.ts';
import { textColour } from './emphasis.ts';
import { block, words, type TextBlock } from './text.ts';

/** A date and its words; px from the label's upper left corner. */
export interface EventLabel {
  date: TextBlock;
  text: TextBlock | null;
  dx: number;
  dy: number;
  height: number;
  width: number;
}

type Manner = 'columns' | 'stacked' | 'inline' | 'dates';

/** The date, and the word for a date that is only announced. */
function dateRuns(canvas: Canvas, frame: TimelineFrame, index: number): Run[] {
  const { lang } = canvas;
  const event = frame.events[index]?.event;
  if (!event) return [];
  const date = words(canvas.say(event.id, 'Short'), event.id);
  if (event.status === 'happened') return [date];
  const said = words(` (${inLanguage(frame.announced, lang)})`);
  return [date, { ...said, mark: true }];
}

function labelsIn(
  canvas: Canvas,
  frame: TimelineFrame,
  width: number,
  size: number,
  manner: Manner,
): EventLabel[] {
  const { palette } = canvas;
  const dates = frame.events.map((_, index) => dateRuns(canvas, frame, index));
  const style = (id: string, weight: 400 | 600) => {
    const emphasis = canvas.emphasis([id]);
    return { size, weight, fill: textColour(palette.ink, palette.muted, emphasis) };
  };
  const set = frame.events.map(({ event }, index) => {
    const runs = dates[index] ?? [];
    const inline = manner === 'inline';
    const joined = [
      ...runs.map((run) => (run.mark ? run : { ...run, strong: true })),
      words(' '),
      ...canvas.runs(event.label),
    ];
    return {
      event,
      date: inline
        ? block(joined, width, style(event.id, 400))
        : block(runs, width, style(event.id, 600)),
    };
  });
  const dx = manner === 'columns' ? Math.max(...set.map(({ date }) => date.width)) + size * 1.2 : 0;
  return set.map(({ event, date }) => {
    const alone = manner === 'inline' || manner === 'dates';
    const text = alone ? null : block(canvas.runs(event.label), width - dx, style(event.id, 400));
    const dy = manner === 'stacked' ? date.height : 0;
    return {
      date,
      text,
      dx,
      dy,
      height: Math.max(date.height, dy + (text?.height ?? 0)),
      width: Math.max(date.width, dx + (text?.width ?? 0)),
    };
  });
}

/** The labels in the roomiest manner that fits into a width and a height in px. */
export function eventLabels(
  canvas: Canvas,
  frame: TimelineFrame,
  width: number,
  height: number,
): EventLabel[] {
  const { type, small, least = 0 } = canvas;
  const wide = width >= type * 36;
  // Size, manner, and the least room between labels as a share of the size.
  const manners: [number, Manner, number][] = [
    ...(wide ? ([[type, 'columns', 0.5]] as [number, Manner, number][]) : []),
    [type, 'stacked', 0.5],
    wide ? [small, 'columns', 0.1] : [small, 'stacked', 0.36],
    [small, 'inline', 0.3],
    [small * 0.9, 'inline', 0.2],
    [small * 0.82, 'inline', 0.1],
    [small, 'dates', 0.1],
  ];
  let last: EventLabel[] = [];
  for (const [size, manner, between] of manners) {
    last = labelsIn(canvas, frame, width, Math.max(least, size), manner);
    const need = last.reduce((total, label) => total + label.height, 0);
    if (need + size * between * (last.length - 1) <= height) break;
  }
  return last;
}
