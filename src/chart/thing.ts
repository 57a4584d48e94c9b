import type { Fact } from '../dataset/facts.ts';
import { inLanguage } from '../dataset/prose.ts';
import type { Text } from '../dataset/types.ts';
import { markOf } from '../dataset/wording/fact.ts';
import type { Box, Canvas } from './canvas.ts';
import { group } from './element.ts';

/**
 * A group that can be pointed at: it carries a fact, and takes part in focus and highlight.
 * @param ids All ids that single it out; the first is the fact that it carries.
 * @param box The room that it takes, in px.
 */
export function thing(
  canvas: Canvas,
  ids: readonly [string, ...string[]],
  box: Box,
  ...children: (SVGElement | null)[]
): SVGElement {
  const [id] = ids;
  const node = group(
    canvas,
    {
      'data-fact': id,
      tabindex: canvas.interactive ? 0 : null,
      role: canvas.interactive ? 'button' : null,
      'aria-label': canvas.interactive ? spoken(canvas, canvas.facts.get(id)) : null,
    },
    ...children,
  );
  canvas.spots.push({ node, box, ids });
  return node;
}

/** A fact as a screen reader says it: what it is, then its words. */
export function spoken({ lang, runs, say }: Canvas, fact: Fact): string {
  const plain = (prose: Text) =>
    runs(prose)
      .map(({ text }) => text)
      .join('');
  const said = say(fact.id);
  switch (fact.kind) {
    case 'quantity': {
      const mark = markOf(fact.quantity, lang);
      return `${inLanguage(fact.quantity.label, lang)}: ${said}${mark ? ` ${mark}` : ''}`;
    }
    case 'event':
      return `${said}: ${plain(fact.event.label)}`;
    case 'result':
      return `${said}: ${plain(fact.result.title)}`;
    case 'document':
    case 'name':
    case 'period':
    case 'place':
      return said;
  }
}
