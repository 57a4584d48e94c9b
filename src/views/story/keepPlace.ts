import { factElement } from '../pointing.svelte.ts';

/** The part of the story nearest to the reading line, as long as it is there. */
function partInView(): Element | undefined {
  const parts = [...document.querySelectorAll('[data-step], [data-part]')];
  const line = innerHeight * 0.55;
  const distance = (part: Element) => {
    const { top, bottom } = part.getBoundingClientRect();
    return top > line ? top - line : Math.max(0, line - bottom);
  };
  return parts.sort((a, b) => distance(a) - distance(b))[0];
}

/**
 * Remembers what is being read. The function that it gives, called after the words have changed,
 * scrolls so that the same part stands at the same height, as far along as before.
 */
export function keepPlace(): () => void {
  const part = partInView();
  if (!part) return () => undefined;
  const line = innerHeight * 0.55;
  const along = (rect: DOMRect) => (line - rect.top) / Math.max(1, rect.height);
  const before = along(part.getBoundingClientRect());
  const focused = factElement(document.activeElement);
  return () => {
    const rect = part.getBoundingClientRect();
    scrollBy({ top: (along(rect) - before) * -rect.height, behavior: 'instant' });
    if (focused?.isConnected && focused instanceof HTMLElement) {
      focused.focus({ preventScroll: true });
    }
  };
}
