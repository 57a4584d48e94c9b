// The page is whole as it arrives; this makes it move.
import '$generated/fonts/fonts.css';
import './style/page.css';
import './style/print.css';
import { readPageData } from './views/pageData.ts';
import { enhance } from './views/story/enhance.ts';

const story = document.querySelector<HTMLElement>('.story');
// A dataset with a fault has no story: the document lists the faults instead.
if (story) enhance(story, readPageData(document));
document.documentElement.setAttribute('data-ready', '');
