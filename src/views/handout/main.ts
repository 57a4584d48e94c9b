// The handout: the story as a lesson on paper, for the teacher and for pupils.
import { dataset } from 'virtual:edition';
import { geometry } from 'virtual:edition/geometry';
import { editionAsked } from '../editionAsked.ts';
import { openHandout } from './open.ts';

const host = document.querySelector<HTMLElement>('#handout');
// A dataset with a fault has no handout: the document lists the faults instead.
if (host && dataset && geometry) {
  openHandout(host, editionAsked(dataset, location.search), geometry);
  document.documentElement.setAttribute('data-ready', '');
}
