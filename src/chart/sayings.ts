import { factsOf } from '../dataset/facts.ts';
import { runsOf, type Run } from '../dataset/prose.ts';
import type { Quantity } from '../dataset/quantity.ts';
import type { Dataset, Text } from '../dataset/types.ts';
import { factWords } from '../dataset/wording/fact.ts';
import { quantityParts, type QuantityParts } from '../dataset/wording/number.ts';

/** What a dataset says in a language, each thing put into words only once. */
export interface Sayings {
  /** Prose as runs of text. */
  runs: (prose: Text) => Run[];
  /** A fact in words, in one of its forms. Throws RangeError when there is none of that id. */
  say: (id: string, form?: string) => string;
  /** A quantity in its parts. */
  parts: (quantity: Quantity) => QuantityParts;
}

const known = new WeakMap<Dataset, Map<string, Sayings>>();

/** The sayings of a dataset in a language: a chart is drawn many times a second. */
export function sayingsOf(dataset: Dataset, lang: string): Sayings {
  const languages = known.get(dataset) ?? new Map<string, Sayings>();
  known.set(dataset, languages);
  const made = languages.get(lang) ?? sayings(dataset, lang);
  languages.set(lang, made);
  return made;
}

function sayings(dataset: Dataset, lang: string): Sayings {
  const facts = factsOf(dataset);
  const runs = new WeakMap<Text, Run[]>();
  const parts = new WeakMap<Quantity, QuantityParts>();
  const said = new Map<string, string>();
  return {
    runs: (prose) => {
      const made = runs.get(prose) ?? runsOf(dataset, prose, lang);
      runs.set(prose, made);
      return made;
    },
    say: (id, form = 'full') => {
      const key = `${id}|${form}`;
      const made = said.get(key) ?? factWords(facts.get(id), lang, form);
      said.set(key, made);
      return made;
    },
    parts: (quantity) => {
      const made = parts.get(quantity) ?? quantityParts(quantity, lang);
      parts.set(quantity, made);
      return made;
    },
  };
}
