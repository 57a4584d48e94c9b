import { untrack } from 'svelte';
import { takeTurn } from './turns.ts';

/**
 * A value that follows another one by a turn: what is drawn from it is drawn in a task of its own.
 * The first one is there at once.
 * @param ahead Work that is done before the value is told, each step in a turn of its own.
 */
export function following<Value>(
  value: () => Value,
  ahead: (value: Value) => Iterator<undefined> | null,
): { readonly current: Value } {
  let current = $state.raw(untrack(value));
  let waits = false;
  let stale = false;
  /** What is told is what was made ready, though the value may have gone on: that comes next. */
  function follow(): void {
    waits = true;
    takeTurn(() => {
      stale = false;
      const ready = untrack(value);
      const work = ahead(ready);
      let done = !work;
      const step = () => {
        if (!done) {
          done = !!work?.next().done;
          return takeTurn(step);
        }
        waits = false;
        current = ready;
        if (stale) follow();
      };
      step();
    });
  }
  $effect(() => {
    value();
    stale = true;
    if (!waits) follow();
  });
  return {
    get current() {
      return current;
    },
  };
}
