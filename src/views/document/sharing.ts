/** The files beside a document that networks and embedding services ask for. Runs in Node. */
import { parseHTML } from 'linkedom';
import type { Dataset, Geometry } from '../../dataset/types.ts';
import { oembed, oembedFile } from './oembed.ts';
import { shareFile } from './shareFile.ts';
import { sharePicture } from './sharePicture.ts';

/** A file by its path from the site's root folder. */
export interface SharedFile {
  path: string;
  text: string;
}

/** What is shared of a story in a language. */
export interface Sharing {
  /** The picture as SVG; its path is the one of the PNG that is made of it. */
  picture: SharedFile;
  oembed: SharedFile;
}

/** Makes what is shared of a story in a language. */
export function sharingOf(dataset: Dataset, geometry: Geometry, lang: string): Sharing {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const svg = sharePicture({ dataset, geometry, lang, document });
  const { languages } = dataset.edition;
  return {
    picture: { path: shareFile(lang), text: svg.outerHTML },
    oembed: {
      path: oembedFile(languages, lang),
      text: `${JSON.stringify(oembed(dataset, lang), null, 2)}\n`,
    },
  };
}
