/** The whole piece as one file: every language and view, with all that they need. Runs in Node. */
import { inLanguage } from '../../dataset/prose.ts';
import type { Dataset, Geometry } from '../../dataset/types.ts';
import { fileWordsOf } from '../../i18n/file/words.ts';
import { storyBlock, WORKER, type PackedStory } from '../file/packed.ts';
import { early } from './early.ts';
import { escaped } from './html.ts';
import { inlineScript, packedText } from './packing.ts';
import { filePolicyOf } from './policy.ts';
import { pageDataBlock, storyMarkup } from './storyMarkup.ts';

/** What the builds have made. */
export interface FileParts {
  /** Styles of the story that are not a component's own. */
  page: string;
  /** Styles of every view, fonts among them, with all that they name inside. */
  shared: string;
  /** The script of every view, a module. */
  script: string;
  /** The map's worker, a classic script. */
  worker: string;
  /** Address of the icon. */
  icon: string;
  /** Licence of the fonts. */
  licence: string;
}

/** What has to hold in the file alone. */
const RULES =
  'body{margin:0}' +
  // Another language or view than the document arrives with is put in place first.
  '[data-hold] body{visibility:hidden}' +
  // Without a script there is one language.
  'html:not([data-script]) [data-language],[data-package]{display:none}';

const block = (id: string, text: string): string =>
  `<script type="text/plain" id="${id}">${text}</script>`;

/**
 * The file's text.
 * @throws RangeError where the dataset names what it does not have; a checked one does not.
 */
export function fileDocument(dataset: Dataset, geometry: Geometry, parts: FileParts): string {
  const { edition } = dataset;
  const { languages, url } = edition;
  const [first = '', ...others] = languages;
  const storyIn = (lang: string) => {
    const { body, ...markup } = storyMarkup(dataset, geometry, lang);
    const file = { noAddress: fileWordsOf(lang).noLink, ...(url !== undefined && { site: url }) };
    return { ...markup, body: body + pageDataBlock(dataset, lang, file) };
  };
  const { head, body, colours } = storyIn(first);
  const script = inlineScript(parts.script);
  const packed = others.map((lang) => {
    const own = storyIn(lang);
    const title = inLanguage(edition.title, lang);
    const story: PackedStory = { title, colours: own.colours, body: own.body };
    return block(storyBlock(lang), packedText(JSON.stringify(story)));
  });
  return [
    '<!doctype html>',
    `<html lang="${escaped(first)}" data-languages="${escaped(languages.join(' '))}" data-file>`,
    '<head>',
    '<meta charset="utf-8" />',
    '<meta name="viewport" content="width=device-width, initial-scale=1" />',
    `<meta http-equiv="Content-Security-Policy" content="${escaped(filePolicyOf([early, script]))}" />`,
    `<title>${escaped(inLanguage(edition.title, first))}</title>`,
    `<meta name="description" content="${escaped(inLanguage(edition.description, first))}" />`,
    '<meta name="color-scheme" content="light dark" />',
    `<script>${early}</script>`,
    `<link rel="icon" href="${escaped(parts.icon)}" />`,
    `<style>${parts.shared}${RULES}</style>`,
    `<style data-colours>${colours}</style>`,
    `<style data-page>${parts.page}</style>`,
    head,
    block('font-licence', parts.licence),
    block(WORKER, packedText(parts.worker)),
    ...packed,
    '</head>',
    '<body>',
    body,
    // The view's own content ends here: what a script puts in its place takes this one's place too.
    `<script type="module">${script}</script>`,
    '</body>',
    '</html>',
  ].join('\n');
}
