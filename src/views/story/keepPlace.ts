import { lineOnScreen } from './reading.ts';

/** The part of the story nearest to the reading line, as long as it is there. */
function partInView(root: Element, line: number): Element | undefined {
  const parts = [...root.querySelectorAll('[data-step], [data-part]')];
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
export function keepPlace(root: Element): () => void {
  const line = lineOnScreen(root);
  const part = partInView(root, line);
  if (!part) return () => undefined;
  const along = (rect: DOMRect) => (line - rect.top) / Math.max(1, rect.height);
  const before = along(part.getBoundingClientRect());
  // The browser's own anchoring would add to ours.
  const { style } = document.documentElement;
  style.overflowAnchor = 'none';
  requestAnimationFrame(() => requestAnimationFrame(() => (style.overflowAnchor = '')));
  return () => {
    const rect = part.getBoundingClientRect();
    scrollBy({ top: (along(rect) - before) * -rect.height, behavior: 'instant' });
  };
}
