/** The story as markup, which its documents are made of. Runs in Node. */
import { parseHTML } from 'linkedom';
import { render } from 'svelte/server';
import type { Dataset, Geometry } from '../../dataset/types.ts';
import { remembered } from '../../map/remembered.ts';
import { ThemeColours } from '../../style/themed.ts';
import { picturesOf } from '../graphic/pictures.ts';
import { PAGE_DATA, type FileData } from '../pageData.ts';
import Page from '../story/Page.svelte';
import { pageDataOf } from './pageDataOf.ts';
import { themeStyles } from './themeStyles.ts';

export interface StoryMarkup {
  /** Styles of its components. */
  head: string;
  body: string;
  /** Colours of the themes and of its pictures, as CSS. */
  colours: string;
}

/** Svelte's marks for a script that takes over the markup: ours leaves it as it is. */
const withoutMarks = (html: string): string => html.replace(/<!--[^>]*-->/g, '');

/** Styles without comments, and without the room around them. */
const terse = (styles: string): string =>
  styles.replace(/\/\*[^]*?\*\//g, '').replace(/\s*([{};])\s*/g, '$1');

/**
 * The story in one language, drawn once for all documents that it stands in.
 * @param geometry The dataset's own.
 * @throws RangeError where the dataset names what it does not have; a checked one does not.
 */
export const storyMarkup = (dataset: Dataset, geometry: Geometry, lang: string): StoryMarkup =>
  remembered(dataset, `markup ${lang}`, () => {
    const { document } = parseHTML('<!doctype html><html><body></body></html>');
    const colours = new ThemeColours();
    const pictures = picturesOf({ dataset, geometry, lang, document, colours });
    const { head, body } = render(Page, { props: { dataset, lang, pictures } });
    return {
      head: terse(withoutMarks(head)),
      body: withoutMarks(body),
      colours: themeStyles(dataset.edition.themes, colours),
    };
  });

/** What the page's script needs to know, as a block of data of the document. */
export function pageDataBlock(dataset: Dataset, lang: string, file?: FileData): string {
  // No text of the data may end the element that it stands in.
  const json = JSON.stringify(pageDataOf(dataset, lang, file)).replaceAll('<', '\\u003c');
  return `<script type="application/json" id="${PAGE_DATA}">${json}</script>`;
}
