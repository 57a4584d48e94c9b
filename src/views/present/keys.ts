/** What keys and clickers ask for. Pure. */
import type { Command } from './talk.ts';

/** What is asked of the window itself. */
export type WindowCommand = {
  do: 'full' | 'start' | 'language' | 'theme' | 'magnify' | 'speaker' | 'freeze';
};

/** A key as browsers tell it. */
export interface Pressed {
  key: string;
  ctrlKey?: boolean;
  metaKey?: boolean;
  altKey?: boolean;
}

/** Keys that always move: clickers send them. */
const CLICKER: Record<string, Command> = { PageDown: { do: 'next' }, PageUp: { do: 'back' } };

const KEYS: Record<string, Command | WindowCommand> = {
  ArrowRight: { do: 'next' },
  ArrowDown: { do: 'next' },
  ' ': { do: 'next' },
  ArrowLeft: { do: 'back' },
  ArrowUp: { do: 'back' },
  Home: { do: 'first' },
  End: { do: 'last' },
  Enter: { do: 'enter' },
  Escape: { do: 'leave' },
  F5: { do: 'start' },
  b: { do: 'black' },
  '.': { do: 'black' },
  w: { do: 'white' },
  f: { do: 'full' },
  l: { do: 'language' },
  t: { do: 'theme' },
  o: { do: 'overview' },
  z: { do: 'magnify' },
  s: { do: 'speaker' },
  g: { do: 'freeze' },
  h: { do: 'tally' },
  x: { do: 'skip' },
  q: { do: 'code' },
  '?': { do: 'keys' },
};

/**
 * What a key asks for; null for one that is the browser's.
 * @param held The keyboard is on something that has keys of its own: only a clicker's move the talk.
 */
export function commandOf(pressed: Pressed, held = false): Command | WindowCommand | null {
  const { key, ctrlKey, metaKey, altKey } = pressed;
  if (ctrlKey || metaKey || altKey) return null;
  const clicked = CLICKER[key];
  if (clicked || held) return clicked ?? null;
  if (/^\d$/.test(key)) return { do: 'digit', digit: key };
  return KEYS[key.length === 1 ? key.toLowerCase() : key] ?? null;
}
