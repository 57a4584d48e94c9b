/** Marks where the reader is: in the bar, in the words, and for those who listen. */
import { documentPath } from '../address.ts';
import type { PageData } from '../pageData.ts';
import type { Reading } from './reader.ts';

/** Milliseconds that a scene must be stayed in before its title is said. */
const PATIENCE = 700;

export interface Marks {
  /** Marks the step that is read. */
  read(now: Reading): void;
  /** Lets the links to the other languages lead to the same place. */
  keepPlace(query: string): void;
}

/** Finds the places to be marked in the story. */
export function marksOf(story: HTMLElement, page: PageData): Marks {
  const bar = story.querySelector<HTMLElement>('[data-bar]');
  const list = bar?.querySelector('ol');
  const items = [...(list?.children ?? [])];
  const live = story.querySelector('[data-announce]');
  let saying = 0;

  /** On a phone the names do not all fit: the current one and the one with the focus are seen. */
  function bringIntoSight(item: Element | null | undefined): void {
    if (!list || !(item instanceof HTMLElement)) return;
    const middle = item.offsetLeft + item.offsetWidth / 2 - list.clientWidth / 2;
    list.scrollTo({ left: middle, behavior: 'instant' });
  }
  list?.addEventListener('focusin', ({ target }) => {
    // A pointer that has pressed one finds it where it is.
    if (target instanceof Element && target.matches(':focus-visible')) {
      bringIntoSight(target.closest('li'));
    }
  });

  /** Says a scene's headline, its facts with it. */
  function say(scene: string): void {
    clearTimeout(saying);
    saying = window.setTimeout(() => {
      const title = document.getElementById(`title-${scene}`) ?? story.querySelector('h1');
      live?.replaceChildren(...[...(title?.childNodes ?? [])].map((node) => node.cloneNode(true)));
    }, PATIENCE);
  }

  return {
    read({ scene, step }) {
      items.forEach((item, index) => {
        item.classList.toggle('past', index < scene);
        const link = item.querySelector('a');
        if (item.classList.toggle('at', index === scene))
          link?.setAttribute('aria-current', 'step');
        else link?.removeAttribute('aria-current');
      });
      bringIntoSight(items[scene]);
      const { id = '' } = page.scenes[scene] ?? {};
      if (!story.dataset.at?.startsWith(`${id}/`)) say(id);
      story.dataset.at = `${id}/${step}`;
    },
    keepPlace(query) {
      for (const link of story.querySelectorAll<HTMLAnchorElement>('a[data-language]')) {
        const path = documentPath(page.lang, link.dataset.language ?? '', page.languages);
        link.setAttribute('href', path + query);
      }
    },
  };
}
