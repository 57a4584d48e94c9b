/** Signs of the reader: that they have begun to move, and that they want less sent to them. */

const SIGNS = ['pointermove', 'pointerdown', 'touchstart', 'wheel', 'keydown', 'focusin', 'scroll'];

/** Calls back once, at the first sign that somebody is reading. Gives the undo. */
export function firstSign(call: () => void): () => void {
  const undo = new AbortController();
  const once = () => {
    undo.abort();
    call();
  };
  for (const sign of SIGNS) {
    addEventListener(sign, once, { signal: undo.signal, passive: true, capture: true });
  }
  return () => undo.abort();
}

/** What browsers say of a connection; not all of them do. */
interface Connected {
  connection?: { saveData?: boolean };
}

/** The reader has asked for less data. */
export const wantsLess = (): boolean =>
  (navigator as Connected).connection?.saveData === true ||
  matchMedia('(prefers-reduced-data: reduce)').matches;
