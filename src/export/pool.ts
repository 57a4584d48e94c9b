import './allocator.ts';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { FrameTask, PoolTask } from './frameWorker.ts';

/** Worker threads that make frames. */
export interface Pool {
  /** How many frames are made at once. */
  threads: number;
  /** Makes a frame. Raw pixels lie in lent memory: they stay until `release`. */
  make(task: FrameTask): Promise<Uint8Array>;
  /** Gives lent memory back, for the pixels of another frame. Of what was not lent, nothing. */
  release(bytes: Uint8Array): void;
  close(): Promise<void>;
}

/**
 * Megabytes of a thread's new objects. Drawing fills them within a frame, and the pixels that a frame
 * leaves behind in the rasteriser's own memory, of which the collector knows nothing, are freed then.
 */
const YOUNG = 2;

/** Starts worker threads; one for each core, if not said otherwise. */
export function createPool(threads = availableParallelism()): Pool {
  const piscina = new Piscina<PoolTask, Uint8Array>({
    filename: fileURLToPath(new URL('./frameWorker.mjs', import.meta.url)),
    minThreads: threads,
    maxThreads: threads,
    // A thread that sleeps between frames instead of going round its loop would free nothing.
    atomics: 'disabled',
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
  });
  const memory = createMemory();
  return {
    threads,
    async make(task) {
      const { width, height } = task.request.size;
      const into = task.form === 'raw' ? memory.lend(4 * width * height) : undefined;
      return piscina.run(into ? { ...task, into } : task);
    },
    release: ({ buffer }) => {
      if (buffer instanceof SharedArrayBuffer) memory.takeBack(buffer);
    },
    close: () => piscina.destroy(),
  };
}

/** Memory that threads share, used again and again: new memory for every frame costs more than its drawing. */
function createMemory() {
  const free: SharedArrayBuffer[] = [];
  return {
    lend(bytes: number): SharedArrayBuffer {
      const fits = free.findIndex(({ byteLength }) => byteLength === bytes);
      const [found] = fits < 0 ? [] : free.splice(fits, 1);
      return found ?? new SharedArrayBuffer(bytes);
    },
    takeBack: (buffer: SharedArrayBuffer) => void free.push(buffer),
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
