import type { ChartFrame } from '../scenes/types.ts';
import type { Box, Canvas } from './canvas.ts';
import { group } from './element.ts';
import { layerBlock, layerMark } from './layerMark.ts';
import { fixed, type Mark } from './plotted.ts';
import { sourceBlock } from './sourceLine.ts';
import { block, blockAt, type TextBlock, type TextStyle } from './text.ts';

/** A chart's title and source line, and the room that they leave. */
export interface Sheet {
  body: Box;
  marks: Mark[];
}

function titleBlock(canvas: Canvas, frame: ChartFrame): TextBlock {
  const { base, palette, box } = canvas;
  // Never smaller than the words below it, where those have grown.
  const type = Math.max(base, canvas.type * 0.92);
  const set = (size: number) => {
    const style: TextStyle = { size, weight: 600, fill: palette.ink, leading: 1.25 };
    return block(canvas.runs(frame.title), box.width, style, true);
  };
  const large = set(type * 1.25);
  const roomy = large.lines.length <= 2 && large.height <= box.height * 0.2;
  return roomy ? large : set(type * 1.07);
}

/** Sets title and source line. */
export function sheet(canvas: Canvas, frame: ChartFrame): Sheet {
  const { base: type, box } = canvas;
  const title = titleBlock(canvas, frame);
  const layer = frame.layer && layerBlock(canvas, frame.layer, box.width);
  const head = box.y + (layer ? layer.height + type * 0.2 : 0);
  // Whose headline it is is said in whatever room there is.
  const source = sourceBlock(canvas, canvas.sourced ? frame.sources : [], box.width);
  const gap = Math.min(type * 1.8, Math.max(type * 0.5, box.height * 0.045));
  const top = head + title.height + gap;
  const bottom = box.y + box.height;
  const foot = source ? source.height + gap * 0.8 : 0;
  const marks = [
    fixed(() => group(canvas, { 'data-part': 'title' }, ...blockAt(canvas, title, box.x, head))),
  ];
  if (layer) marks.push(fixed(() => layerMark(canvas, layer, box.x, box.y)));
  if (source) {
    const y = bottom - source.height;
    marks.push(
      fixed(() => group(canvas, { 'data-part': 'source' }, ...blockAt(canvas, source, box.x, y))),
    );
  }
  return {
    body: { x: box.x, y: top, width: box.width, height: bottom - top - foot },
    marks,
  };
}
