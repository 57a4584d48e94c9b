import '../../style/buttons.css';
import { mount } from 'svelte';
import type { Dataset } from '../../dataset/types.ts';
import Lesson from './Lesson.svelte';

/** Shows the lesson for one reader in an element. */
export const openLesson = (host: HTMLElement, dataset: Dataset): void => {
  mount(Lesson, { target: host, props: { dataset } });
};
