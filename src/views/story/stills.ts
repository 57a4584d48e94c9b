/** Until the live graphic is there, the graphic's box shows the still picture of what is read. */
import type { PageData } from '../pageData.ts';
import type { Reading } from './reader.ts';

export interface Stills {
  /** Shows the picture of a step. */
  show(now: Reading): void;
  /** Puts every picture back where it belongs, to be printed. */
  away(): void;
  /** Shows again what was shown before that. */
  again(): void;
  /** Puts them back for good: the live graphic takes over. */
  end(): void;
}

/** The least side of what a finger can hit, in pixels. */
const FINGER = 44;

/** Makes the facts and places of still pictures into buttons that a finger and the keyboard reach. */
export function makeButtons(root: ParentNode): void {
  for (const button of root.querySelectorAll<SVGGElement>('[data-button]:not([tabindex])')) {
    button.setAttribute('tabindex', '0');
    button.setAttribute('role', 'button');
    const note = document.getElementById(`note-${button.dataset.fact ?? ''}`);
    const name = note?.querySelector('.title')?.textContent.trim();
    if (name) button.setAttribute('aria-label', name);
    button.prepend(hitArea(button));
  }
}

/** Room around a group, no less than a finger needs at the size that the picture has. */
function hitArea(group: SVGGElement): SVGRectElement {
  const { x, y, width, height } = group.getBBox();
  // Pixels of one step of the drawing; the same in both directions.
  const least = FINGER / (group.getScreenCTM()?.a || 1);
  const [wide, high] = [Math.max(width, least), Math.max(height, least)];
  const rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  const place = {
    x: x - (wide - width) / 2,
    y: y - (high - height) / 2,
    width: wide,
    height: high,
  };
  for (const [name, value] of Object.entries(place)) rect.setAttribute(name, value.toFixed(1));
  rect.setAttribute('fill', 'none');
  rect.setAttribute('pointer-events', 'all');
  return rect;
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

  let last: Reading | null = null;
  let ended = false;

  function show(now: Reading): void {
    last = now;
    const home = ended ? null : pictureOf(now);
    if (home && home === shown?.home) return;
    back();
    const picture = home?.firstElementChild;
    if (first) first.hidden = ended || Boolean(picture);
    if (!home || !picture) return;
    box.append(picture);
    makeButtons(box);
    shown = { picture, home };
  }

  return {
    show,
    away() {
      back();
      if (first) first.hidden = false;
    },
    again() {
      if (last) show(last);
      else if (first) first.hidden = ended;
    },
    end() {
      ended = true;
      back();
      if (first) first.hidden = true;
    },
  };
}
