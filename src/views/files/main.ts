// Data and pictures of the story, to be taken away.
import '$generated/fonts/fonts.css';
import { dataset } from 'virtual:edition';
import { geometry } from 'virtual:edition/geometry';
import { openFiles } from './open.ts';

const host = document.querySelector<HTMLElement>('#files');
// A dataset with a fault has no files: the document lists the faults instead.
if (host && dataset && geometry) {
  openFiles(host, dataset, geometry);
  document.documentElement.setAttribute('data-ready', '');
}
