import { wordsOf } from '../../i18n/words.ts';
import type { Stray } from '../address.ts';

/** Tells what the address asks for and does not exist, until it is put away. */
export function showStrays(story: HTMLElement, strays: readonly Stray[], lang: string): void {
  const words = wordsOf(lang);
  const holder = story.querySelector<HTMLElement>('[data-strays]');
  if (!holder) return;
  const lines = strays.map(({ key, found, instead }) => {
    const line = document.createElement('p');
    line.textContent = words.stray(key, found, instead || words.nothing);
    return line;
  });
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = words.close;
  close.addEventListener('click', () => {
    holder.hidden = true;
    holder.replaceChildren();
  });
  holder.hidden = false;
  holder.replaceChildren(...lines, close);
}
