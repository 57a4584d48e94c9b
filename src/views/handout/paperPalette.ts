/** Colours for white paper and a photocopier. Pure. */
import { lab } from 'd3';
import type { Dataset, Palette } from '../../dataset/types.ts';

/** The grey that is as light as a colour. */
export const greyOf = (colour: string): string => lab(lab(colour).l, 0, 0).formatHex();

/** The edition's colours for paper; its light theme turned to greys on white where it sets none. */
export function paperPalette({ paper, themes }: Dataset['edition']): Palette {
  if (paper) return paper;
  const greys = Object.entries(themes.light).map(([name, colour]) => [name, greyOf(colour)]);
  return {
    ...(Object.fromEntries(greys) as Palette),
    // Paper is white, and what is land can be shaded with a pencil.
    ...{ page: '#ffffff', raised: '#ffffff', land: '#ffffff', ink: '#000000' },
  };
}
