import type { Dataset } from '../../dataset/types.ts';
import { readAddress, writeAddress, type Known } from '../address.ts';
import { addressesOf } from '../document/addresses.ts';

/** The public address of a scene in a language's document; null where the edition names none. */
export function publicAddress(dataset: Dataset, lang: string, scene: string): string | null {
  const { edition, story } = dataset;
  const { site, document } = addressesOf(edition, lang);
  if (site === null) return null;
  const known: Known = {
    ...{ lang, languages: edition.languages, pickable: [] },
    scenes: story.scenes.map(({ id, steps }) => ({ id, steps: steps.length })),
  };
  const { address } = readAddress('', known);
  return `${document(lang)}${writeAddress({ ...address, scene }, known)}`;
}
