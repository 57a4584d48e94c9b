// The page is whole as it arrives; this makes it move.
import '$generated/fonts/fonts.css';
import './style/hidden.css';
import './style/page.css';
import './style/print.css';
import { takeTurn } from './views/graphic/turns.ts';
import { readPageData } from './views/pageData.ts';
import { enhance } from './views/story/enhance.ts';

// In a task of its own: the browser's last work on the first picture is in the one that runs this.
takeTurn(() => {
  const story = document.querySelector<HTMLElement>('.story');
  // A dataset with a fault has no story: the document lists the faults instead.
  if (story) enhance(story, readPageData(document));
  document.documentElement.setAttribute('data-ready', '');
});
