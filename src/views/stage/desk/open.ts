import { mount } from 'svelte';
import type { Dataset, Geometry } from '../../../dataset/types.ts';
import Desk from './Desk.svelte';
import './desk.css';

/** Puts the control desk in the place of an element. */
export function openDesk(
  host: HTMLElement,
  { dataset, geometry, lang }: { dataset: Dataset; geometry: Geometry; lang: string },
): void {
  const [first = ''] = dataset.edition.languages;
  const own = dataset.edition.languages.includes(lang) ? lang : first;
  document.documentElement.lang = own;
  host.replaceChildren();
  mount(Desk, { target: host, props: { dataset, geometry, lang: own } });
  document.documentElement.setAttribute('data-ready', '');
}
