import { mount } from 'svelte';
import type { Dataset, Geometry } from '../../dataset/types.ts';
import Files from './Files.svelte';

/** Puts the page of files into an element; it reads what it shows from the address. */
export function openFiles(host: HTMLElement, dataset: Dataset, geometry: Geometry): void {
  host.replaceChildren();
  mount(Files, { target: host, props: { dataset, geometry } });
}
