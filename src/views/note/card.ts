/** Shows the note of what is pointed at, beside it. The notes stand at the foot of the page. */
import type { VirtualElement } from '@floating-ui/dom';
import type { Anchor, Pointing } from '../pointing.ts';
import { keepBeside } from './placing.ts';

const boxOf = (anchor: Anchor): Element | VirtualElement =>
  anchor instanceof Element
    ? anchor
    : { getBoundingClientRect: () => new DOMRect(anchor.x, anchor.y, 0, 0) };

/** Follows what is pointed at. Gives the undo. */
export function showNotes(story: HTMLElement, pointing: Pointing): () => void {
  let close: () => void = () => undefined;

  function open(note: Element, anchor: Anchor): () => void {
    const card = document.createElement('aside');
    card.id = 'note';
    card.dataset.note = '';
    for (const part of note.childNodes) card.append(part.cloneNode(true));
    card.addEventListener('pointerenter', () => pointing.stay());
    card.addEventListener('pointerleave', () => pointing.leave());
    story.append(card);
    // The words that are pointed at say where their note is, for as long as it is there.
    const words = anchor instanceof Element ? anchor : null;
    words?.setAttribute('aria-describedby', card.id);
    const undo = keepBeside(card, boxOf(anchor));
    return () => {
      undo();
      words?.removeAttribute('aria-describedby');
      card.remove();
    };
  }

  const unfollow = pointing.follow(() => {
    close();
    close = () => undefined;
    const { id, anchor } = pointing;
    const note = id === null ? null : document.getElementById(`note-${id}`);
    if (note && anchor) close = open(note, anchor);
  });
  return () => {
    unfollow();
    close();
  };
}
