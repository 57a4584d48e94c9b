/** Work that is too much for one task of a slow device is done in turns, and the page answers between them. */
const waiting: (() => void)[] = [];

function next(): void {
  waiting[0]?.();
  waiting.shift();
  if (waiting.length > 0) setTimeout(next);
}

/** Runs a function in a task of its own, after those that wait already. */
export function takeTurn(run: () => void): void {
  if (waiting.push(run) === 1) setTimeout(next);
}
