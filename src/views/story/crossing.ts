/** Ways for the keyboard between the words of a step and its picture, which stand apart on the page. */

/** Everything in the graphic that a keyboard can reach now, in its order: it keeps hidden pictures too. */
const stopsIn = (box: Element): (HTMLElement | SVGElement)[] =>
  [...box.querySelectorAll<HTMLElement | SVGElement>('[tabindex="0"], summary')].filter(
    (stop) => stop.getClientRects().length > 0 && getComputedStyle(stop).visibility === 'visible',
  );

/** Gives the focus to the first one that can take it. False where none can. */
const focusFirst = (stops: (HTMLElement | SVGElement)[]): boolean =>
  stops.some((stop) => {
    stop.focus({ preventScroll: true });
    return document.activeElement === stop;
  });

/** Waits until the graphic shows what is read, and stands. */
const arrived = (story: HTMLElement): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      if (story.dataset.still === 'true') resolve();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });

/** What is asked of the story's steps. */
interface Steps {
  /** Whether a step is the one that is read now. */
  isRead: (step: HTMLElement) => boolean;
  /** Brings a step under the reading line, so that the graphic shows it. */
  read: (step: HTMLElement) => void;
}

/**
 * Lets the link in a step lead into the graphic, and the one after the graphic lead back to that step.
 * Gives the undo.
 */
export function followCrossings(
  story: HTMLElement,
  box: HTMLElement,
  { isRead, read }: Steps,
): () => void {
  const undo = new AbortController();
  const { signal } = undo;
  const back = story.querySelector<HTMLElement>('[data-to-words]');
  /** The link that the reader came into the graphic by. */
  let origin: HTMLElement | null = null;

  story.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element && event.target.closest('[data-to-graphic]');
      if (!(link instanceof HTMLElement)) return;
      const step = link.closest<HTMLElement>('[data-step]');
      if (step && !isRead(step)) read(step);
      event.preventDefault();
      // On its way, the picture takes away what it no longer shows.
      void arrived(story).then(() => {
        if (focusFirst(stopsIn(box))) origin = link;
      });
    },
    { signal },
  );
  back?.addEventListener(
    'click',
    (event) => {
      if (!origin) return;
      event.preventDefault();
      origin.focus();
      const step = origin.closest<HTMLElement>('[data-step]');
      // With its last line at the foot of the window, a step is the one that is read.
      if (step && !isRead(step)) origin.scrollIntoView({ block: 'end', behavior: 'instant' });
    },
    { signal },
  );
  story.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Tab' || !origin) return;
      const { activeElement: focused } = document;
      // From here the browser itself goes on: to what stands after the link, or before it.
      const leaves = event.shiftKey ? focused === stopsIn(box)[0] : focused === back;
      if (leaves) origin.focus({ preventScroll: true });
      if (leaves || !(focused === back || box.contains(focused))) origin = null;
    },
    { signal },
  );
  return () => undo.abort();
}
