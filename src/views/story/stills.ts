/** Until the live graphic is there, the graphic's box shows the still picture of what is read. */
import type { PageData } from '../pageData.ts';
import type { Reading } from './reader.ts';

export interface Stills {
  /** Shows the picture of a step. */
  show(now: Reading): void;
  /** Puts every picture back where it belongs: the live graphic takes over, or the page is printed. */
  away(): void;
}

/** Attributes that make a still picture's parts into buttons. */
export function makeButtons(root: ParentNode): void {
  for (const button of root.querySelectorAll('[data-button]')) {
    button.setAttribute('tabindex', '0');
    button.setAttribute('role', 'button');
  }
}

export function stillsOf(story: HTMLElement, box: HTMLElement, page: PageData): Stills {
  const first = box.querySelector<HTMLElement>('[data-first]');
  let shown: { picture: Element; home: Element } | null = null;

  function back(): void {
    if (shown) shown.home.append(shown.picture);
    shown = null;
  }

  /** The picture of the step, or of the nearest one before it. */
  function pictureOf({ scene, step }: Reading): Element | null {
    const id = page.scenes[scene]?.id ?? '';
    for (let at = step; at >= 0; at--) {
      const frame = story.querySelector(`[data-still-of="${id}/${at}"] .frame`);
      if (frame) return frame;
    }
    return null;
  }

  return {
    show(now) {
      const home = pictureOf(now);
      if (home && home === shown?.home) return;
      back();
      const picture = home?.firstElementChild;
      if (first) first.hidden = Boolean(picture);
      if (!home || !picture) return;
      box.append(picture);
      makeButtons(box);
      shown = { picture, home };
    },
    away: () => {
      back();
      if (first) first.hidden = true;
    },
  };
}
