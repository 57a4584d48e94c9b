/** How texts and scripts lie in the one file. Runs in Node. */
import { deflateRawSync } from 'node:zlib';

/** A text as it lies in the file; undone by `unpackedText`. */
export const packedText = (text: string): string =>
  deflateRawSync(text, { level: 9 }).toString('base64');

/** A script as it may stand in a document: nothing in it ends its element, or hides that end. */
export const inlineScript = (code: string): string =>
  code.replaceAll(/<\/(?=script)/gi, '<\\/').replaceAll('<!--', '<\\!--');
