import type { Run } from '../dataset/prose.ts';
import type { Quantity } from '../dataset/quantity.ts';
import type { Text } from '../dataset/types.ts';
import { markOf } from '../dataset/wording/fact.ts';
import type { Canvas } from './canvas.ts';
import { words } from './text.ts';

/** A quantity in words as a fact, with the mark of a derived one. */
export function quantityRuns(canvas: Canvas, quantity: Quantity, form = 'full'): Run[] {
  const { id } = quantity;
  const said = words(canvas.say(id, form), id, true);
  const mark = markOf(quantity, canvas.lang);
  return mark ? [said, { text: ` ${mark}`, fact: id, strong: false, mark: true }] : [said];
}

/** A name followed by its quantity in words, unless the name's own prose says it already. */
export function namedRuns(canvas: Canvas, name: Text, quantity: Quantity, joint = ' '): Run[] {
  const runs = canvas.runs(name);
  if (runs.some(({ fact }) => fact === quantity.id)) return runs;
  return [...runs, words(joint), ...quantityRuns(canvas, quantity)];
}
