/** The list of all results: links open them, and it is told which one is open. */

/** Opens a result and brings it into sight. False where there is none of that id. */
export function openResult(story: HTMLElement, id: string): boolean {
  if (!id) return false;
  const card = story.querySelector<HTMLDetailsElement>(`details#${CSS.escape(id)}`);
  if (!card) return false;
  card.open = true;
  card.scrollIntoView({ block: 'start', behavior: 'instant' });
  card.querySelector('summary')?.focus({ preventScroll: true });
  return true;
}

/**
 * Follows what is opened and closed.
 * @param told Called with the result that was opened last; empty when none is open.
 */
export function followResults(story: HTMLElement, told: (id: string) => void): () => void {
  const undo = new AbortController();
  const { signal } = undo;
  const toggled = (event: Event) => {
    const { target } = event;
    if (!(target instanceof HTMLDetailsElement) || target.dataset.result === undefined) return;
    const other = story.querySelector('details[data-result][open]');
    told(target.open ? target.id : (other?.id ?? ''));
  };
  // The event does not bubble.
  story.addEventListener('toggle', toggled, { signal, capture: true });
  story.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
      const id = link?.getAttribute('href')?.slice(1) ?? '';
      if (openResult(story, id)) event.preventDefault();
    },
    { signal },
  );
  return () => undo.abort();
}
