import { documentOnly } from '../dataset/context.ts';
import type { Dataset } from '../dataset/types.ts';

/** The edition that an address asks for: whole, or with `context=off` as its document alone tells it. */
export const editionAsked = (dataset: Dataset, search: string): Dataset =>
  new URLSearchParams(search).get('context') === 'off' ? documentOnly(dataset) : dataset;
