import type { Dataset, Place } from '../../dataset/types.ts';

/** Letters without marks or case: "Lũy", "Luỹ" and "luy" are one; đ counts as d. */
export const bare = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').trim();

/** Places whose name, in any language or spelling, holds what is looked for; all for nothing. */
export function findPlaces(dataset: Dataset, query: string): Place[] {
  const wanted = bare(query);
  return dataset.places.places.filter((place) =>
    [...Object.values(place.name), ...Object.values(place.short ?? {}), ...place.also].some(
      (name) => bare(name).includes(wanted),
    ),
  );
}
