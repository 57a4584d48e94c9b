import { asksForHeight, heightMessage } from './heightMessage.ts';
import type { Protocol } from './protocol.ts';

/**
 * AMP's amp-iframe and @newswire/frames. Only the latter asks (`frames-init`); that AMP did not grant
 * a height (`embed-size-denied`) is no question: an answer would be denied again, without end.
 */
export const amp: Protocol = { tell: heightMessage, asks: asksForHeight };
