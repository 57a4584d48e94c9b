/** Asked for when a browser does not let the page write its address. */
export const ADDRESS_REFUSED = 'address-refused';

/**
 * Writes the state into the address, without a new entry in the history. A browser may refuse it to a
 * page that was opened from a file: then the address stays as it is, and the window is told by an
 * event.
 * @param query With its question mark; empty for none.
 */
export function keepAddress(query: string): void {
  try {
    history.replaceState(history.state, '', `${location.pathname}${query}${location.hash}`);
  } catch {
    dispatchEvent(new Event(ADDRESS_REFUSED));
  }
}
