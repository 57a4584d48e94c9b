import type { StatesFrame } from '../scenes/types.ts';
import type { Box, Canvas } from './canvas.ts';
import { textColour } from './emphasis.ts';
import { el, group } from './element.ts';
import { fixed, type Mark } from './plotted.ts';
import { block, blockAt, type TextBlock } from './text.ts';
import { thing } from './thing.ts';

/** Figures that stand apart from a chart's own: never added up, never added to it. */
export interface Beside {
  height: number;
  at: (y: number) => Mark;
}

type Items = StatesFrame['beside'];

/** One figure: its number on a line of its own where `large`, then its words. */
function itemBlocks(canvas: Canvas, item: Items[number], width: number, large: boolean) {
  const { palette, type, small, emphasis } = canvas;
  const fill = textColour(palette.ink, palette.muted, emphasis([item.quantity.id]));
  const runs = canvas.runs(item.text);
  const [first, ...rest] = runs;
  if (!large || first?.fact !== item.quantity.id) {
    const strong = runs.map((run) =>
      run.fact === item.quantity.id ? { ...run, strong: true } : run,
    );
    return [block(strong, width, { size: large ? type : small, weight: 400, fill })];
  }
  const trimmed = rest.map((run, index) =>
    index === 0 ? { ...run, text: run.text.trimStart() } : run,
  );
  return [
    block([first], width, { size: type * 1.45, weight: 800, fill }),
    block(trimmed, width, { size: small, weight: 400, fill }),
  ];
}

const heightOf = (blocks: readonly TextBlock[]) =>
  blocks.reduce((total, { height }) => total + height, 0);

/**
 * The figures beside a chart, one under the other, with a rule that parts them from it: upright
 * along `rule` px where they stand at the side, level where they stand below.
 */
export function besideBlock(
  canvas: Canvas,
  items: Items,
  { x, width }: Pick<Box, 'x' | 'width'>,
  { large, side }: { large: boolean; side: boolean },
): Beside | null {
  if (items.length === 0) return null;
  const { palette, type } = canvas;
  const gap = type * (large ? 0.8 : 0.25);
  const head = side ? 0 : type * 0.5;
  const set = items.map((item) => ({ item, blocks: itemBlocks(canvas, item, width, large) }));
  const height =
    head +
    set.reduce((total, { blocks }) => total + heightOf(blocks), 0) +
    gap * (items.length - 1);
  const line = (x1: number, y1: number, x2: number, y2: number) =>
    el(canvas, 'line', {
      x1,
      y1,
      x2,
      y2,
      stroke: palette.rule,
      'stroke-width': Math.max(1, type / 12),
    });
  const at = (y: number): Mark =>
    fixed(() => {
      const nodes: SVGElement[] = [
        side ? line(x - type * 1.2, y, x - type * 1.2, y + height) : line(x, y, x + width, y),
      ];
      let top = y + head;
      for (const { item, blocks } of set) {
        const from = top;
        const texts = blocks.flatMap((text) => {
          const lines = blockAt(canvas, text, x, top);
          top += text.height;
          return lines;
        });
        const wide = Math.max(...blocks.map((text) => text.width));
        const box = { x, y: from, width: wide, height: top - from };
        nodes.push(thing(canvas, [item.quantity.id], box, ...texts));
        top += gap;
      }
      return group(canvas, { 'data-part': 'beside' }, ...nodes);
    });
  return { height, at };
}
