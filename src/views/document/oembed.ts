/** What embedding services are told of a document: https://oembed.com, version 1.0. */
import { inLanguage } from '../../dataset/prose.ts';
import type { Dataset } from '../../dataset/types.ts';
import { snippets } from '../../embed/snippets.ts';
import { addressesOf, folderOf } from './addresses.ts';
import { shareFile, shareSize } from './shareFile.ts';

/** Width and height of the frame in pixels, for services that want them beforehand. */
const FRAME = { width: 1000, height: 720 };

/** Stands for the site's address in the snippet of an edition that does not say its own. */
const NOWHERE = 'https://site.invalid/';

/** An oEmbed answer of type `rich`. */
export interface Oembed {
  version: '1.0';
  type: 'rich';
  title: string;
  provider_name?: string;
  thumbnail_url: string;
  thumbnail_width: number;
  thumbnail_height: number;
  html: string;
  width: number;
  height: number;
}

/** Path of a language's oEmbed file from the site's root folder: beside its document. */
export const oembedFile = (languages: readonly string[], lang: string): string =>
  `${folderOf(languages, lang)}oembed.json`;

/**
 * The answer for the document of a language. The file cannot be asked with other options, so it is
 * the tall frame, which needs no word from the page in it. Where the edition does not say its public
 * address, every address in it is relative to the document: whole ones cannot be known.
 */
export function oembed({ edition }: Dataset, lang: string): Oembed {
  const { languages, publisher } = edition;
  const addresses = addressesOf(edition, lang);
  const title = inLanguage(edition.title, lang);
  const place = { site: addresses.site ?? NOWHERE, languages, title };
  const { frame } = snippets(place, { lang, shape: 'tall' });
  return {
    version: '1.0',
    type: 'rich',
    title,
    ...(publisher && { provider_name: inLanguage(publisher, lang) }),
    thumbnail_url: addresses.file(shareFile(lang)),
    thumbnail_width: shareSize.width,
    thumbnail_height: shareSize.height,
    html: frame.replaceAll(NOWHERE, addresses.file('')),
    ...FRAME,
  };
}
