import type { Focus } from './types.ts';
import { mix } from './easing.ts';

/** The focus on its way from one step's to the next's. */
export function focusFrame(from: readonly string[], to: readonly string[], k: number): Focus {
  const focus: Record<string, number> = {};
  for (const id of [...from, ...to]) {
    const weight = mix(from.includes(id) ? 1 : 0, to.includes(id) ? 1 : 0, k);
    if (weight > 0) focus[id] = weight;
  }
  return focus;
}
