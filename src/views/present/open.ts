import { mount } from 'svelte';
import type { Dataset, Geometry } from '../../dataset/types.ts';
import Present from './Present.svelte';

/** Opens the talk in an element that has the whole window. */
export function openPresent(host: HTMLElement, dataset: Dataset, geometry: Geometry): void {
  mount(Present, { target: host, props: { dataset, geometry } });
}
