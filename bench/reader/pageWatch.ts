/** What a page notes about itself from its first moment. Runs inside the page, on both sides. */

/** Names of the marks that a page gets. */
export const marks = { live: 'bench-map-live', largest: 'bench-largest' } as const;

/** Marks the moment when the live map stands on the screen, and each largest paint. */
export function watchPage({ live, largest }: typeof marks): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('[data-map="live"]')) return;
    observer.disconnect();
    // What was changed is on the screen after the next frame.
    requestAnimationFrame(() => requestAnimationFrame(() => performance.mark(live)));
  });
  observer.observe(document, { subtree: true, childList: true, attributeFilter: ['data-map'] });
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) performance.mark(largest, { startTime });
  }).observe({ type: 'largest-contentful-paint', buffered: true });
}

/** A stretch of time that the main thread was busy, in milliseconds of the page's clock. */
export interface Busy {
  startTime: number;
  duration: number;
}

/** A script that ran in a long frame, with its share of it. */
export interface RanScript extends Busy {
  sourceURL: string;
  sourceFunctionName: string;
  sourceCharPosition: number;
  invoker: string;
}

/** Long tasks and long frames, as the browser reports them. */
export interface Tasks {
  tasks: Busy[];
  frames: (Busy & { scripts: RanScript[] })[];
}

/** Collects long tasks and frames in `globalThis.benchTasks` from now on. */
export function watchTasks(): void {
  const seen: Tasks = { tasks: [], frames: [] };
  Object.assign(globalThis, { benchTasks: seen });
  const watch = (type: string, add: (entry: object) => void) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) add(entry.toJSON() as object);
    }).observe({ type });
  watch('longtask', (entry) => seen.tasks.push(entry as Busy));
  watch('long-animation-frame', (entry) => seen.frames.push(entry as Tasks['frames'][number]));
}

/** What was collected so far. */
export const seenTasks = (): Tasks =>
  (globalThis as typeof globalThis & { benchTasks: Tasks }).benchTasks;
