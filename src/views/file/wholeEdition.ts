/** Stands for `virtual:edition/languages` in the one file: the other views need the whole edition. */
import { dataset } from 'virtual:edition';
import type { Dataset } from '../../dataset/types.ts';

/** The edition by the codes of its languages; nothing of one with faults, which no build takes. */
export const editions: Record<string, () => Promise<{ dataset: Dataset }>> = {};

if (dataset) {
  const whole = Promise.resolve({ dataset });
  for (const lang of dataset.edition.languages) editions[lang] = () => whole;
}
