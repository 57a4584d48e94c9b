import { mount } from 'svelte';
import type { Dataset, Geometry } from '../../../dataset/types.ts';
import Desk from './Desk.svelte';
import './desk.css';

export interface DeskOptions {
  dataset: Dataset;
  geometry: Geometry;
  /** The edition is the one without its context. */
  alone: boolean;
  lang: string;
}

/** Puts the control desk in the place of an element. */
export function openDesk(host: HTMLElement, { lang, ...options }: DeskOptions): void {
  const { dataset } = options;
  const [first = ''] = dataset.edition.languages;
  const own = dataset.edition.languages.includes(lang) ? lang : first;
  document.documentElement.lang = own;
  host.replaceChildren();
  mount(Desk, { target: host, props: { ...options, lang: own } });
  document.documentElement.setAttribute('data-ready', '');
}
