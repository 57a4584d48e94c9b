import { mount } from 'svelte';
import { fileWordsOf, type FileWords } from '../../i18n/file/words.ts';
import Notices from './Notices.svelte';

/** What a reader of the file is told. */
export type Told = Exclude<keyof FileWords, 'close' | 'noLink'>;

const told: Told[] = [];
const shown = $state<string[]>([]);

/** Tells the reader what this file or this browser does not do, once and until it is put away. */
export function tell(what: Told): void {
  if (told.includes(what)) return;
  const words = fileWordsOf(document.documentElement.lang);
  if (told.length === 0) {
    mount(Notices, { target: document.body, props: { notices: shown, close: words.close } });
  }
  told.push(what);
  shown.push(words[what]);
}
