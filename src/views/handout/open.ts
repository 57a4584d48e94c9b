/** Opens the handout. It asks for nothing: all that it shows is handed to it. */
import '$generated/fonts/fonts.css';
import '../../style/facts.css';
import './paper.css';
import { flushSync, mount } from 'svelte';
import type { Dataset, Geometry } from '../../dataset/types.ts';
import Handout from './Handout.svelte';

/** Shows the handout that the address asks for in `host`; its pictures are drawn when this returns. */
export function openHandout(host: HTMLElement, dataset: Dataset, geometry: Geometry): void {
  mount(Handout, { target: host, props: { dataset, geometry, search: location.search } });
  flushSync();
}
