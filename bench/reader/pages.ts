/** The documents that are compared, each with the baseline's page of the same content. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { editionHead } from './edition.ts';
import { folders } from './folders.ts';

/** The two sides of every comparison. */
export const sides = ['ours', 'baseline'] as const;
export type Side = (typeof sides)[number];

/** One value for each side. */
export type Both<Value> = Record<Side, Value>;

/** The story in each language: its first one at `/`, others in a folder of their own if built. */
export function documents(): Both<string>[] {
  const all = editionHead().languages.map((lang, index) => ({
    ours: index === 0 ? '/' : `/${lang}/`,
    baseline: index === 0 ? '/' : `/?lang=${lang}`,
  }));
  return all.filter(({ ours }) => existsSync(join(folders.site, ours, 'index.html')));
}

/** The order of the sides in a round: turn and turn about, so that a slow spell hits both. */
export const turns = (round: number): readonly Side[] =>
  round % 2 === 0 ? sides : [...sides].reverse();
