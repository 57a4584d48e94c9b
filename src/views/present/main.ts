// The talk: the story's scenes as slides, for a class.
import '$generated/fonts/fonts.css';
import '../../style/hidden.css';
import { dataset } from 'virtual:edition';
import { geometry } from 'virtual:edition/geometry';
import { openPresent } from './open.ts';

const host = document.querySelector<HTMLElement>('#present');
// A dataset with a fault has no talk: the document lists the faults instead.
if (host && dataset && geometry) {
  openPresent(host, dataset, geometry);
  document.documentElement.setAttribute('data-ready', '');
}
