import { inLanguage } from '../dataset/prose.ts';
import type { CardsFrame } from '../scenes/types.ts';
import type { Box, Canvas } from './canvas.ts';
import { textColour } from './emphasis.ts';
import { quantityRuns } from './named.ts';
import { block, words, type TextBlock } from './text.ts';

/** What a card says; px. */
export interface Card {
  number: TextBlock;
  name: TextBlock | null;
  key: TextBlock | null;
  /** The name stands beside the number rather than below it. */
  level: boolean;
  /** Room between name and key figure. */
  above: number;
  height: number;
}

/** Cards in rows and columns; px. */
export interface CardGrid {
  columns: number;
  rows: number;
  cards: Card[];
  width: number;
  height: number;
  gap: number;
}

interface Manner {
  key: number;
  name: number;
  level: boolean;
}

/** What a card can hold, the fullest first; sizes in px, 0 for nothing. */
const manners = (type: number, small: number): Manner[] => [
  { key: type * 1.2, name: type, level: false },
  { key: type, name: small, level: false },
  { key: small, name: small, level: false },
  { key: small, name: small, level: true },
  { key: small * 0.88, name: small * 0.88, level: true },
  { key: 0, name: small, level: true },
  { key: 0, name: small * 0.88, level: true },
  { key: 0, name: 0, level: false },
];

/** The ids that single out a card. */
export const cardIds = ({ result, key }: CardsFrame['cards'][number]): [string, ...string[]] => [
  result.id,
  ...(key ? [key.id] : []),
];

function cardOf(
  canvas: Canvas,
  card: CardsFrame['cards'][number],
  width: number,
  manner: Manner,
): Card {
  const { palette, lang, small } = canvas;
  const emphasis = canvas.emphasis(cardIds(card));
  const quiet = (full: string) => textColour(full, palette.muted, emphasis);
  const shift = manner.level ? small * 2 : 0;
  const number = block([words(canvas.say(card.result.id, 'bare'), card.result.id)], width, {
    size: small,
    weight: 800,
    fill: quiet(card.key ? palette.accentText : palette.muted),
  });
  const name = manner.name
    ? block([words(inLanguage(card.result.name, lang))], width - shift, {
        size: manner.name,
        weight: 400,
        fill: quiet(palette.ink),
        leading: 1.25,
      })
    : null;
  const said = card.key && manner.key ? quantityRuns(canvas, card.key) : null;
  const key = said
    ? block(said, width - shift, {
        size: manner.key,
        weight: 600,
        fill: quiet(palette.ink),
        leading: 1.25,
      })
    : null;
  const above = name && key ? small * 0.25 : 0;
  const head = manner.level
    ? Math.max(number.height, name?.height ?? 0)
    : number.height + (name?.height ?? 0);
  return {
    number,
    name,
    key,
    level: manner.level,
    above,
    height: head + above + (key?.height ?? 0),
  };
}

/** The fullest cards that fit into a box, in the number of columns that suits their shape best. */
export function cardGrid(canvas: Canvas, { cards }: CardsFrame, box: Box): CardGrid {
  const { type, small } = canvas;
  const gap = type * 0.8;
  let best: CardGrid | null = null;
  for (const manner of manners(type, small)) {
    let score = Infinity;
    for (let columns = 1; columns <= cards.length; columns++) {
      const rows = Math.ceil(cards.length / columns);
      const width = (box.width - gap * (columns - 1)) / columns;
      const height = (box.height - gap * 0.5 * (rows - 1)) / rows;
      if (width < type * 2) break;
      const set = cards.map((card) => cardOf(canvas, card, width, manner));
      const shift = manner.level ? small * 2 : 0;
      const fits = set.every(
        (card) =>
          card.height + type * 0.45 <= height &&
          [card.name, card.key].every(
            (text) => !text || (text.width + shift <= width && text.lines.length <= 2),
          ),
      );
      const empty = (rows * columns - cards.length) / cards.length;
      const shape = Math.abs(Math.log(width / height / (manner.level ? 4 : 1.7))) + empty * 2;
      if (!fits || shape >= score) continue;
      score = shape;
      best = { columns, rows, cards: set, width, height, gap };
    }
    if (best) return best;
  }
  canvas.crowded = true;
  const width = box.width / cards.length;
  return { columns: cards.length, rows: 1, cards: [], width, height: box.height, gap: 0 };
}
