import type { CardsFrame } from '../scenes/types.ts';
import type { Canvas } from './canvas.ts';
import { cardGrid, cardIds, type Card } from './cardGrid.ts';
import { shapeOpacity } from './emphasis.ts';
import { el, group } from './element.ts';
import { fixed, plotted } from './plotted.ts';
import { sheet } from './sheet.ts';
import { blockAt } from './text.ts';
import { thing } from './thing.ts';

/** Ids of the facts that the chart draws. */
export const cardsIds = ({ cards }: CardsFrame): string[] => cards.flatMap(cardIds);

/** All results, each with its number, its name and its key figure if it has one. */
export function drawCards(canvas: Canvas, frame: CardsFrame): SVGSVGElement {
  const { body, marks } = sheet(canvas, frame);
  const { type } = canvas;
  const grid = cardGrid(canvas, frame, body);
  const tallest = Math.max(0, ...grid.cards.map(({ height }) => height)) + type * 1.4;
  canvas.roomy = grid.height / tallest;
  const height = Math.min(grid.height, tallest * 1.3);
  for (const [index, item] of frame.cards.entries()) {
    const card = grid.cards[index];
    if (!card) continue;
    const x = body.x + (index % grid.columns) * (grid.width + grid.gap);
    const y = body.y + Math.floor(index / grid.columns) * (height + grid.gap * 0.5);
    const box = { x, y, width: grid.width, height };
    marks.push(fixed(() => cardMark(canvas, item, card, box)));
  }
  return plotted(canvas, marks);
}

function cardMark(
  canvas: Canvas,
  item: CardsFrame['cards'][number],
  card: Card,
  box: { x: number; y: number; width: number; height: number },
): SVGElement {
  const { palette, type, emphasis, small } = canvas;
  const ids = cardIds(item);
  const { x, y, width } = box;
  const rule = item.key ? Math.max(2, type / 6) : Math.max(1, type / 14);
  const shift = card.level ? small * 2 : 0;
  const top = y + type * 0.45;
  const below = top + (card.level ? 0 : card.number.height);
  const { reveal } = item;
  return thing(
    canvas,
    ids,
    box,
    el(canvas, 'rect', {
      x,
      y,
      width,
      height: rule,
      fill: item.key ? palette.accent : palette.muted,
      opacity: shapeOpacity(emphasis(ids)),
    }),
    group(
      canvas,
      { opacity: reveal < 1 ? reveal : null },
      ...blockAt(canvas, card.number, x, top),
      ...(card.name ? blockAt(canvas, card.name, x + shift, below) : []),
      ...(card.key
        ? blockAt(canvas, card.key, x + shift, below + (card.name?.height ?? 0) + card.above)
        : []),
    ),
  );
}
