/** Keeps a card beside what it is about, inside the window. */
import {
  autoUpdate,
  computePosition,
  flip,
  offset,
  shift,
  size,
  type ReferenceElement,
} from '@floating-ui/dom';

/** Pixels that stay free at the window's edges; the bar is at the top. */
const edges = { top: 56, right: 8, bottom: 8, left: 8 };

/** Places a card and keeps it in place as the page moves. Gives the undo. */
export function keepBeside(card: HTMLElement, anchor: ReferenceElement): () => void {
  return autoUpdate(anchor, card, () => {
    void computePosition(anchor, card, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        offset(10),
        flip({ padding: edges, fallbackPlacements: ['top-start'], fallbackStrategy: 'bestFit' }),
        shift({ padding: edges, crossAxis: true }),
        size({
          padding: edges,
          apply: ({ availableHeight }) => {
            card.style.maxHeight = `${Math.max(120, Math.floor(availableHeight))}px`;
          },
        }),
      ],
    }).then(({ x, y }) => {
      card.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
      card.dataset.placed = '';
    });
  });
}
