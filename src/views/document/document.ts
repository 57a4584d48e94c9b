/** The story as documents: one for each language, whole before any script runs. Runs in Node. */
import { render } from 'svelte/server';
import type { Problem } from '../../dataset/problems.ts';
import type { Dataset, Geometry } from '../../dataset/types.ts';
import Broken from '../Broken.svelte';
import { cards } from './cards.ts';
import { early } from './early.ts';
import { escaped, filled } from './html.ts';
import { policyOf } from './policy.ts';
import { structuredData } from './structured.ts';
import { pageDataBlock, storyMarkup } from './storyMarkup.ts';

export { filesDocument } from './filesDocument.ts';
export { lessonDocument } from './lessonDocument.ts';
export { handoutDocument } from './handoutDocument.ts';
export { fileDocument } from './fileDocument.ts';
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

/**
 * The document of a story in one language.
 * @param template index.html, with a comment where head and body go.
 * @throws RangeError where the dataset names what it does not have; a checked one does not.
 */
export function storyDocument(template: string, options: StoryOptions): string {
  const { dataset, geometry, lang } = options;
  const { edition } = dataset;
  const { head, body, colours } = storyMarkup(dataset, geometry, lang);
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
      `<style>${colours}</style>`,
      options.head,
      head,
      structuredData(dataset, lang),
    ].join('\n'),
    body: body + pageDataBlock(dataset, lang),
  });
}

/** The document of an edition with faults: a list of them, and nothing of the story. */
export function brokenDocument(template: string, problems: readonly Problem[]): string {
  const { head, body } = render(Broken, { props: { problems: [...problems] } });
  return filled(template, { lang: 'en', attributes: '', head, body });
}
