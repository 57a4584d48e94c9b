/** The script of a document's head, as it is set in: without what only its readers need. */
import source from './early.js?raw';

export const early = source.replace(/^\s*\/\/.*\n/gm, '').replace(/^\s+/gm, '');
