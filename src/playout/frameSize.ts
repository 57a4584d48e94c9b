import type { Size } from '../scenes/types.ts';
import { SIDES } from '../views/stage/request.ts';
import { numberIn } from './values.ts';

const fits = (side: number): boolean => side >= 1 && side <= 2 * SIDES.most;

/**
 * The size of a graphic's frame in pixels: what the renderer says, else the room that it has, else
 * high definition.
 */
export function frameSize(
  asked: unknown,
  { clientWidth, clientHeight }: Pick<Element, 'clientWidth' | 'clientHeight'>,
): Size {
  const said = typeof asked === 'object' && asked !== null ? (asked as Partial<Size>) : {};
  const width = numberIn(said.width) ?? 0;
  const height = numberIn(said.height) ?? 0;
  if (fits(width) && fits(height)) return { width, height };
  if (fits(clientWidth) && fits(clientHeight)) return { width: clientWidth, height: clientHeight };
  return { width: 1920, height: 1080 };
}
