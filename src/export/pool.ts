import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { FrameTask } from './frameWorker.ts';

/** Worker threads that make frames. */
export interface Pool {
  /** How many frames are made at once. */
  threads: number;
  make(task: FrameTask): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Starts worker threads; one for each core, if not said otherwise. */
export function createPool(threads = availableParallelism()): Pool {
  const piscina = new Piscina<FrameTask, Uint8Array>({
    filename: fileURLToPath(new URL('./frameWorker.mjs', import.meta.url)),
    minThreads: threads,
    maxThreads: threads,
  });
  return {
    threads,
    make: (task) => piscina.run(task),
    close: () => piscina.destroy(),
  };
}

/**
 * Makes things in parallel and gives them in order, never more than `ahead` at once: a slow encoder
 * holds back the frames that wait for it.
 */
export async function* inOrder<Item, Made>(
  items: readonly Item[],
  ahead: number,
  make: (item: Item) => Promise<Made>,
): AsyncGenerator<{ item: Item; made: Made }> {
  const waiting: { item: Item; made: Promise<Made> }[] = [];
  const begin = (item: Item) => {
    const made = make(item);
    // Whoever comes to it in its turn hears of the trouble.
    made.catch(() => undefined);
    waiting.push({ item, made });
  };
  let next = 0;
  for (; next < Math.min(ahead, items.length); next++) begin(items[next] as Item);
  for (let first = waiting.shift(); first; first = waiting.shift()) {
    yield { item: first.item, made: await first.made };
    if (next < items.length) begin(items[next++] as Item);
  }
}
