import { wordsOf } from '../../i18n/words.ts';
import type { Rect } from '../../map/rect.ts';
import { block } from '../../chart/text.ts';
import { column, draw, type Pen } from './pen.ts';

/** Colours that no edition uses, seen on any picture. */
const COLOURS = { action: '#00E5FF', graphics: '#FF3DF2', bug: '#FFE600' };

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
  const label = (text: string, box: Rect, fill: string) =>
    column(
      pen,
      [
        block([{ text, fact: null, strong: false, mark: false }], Infinity, {
          size: 24,
          weight: 400,
          fill,
        }),
      ],
      { x: box.x + 8, y: box.y + 4, gap: 0 },
    ).nodes;
  return draw(
    pen,
    'g',
    { 'data-part': 'guides' },
    outline(action, COLOURS.action, '14 8'),
    outline(safe, COLOURS.graphics, null),
    ...label(own.actionSafe, { ...action, y: action.y - 28 }, COLOURS.action),
    ...label(own.graphicsSafe, safe, COLOURS.graphics),
    bugBox ? outline(bugBox, COLOURS.bug, '4 6') : null,
    ...(bugBox ? label(own.bug, bugBox, COLOURS.bug) : []),
  );
}
