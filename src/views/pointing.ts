/** What the reader points at: one fact at a time, shared by words, chart and map. */

/** Where a note hangs: an element, or a point of the screen. */
export type Anchor = Element | { x: number; y: number };

/** Milliseconds that a pointer may be off a fact on its way to the note. */
const GRACE = 180;

/** The pointed-at fact and its note. */
export class Pointing {
  /** Id of the fact that is pointed at; null for none. */
  id: string | null = null;
  anchor: Anchor | null = null;
  /** A tap or a key keeps the note until it is dismissed. */
  pinned = false;
  #leaving: ReturnType<typeof setTimeout> | undefined;
  readonly #followers = new Set<() => void>();

  /** Calls `tell` now and whenever something else is pointed at. Gives the undo. */
  follow(tell: () => void): () => void {
    this.#followers.add(tell);
    tell();
    return () => this.#followers.delete(tell);
  }

  #point(id: string | null, anchor: Anchor | null, pinned: boolean): void {
    if (id === this.id && anchor === this.anchor && pinned === this.pinned) return;
    this.id = id;
    this.anchor = anchor;
    this.pinned = pinned;
    for (const tell of this.#followers) tell();
  }

  /** The pointer or the focus is on a fact. */
  over(id: string, anchor: Anchor): void {
    if (this.pinned) return;
    this.stay();
    this.#point(id, anchor, false);
  }

  /** The pointer is on the note: it stays. */
  stay(): void {
    clearTimeout(this.#leaving);
    this.#leaving = undefined;
  }

  /** The pointer or the focus has left. */
  leave(): void {
    // A pointer that goes on moving over nothing has left but once.
    if (this.pinned || this.#leaving !== undefined) return;
    this.#leaving = setTimeout(() => this.dismiss(), GRACE);
  }

  /** A tap, a click or a key on a fact: keeps its note, or puts it away when it was kept. */
  toggle(id: string, anchor: Anchor): void {
    if (this.pinned && this.id === id) {
      this.dismiss();
      return;
    }
    this.stay();
    this.#point(id, anchor, true);
  }

  /** Puts the note away. */
  dismiss(): void {
    this.stay();
    this.#point(null, null, false);
  }
}

/**
 * The nearest element around an event with an attribute; null when there is none. It goes by the
 * path that the event took: a picture may have been drawn anew since, without its old target.
 */
export const eventElement = (event: Event, attribute: string): Element | null =>
  event
    .composedPath()
    .find(
      (target): target is Element => target instanceof Element && target.hasAttribute(attribute),
    ) ?? null;

/** The element with a fact that an event is about; null when there is none. */
export const factElement = (event: Event): Element | null => eventElement(event, 'data-fact');

/**
 * Lets every `[data-fact]` inside a node be pointed at, by mouse, touch and keyboard. Gives the
 * undo.
 * @param claimed Asked before a press on a fact shows its note: true when the press meant something else.
 */
export function listenForFacts(
  node: HTMLElement,
  pointing: Pointing,
  claimed: (event: Event, fact: string) => boolean,
): () => void {
  const of = (event: Event): [string, Element] | null => {
    const element = factElement(event);
    const id = element?.getAttribute('data-fact');
    return element && id ? [id, element] : null;
  };
  const over = (event: Event) => {
    const found = of(event);
    if (found) pointing.over(...found);
  };
  const out = (event: Event) => {
    if (of(event)) pointing.leave();
  };
  /** A fact that can be pressed; inside another link, a button or a summary the press is theirs. */
  const pressed = (event: Event): [string, Element] | null => {
    const found = of(event);
    return found?.[1].closest('a:not([data-fact]), button, summary') ? null : found;
  };
  const press = (event: Event) => {
    const found = pressed(event);
    // In words a fact is a link to its note at the foot of the page, for pages without a script.
    if (found?.[1].matches('a')) event.preventDefault();
    if (found && claimed(event, found[0])) pointing.dismiss();
    else if (found) pointing.toggle(...found);
    else if (!eventElement(event, 'data-note')) pointing.dismiss();
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Escape') pointing.dismiss();
    if (event.key !== 'Enter' && event.key !== ' ') return;
    if (!pressed(event)) return;
    event.preventDefault();
    press(event);
  };
  // A touch is a tap, not a hover: it would open and close the note in one go.
  const hover = (event: PointerEvent) => {
    if (event.pointerType !== 'touch') over(event);
  };
  const focus = (event: FocusEvent) => {
    if (event.target instanceof Element && event.target.matches(':focus-visible')) over(event);
  };
  const undo = new AbortController();
  const { signal } = undo;
  node.addEventListener('pointerover', hover, { signal });
  node.addEventListener('pointerout', out, { signal });
  node.addEventListener('focusin', focus, { signal });
  node.addEventListener('focusout', out, { signal });
  node.addEventListener('click', press, { signal });
  node.addEventListener('keydown', key, { signal });
  return () => undo.abort();
}
