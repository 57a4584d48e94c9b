import type { Protocol } from './protocol.ts';

/**
 * The embed script of Datawrapper. Today's finds the frame by the window that sent the message, and
 * sets its height once for each key: there is one. Earlier ones look for a frame whose `src` contains
 * the key: so it is our address, which leads to no frame but ours.
 * @param address Our address as the page around us wrote it.
 */
export function datawrapper(address: string): Protocol {
  const { host, pathname, search } = new URL(address);
  // Earlier scripts put the key between single quotes, which a path may hold.
  const key = `${host}${pathname}${search}`.replaceAll("'", '%27');
  return { tell: (height) => ({ 'datawrapper-height': { [key]: height } }) };
}
