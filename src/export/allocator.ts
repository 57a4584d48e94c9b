/**
 * How the rasteriser's allocator (mimalloc) keeps memory: for the next frame, since new memory for every
 * frame costs more than its drawing. It reads this once in a process, when it is loaded: whoever loads
 * the rasteriser, or starts threads that do, imports this first.
 */

/** Milliseconds for which what is freed is kept. */
const KEPT = 1000;

process.env.MIMALLOC_PURGE_DELAY ??= String(KEPT);
