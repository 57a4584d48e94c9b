/** Work that is too much for one task of a slow device is done in turns, and the page answers between them. */
const waiting: (() => void)[] = [];
/** What runs when nothing waits any more. */
let last: (() => void) | undefined;
let due = false;
let running = false;

/** Milliseconds that turns may take together before the next one gets a task of its own. */
const SHORT = 8;

function soon(): void {
  if (due) return;
  due = true;
  setTimeout(next);
}

function next(): void {
  due = false;
  const begun = performance.now();
  const run = () => {
    running = true;
    try {
      waiting.shift()?.();
    } finally {
      // What a turn leads to in the page is done before the next one, and counts.
      queueMicrotask(() => {
        running = false;
        if (waiting.length > 0 && performance.now() - begun < SHORT) run();
        else if (waiting.length > 0 || last) soon();
      });
    }
  };
  if (waiting.length > 0) {
    run();
  } else {
    const ending = last;
    last = undefined;
    ending?.();
  }
}

/** Runs a function in its turn, after those that wait already. */
export function takeTurn(run: () => void): void {
  waiting.push(run);
  soon();
}

/** Runs a function in a task of its own when no turn waits any more; only the latest one does. */
export function afterTurns(run: () => void): void {
  last = run;
  soon();
}

/** Whether what happens now is a turn, or what one leads to; else it is the reader's doing, or the page's. */
export const inTurn = (): boolean => running;
