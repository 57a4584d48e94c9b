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

/** Calls back once, when an element is within a window's height of the window. Gives the undo. */
export function whenNear(element: Element, call: () => void): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      call();
    },
    { rootMargin: '100% 0%' },
  );
  observer.observe(element);
  return () => observer.disconnect();
}

/** What browsers say of a connection; not all of them do. */
interface Connected {
  connection?: { saveData?: boolean };
}

/** The reader has asked for less data. */
export const wantsLess = (): boolean =>
  (navigator as Connected).connection?.saveData === true ||
  matchMedia('(prefers-reduced-data: reduce)').matches;
