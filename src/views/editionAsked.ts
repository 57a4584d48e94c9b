import { documentOnly } from '../dataset/context.ts';
import type { Dataset } from '../dataset/types.ts';

/** Whether an address asks for the edition without its context: as its document alone tells it. */
export const aloneAsked = (search: string): boolean =>
  new URLSearchParams(search).get('context') === 'off';

/** The edition that an address asks for: whole, or with `context=off` as its document alone tells it. */
export const editionAsked = (dataset: Dataset, search: string): Dataset =>
  aloneAsked(search) ? documentOnly(dataset) : dataset;
