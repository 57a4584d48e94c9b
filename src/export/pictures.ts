/** A still, or a sequence of pictures. */
import { dirname } from 'node:path';
import { taskOf, type Taking } from './capture.ts';
import { isThere, writeWhole } from './files.ts';
import { inOrder } from './pool.ts';
import { fileOf } from './shot.ts';
import { countOf, type Standing } from './standing.ts';

/** Writes the pictures of a shot; of fill and key one after the other. */
export async function pictures({ shot, frames, options, pool, count }: Taking): Promise<void> {
  const { signal, tell, resume, fillKey, output } = options;
  for (const part of fillKey ? (['fill', 'key'] as const) : (['whole'] as const)) {
    const suffix = part === 'whole' ? '' : `-${part}`;
    const pathOf = (number: number) => fileOf(shot, options, number, suffix);
    const open = frames.flatMap((standing): Standing[] => {
      const { numbers } = standing;
      const missing = numbers.filter((number) => !resume || !isThere(pathOf(number)));
      count(numbers.length - missing.length, false);
      return missing.length > 0 ? [{ ...standing, numbers: missing }] : [];
    });
    const make = (standing: Standing) => pool.make({ ...taskOf(shot, options, standing), part });
    for await (const { item, made } of inOrder(open, 2 * pool.threads, make)) {
      for (const number of item.numbers) {
        signal.throwIfAborted();
        await writeWhole(pathOf(number), made);
        count(1, true);
      }
    }
    if (countOf(frames) === 0) continue;
    const first = pathOf(0);
    tell({ event: 'file', path: output === 'still' ? first : dirname(first) });
  }
}
