import '../../style/buttons.css';
import { mount } from 'svelte';
import type { Dataset, Geometry } from '../../dataset/types.ts';
import Present from './Present.svelte';

/** Shows the talk in an element. */
export const openPresent = (host: HTMLElement, dataset: Dataset, geometry: Geometry): void => {
  mount(Present, { target: host, props: { dataset, geometry } });
};
