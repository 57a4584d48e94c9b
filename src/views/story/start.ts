import { takeTurn } from '../graphic/turns.ts';
import { readPageData } from '../pageData.ts';
import { enhance } from './enhance.ts';

/** Makes the story of the document move, in a task of its own; then the document is ready. */
export function startStory(): void {
  // The browser's last work on the first picture is in the task that runs the page's script.
  takeTurn(() => {
    const story = document.querySelector<HTMLElement>('.story');
    // A dataset with a fault has no story: the document lists the faults instead.
    if (story) enhance(story, readPageData(document));
    document.documentElement.setAttribute('data-ready', '');
  });
}
