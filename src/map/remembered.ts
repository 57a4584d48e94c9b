/** How many results of one owner are kept: the ends of a few camera moves. */
const most = 12;

const kept = new WeakMap<object, Map<string, unknown>>();

/**
 * A result made once for a key, as long as few others come between. For pure functions only: the key
 * must say everything that the result follows from, but for the owner.
 */
export function remembered<Result>(owner: object, key: string, make: () => Result): Result {
  const results = (kept.get(owner) ?? new Map<string, unknown>()) as Map<string, Result>;
  kept.set(owner, results);
  const found = results.get(key) ?? make();
  results.delete(key);
  results.set(key, found);
  const [oldest] = results.keys();
  if (results.size > most && oldest !== undefined) results.delete(oldest);
  return found;
}
