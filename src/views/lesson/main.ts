// The lesson for one reader: predictions, and how to read an announcement.
import '$generated/fonts/fonts.css';
import '../../style/facts.css';
import '../../style/hidden.css';
import { dataset } from 'virtual:edition';
import { editionAsked } from '../editionAsked.ts';
import { openLesson } from './open.ts';

const host = document.querySelector<HTMLElement>('#lesson');
// A dataset with a fault has no lesson: the document lists the faults instead.
if (host && dataset) {
  openLesson(host, editionAsked(dataset, location.search));
  document.documentElement.setAttribute('data-ready', '');
}
