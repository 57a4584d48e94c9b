/** What lies packed in the file, in blocks of data: the build packs it by DEFLATE, as base64. */
import { inflateSync, strFromU8 } from 'fflate';

/** Id of the block with the map's worker. */
export const WORKER = 'map-worker';

/** Id of the block with the story in a language other than the first. */
export const storyBlock = (lang: string): string => `story-${lang}`;

/** The story in a language, as far as it differs from the one that the document arrives with. */
export interface PackedStory {
  title: string;
  /** Colours of its pictures, as CSS. */
  colours: string;
  body: string;
}

/** Undoes what the build has done to a text. Pure. */
export function unpackedText(base64: string): string {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return strFromU8(inflateSync(bytes));
}

/** The text of a block of the document. Throws where there is none. */
export function unpackedBlock(id: string): string {
  const text = document.getElementById(id)?.textContent;
  if (!text) throw new Error(`The file has no #${id}`);
  return unpackedText(text);
}
