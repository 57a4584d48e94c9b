// The talk: the story's scenes as slides, for a class.
import '$generated/fonts/fonts.css';
import '../../style/hidden.css';
import { mount } from 'svelte';
import { dataset } from 'virtual:edition';
import { geometry } from 'virtual:edition/geometry';
import Present from './Present.svelte';

const host = document.querySelector<HTMLElement>('#present');
// A dataset with a fault has no talk: the document lists the faults instead.
if (host && dataset && geometry) {
  mount(Present, { target: host, props: { dataset, geometry } });
  document.documentElement.setAttribute('data-ready', '');
}
