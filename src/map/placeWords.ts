import { inLanguage } from '../dataset/prose.ts';
import type { Dataset } from '../dataset/types.ts';
import type { PlaceShape } from './shapes.ts';

/** What a place is called by a screen reader: name, kind, state. */
export function placeWords({ place, state }: PlaceShape, dataset: Dataset, lang: string): string {
  const kind = dataset.places.kinds.find(({ id }) => id === place.kind);
  return [place.name, kind?.name, state?.name]
    .flatMap((text) => (text ? [inLanguage(text, lang)] : []))
    .join(', ');
}
