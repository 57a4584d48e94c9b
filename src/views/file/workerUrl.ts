/** Stands for the map's own in the one file: the worker lies in the file, and is started from memory. */
import { tell } from './notice.ts';
import { unpackedBlock, WORKER } from './packed.ts';

const inMemory = (code: string): string =>
  URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));

/** Tells the reader where the browser lets no page from a file start a worker. */
function probe(): void {
  const refused = () => tell('noWorker');
  try {
    const worker = new Worker(inMemory('postMessage(0)'));
    worker.onmessage = () => worker.terminate();
    worker.onerror = (event) => {
      event.preventDefault();
      refused();
    };
  } catch {
    refused();
  }
}

probe();

/**
 * By the end of its address the map library knows a classic script: Chromium starts no module from
 * the memory of a page that was opened from a file.
 */
export const workerUrl = `${inMemory(unpackedBlock(WORKER))}#.cjs`;
