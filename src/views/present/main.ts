// The talk: the story's scenes as slides, for a class.
import '$generated/fonts/fonts.css';
import '../../style/facts.css';
import '../../style/hidden.css';
import { dataset } from 'virtual:edition';
import { geometry } from 'virtual:edition/geometry';
import { editionAsked } from '../editionAsked.ts';
import { openPresent } from './open.ts';

const host = document.querySelector<HTMLElement>('#present');
// A dataset with a fault has no talk: the document lists the faults instead.
if (host && dataset && geometry) {
  openPresent(host, editionAsked(dataset, location.search), geometry);
  document.documentElement.setAttribute('data-ready', '');
}
