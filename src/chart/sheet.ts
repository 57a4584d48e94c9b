import type { ChartFrame } from '../scenes/types.ts';
import type { Box, Canvas } from './canvas.ts';
import { group } from './element.ts';
import { fixed, type Mark } from './plotted.ts';
import { sourceBlock } from './sourceLine.ts';
import { block, blockAt, type TextBlock, type TextStyle } from './text.ts';

/** A chart's title and source line, and the room that they leave. */
export interface Sheet {
  body: Box;
  marks: Mark[];
}

/** Least height of a body in base text sizes: below it the source line goes. */
const LEAST_BODY = 6;

function titleBlock(canvas: Canvas, frame: ChartFrame): TextBlock {
  const { type, palette, box } = canvas;
  const set = (size: number) => {
    const style: TextStyle = { size, weight: 600, fill: palette.ink, leading: 1.25 };
    return block(canvas.runs(frame.title), box.width, style, true);
  };
  const large = set(type * 1.25);
  const roomy = large.lines.length <= 2 && large.height <= box.height * 0.2;
  return roomy ? large : set(type * 1.07);
}

/** Sets title and source line; the latter goes where it would leave less than `least` px. */
export function sheet(canvas: Canvas, frame: ChartFrame, least = canvas.type * LEAST_BODY): Sheet {
  const { type, box } = canvas;
  const title = titleBlock(canvas, frame);
  const source = sourceBlock(canvas, frame.sources, box.width);
  const gap = Math.min(type * 1.2, Math.max(type * 0.5, box.height * 0.045));
  const top = box.y + title.height + gap;
  const bottom = box.y + box.height;
  const foot = source ? source.height + gap * 0.8 : 0;
  const keep = bottom - top - foot >= least;
  const marks = [
    fixed(() => group(canvas, { 'data-part': 'title' }, ...blockAt(canvas, title, box.x, box.y))),
  ];
  if (source && keep) {
    const y = bottom - source.height;
    marks.push(
      fixed(() => group(canvas, { 'data-part': 'source' }, ...blockAt(canvas, source, box.x, y))),
    );
  }
  return {
    body: { x: box.x, y: top, width: box.width, height: bottom - top - (keep ? foot : 0) },
    marks,
  };
}
