// Data and pictures of the story, to be taken away.
import '$generated/fonts/fonts.css';
import '../../style/facts.css';
import { dataset } from 'virtual:edition';
import { geometry } from 'virtual:edition/geometry';
import { editionAsked } from '../editionAsked.ts';
import { openFiles } from './open.ts';

const host = document.querySelector<HTMLElement>('#files');
// A dataset with a fault has no files: the document lists the faults instead.
if (host && dataset && geometry) {
  openFiles(host, editionAsked(dataset, location.search), geometry);
  document.documentElement.setAttribute('data-ready', '');
}
