import { wordsOf } from '../../i18n/words.ts';
import type { Rect } from '../../map/rect.ts';
import { block, type TextBlock } from '../../chart/text.ts';
import { column, draw, type Pen } from './pen.ts';

/** Colours that no edition uses, seen on any picture. */
const COLOURS = { action: '#00E5FF', graphics: '#FF3DF2', bug: '#FFE600' };

/** Size of their names, in units. */
const SIZE = 24;

/** Lines of the safe areas and of the corner that is kept free. They are for looking, never for air. */
export function guides(pen: Pen): SVGElement {
  const { action, safe, bugBox, lang } = pen;
  const own = wordsOf(lang);
  const outline = (box: Rect, stroke: string, dash: string | null): SVGElement =>
    draw(pen, 'rect', {
      ...box,
      fill: 'none',
      stroke,
      'stroke-width': 2,
      'stroke-dasharray': dash,
    });
  const named = (text: string, fill: string): TextBlock =>
    block([{ text, fact: null, strong: false, mark: false }], Infinity, {
      ...{ size: SIZE, weight: 400, fill },
    });
  const set = (text: TextBlock, x: number, y: number) =>
    column(pen, [text], { x, y, gap: 0 }).nodes;
  const graphics = named(own.graphicsSafe, COLOURS.graphics);
  const above = action.y - SIZE * 1.4;
  return draw(
    pen,
    'g',
    { 'data-part': 'guides' },
    outline(action, COLOURS.action, '14 8'),
    outline(safe, COLOURS.graphics, null),
    // Both in the margin, where nothing of the picture is said.
    ...set(named(own.actionSafe, COLOURS.action), action.x, above),
    ...set(graphics, action.x + action.width - graphics.width, above),
    bugBox ? outline(bugBox, COLOURS.bug, '4 6') : null,
    ...(bugBox ? set(named(own.bug, COLOURS.bug), bugBox.x + 8, bugBox.y + 4) : []),
  );
}
