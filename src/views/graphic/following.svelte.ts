import { untrack } from 'svelte';
import { takeTurn } from './turns.ts';

/**
 * A value that follows another one by a turn: what is drawn from it is drawn in a task of its own.
 * The first one is there at once.
 */
export function following<Value>(value: () => Value): { readonly current: Value } {
  let current = $state.raw(untrack(value));
  let waits = false;
  $effect(() => {
    value();
    if (waits) return;
    waits = true;
    takeTurn(() => {
      waits = false;
      current = untrack(value);
    });
  });
  return {
    get current() {
      return current;
    },
  };
}
