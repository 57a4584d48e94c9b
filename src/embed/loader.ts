/**
 * The script that newsrooms paste, `embed.js`: puts the page where each of its own script tags stands,
 * and defines the custom element for those who write it themselves. A tag with `data-define`, or in
 * the head of a document, only defines.
 */
import { storyElement } from './storyElement.ts';

/** Titles of the page by language, the first language first: set by the build from the edition. */
declare const EMBED_TITLES: Readonly<Record<string, string>>;

const ELEMENT = 'year-story';

const current = document.currentScript;
if (current instanceof HTMLScriptElement && current.src) {
  const { src } = current;
  const site = new URL('./', src).href;
  if (!customElements.get(ELEMENT))
    customElements.define(ELEMENT, storyElement(site, EMBED_TITLES));
  // Not only the current one: where a page has several, a host may run the script just once.
  for (const script of document.scripts) {
    const { dataset } = script;
    if (script.src !== src || 'define' in dataset || 'placed' in dataset) continue;
    if (script.closest('head')) continue;
    const element = document.createElement(ELEMENT);
    Object.assign(element.dataset, dataset, { src: site });
    dataset.placed = '';
    script.after(element);
  }
}
