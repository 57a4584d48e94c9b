/** The story as documents: one for each language, whole before any script runs. Runs in Node. */
import { parseHTML } from 'linkedom';
import { render } from 'svelte/server';
import type { Problem } from '../../dataset/problems.ts';
import type { Dataset, Geometry } from '../../dataset/types.ts';
import { ThemeColours } from '../../style/themed.ts';
import Broken from '../Broken.svelte';
import { picturesOf } from '../graphic/pictures.ts';
import { PAGE_DATA } from '../pageData.ts';
import Page from '../story/Page.svelte';
import { cards } from './cards.ts';
import early from './early.js?raw';
import { escaped, filled } from './html.ts';
import { policyOf } from './policy.ts';
import { structuredData } from './structured.ts';
import { pageDataOf } from './pageDataOf.ts';
import { themeStyles } from './themeStyles.ts';

export { filesDocument } from './filesDocument.ts';
export { lessonDocument } from './lessonDocument.ts';
export { presentDocument } from './presentDocument.ts';
export { stageDocument } from './stageDocument.ts';

export interface StoryOptions {
  dataset: Dataset;
  geometry: Geometry;
  lang: string;
  /** Further markup for the head: styles, preloads, cards for sharing. */
  head: string;
  /** Sets a policy of what the page may load; not in development, whose scripts it would stop. */
  policy: boolean;
}

/** Svelte's marks for a script that takes over the markup: ours leaves it as it is. */
const withoutMarks = (html: string): string => html.replace(/<!--[^>]*-->/g, '');

/**
 * The document of a story in one language.
 * @param template index.html, with a comment where head and body go.
 * @throws RangeError where the dataset names what it does not have; a checked one does not.
 */
export function storyDocument(template: string, options: StoryOptions): string {
  const { dataset, geometry, lang } = options;
  const { edition } = dataset;
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const colours = new ThemeColours();
  const pictures = picturesOf({ dataset, geometry, lang, document, colours });
  const { head, body } = render(Page, { props: { dataset, lang, pictures } });
  const data = pageDataOf(dataset, lang);
  return filled(template, {
    lang,
    attributes: `data-languages="${escaped(edition.languages.join(' '))}"`,
    head: [
      options.policy
        ? `<meta http-equiv="Content-Security-Policy" content="${escaped(policyOf(early))}" />`
        : '',
      cards(dataset, lang),
      '<meta name="color-scheme" content="light dark" />',
      `<script>${early}</script>`,
      `<style>${themeStyles(edition.themes, colours)}</style>`,
      options.head,
      withoutMarks(head),
      structuredData(dataset, lang),
    ].join('\n'),
    body: [
      withoutMarks(body),
      `<script type="application/json" id="${PAGE_DATA}">`,
      // No text of the data may end the element that it stands in.
      JSON.stringify(data).replaceAll('<', '\\u003c'),
      '</script>',
    ].join(''),
  });
}

/** The document of an edition with faults: a list of them, and nothing of the story. */
export function brokenDocument(template: string, problems: readonly Problem[]): string {
  const { head, body } = render(Broken, { props: { problems: [...problems] } });
  return filled(template, { lang: 'en', attributes: '', head, body });
}
