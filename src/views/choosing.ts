/** How views read their addresses: each value is one of those that exist, and what is none is told. Pure. */

/** A value that the address asks for and that does not exist, and what is shown instead. */
export interface Stray<Key extends string = string> {
  key: Key;
  found: string;
  instead: string;
}

export interface Choosing<Key extends string> {
  /** The value of a key; the fallback where it is not asked for, or does not exist. */
  choose<Value extends string>(
    key: Key,
    possible: readonly Value[],
    fallback: NoInfer<Value>,
  ): Value;
  /** What was asked for and does not exist, in the order of asking. */
  strays: Stray<Key>[];
}

/** Reads a query string. */
export function choosing<Key extends string>(search: string): Choosing<Key> {
  const asked = new URLSearchParams(search);
  const strays: Stray<Key>[] = [];
  return {
    strays,
    choose(key, possible, fallback) {
      const found = asked.get(key) ?? '';
      const value = possible.find((candidate) => candidate === found);
      if (found !== '' && value === undefined) strays.push({ key, found, instead: fallback });
      return value ?? fallback;
    },
  };
}
