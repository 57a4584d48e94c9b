import { mount } from 'svelte';
import { fileWordsOf, type FileWords } from '../../i18n/file/words.ts';
import Notice from './Notice.svelte';

/** What a reader of the file is told. */
export type Told = Exclude<keyof FileWords, 'close' | 'noLink'>;

const told = new Set<Told>();

/** Tells the reader what this file or this browser does not do, once and until it is put away. */
export function tell(what: Told): void {
  if (told.has(what)) return;
  told.add(what);
  const words = fileWordsOf(document.documentElement.lang);
  mount(Notice, { target: document.body, props: { text: words[what], close: words.close } });
}
