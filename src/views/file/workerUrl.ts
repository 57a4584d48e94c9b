/** Stands for the map's own in the one file: the worker lies in the file, and is started from memory. */
import { tell } from './notice.svelte.ts';
import { unpackedBlock, WORKER } from './packed.ts';

const inMemory = (code: string): string =>
  URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));

/** Whether the browser starts a worker from memory; the reader is told where it refuses, at once or later. */
function starts(): boolean {
  const refused = () => tell('noWorker');
  try {
    const worker = new Worker(inMemory('postMessage(0)'));
    worker.onmessage = () => worker.terminate();
    worker.onerror = (event) => {
      event.preventDefault();
      refused();
    };
    return true;
  } catch {
    refused();
    return false;
  }
}

/**
 * By the end of its address the map library knows a classic script: Chromium starts no module from
 * the memory of a page that was opened from a file. Empty where there is no use in trying.
 */
export const workerUrl = starts() ? `${inMemory(unpackedBlock(WORKER))}#.cjs` : '';
