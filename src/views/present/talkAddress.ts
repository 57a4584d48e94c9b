/** What the address of a talk says: whose window, the slide and its step, language and theme. */
import { choosing, type Stray } from '../choosing.ts';
import type { Role, Screen } from './shared.ts';
import { within, type Place, type Slide } from './talk.ts';

/** Themes of a talk: for a bright room, and for a dark one. */
export const rooms = ['bright', 'dim'] as const;
export type Room = (typeof rooms)[number];

const roles: readonly Role[] = ['class', 'speaker'];

export interface TalkAddress {
  lang: string;
  room: Room;
  at: Place;
  role: Role;
}

/** What a screen shows, as an address says it. */
export const addressOf = ({ talk, lang, room }: Screen): Omit<TalkAddress, 'role'> => ({
  lang,
  room,
  at: talk.at,
});

/** A value that the address asks for and that does not exist. */
export type TalkStray = Stray<'lang' | 'theme' | 'scene' | 'step' | 'window'>;

/** Reads the address of a talk. What is not there gets its default; what does not exist is told too. */
export function readTalk(
  search: string,
  slides: readonly Slide[],
  languages: readonly string[],
): { address: TalkAddress; strays: TalkStray[] } {
  const { choose, strays } = choosing<TalkStray['key']>(search);
  const ids = slides.map(({ id }) => id);
  const slide = ids.indexOf(choose('scene', ids, ids[0] ?? ''));
  // As the story counts them, so that an address can be carried over.
  const steps = Array.from({ length: slides[slide]?.steps ?? 1 }, (_, step) => String(step));
  const step = Number(choose('step', steps, '0'));
  return {
    address: {
      lang: choose('lang', languages, languages[0] ?? ''),
      room: choose('theme', rooms, 'bright'),
      at: within({ slide, step }, slides),
      role: choose('window', roles, 'class'),
    },
    strays,
  };
}

/** An address as a query string that opens the same again. */
export function writeTalk(
  { lang, room, at, role }: TalkAddress,
  slides: readonly Slide[],
  search = '',
): string {
  const query = new URLSearchParams(search);
  query.set('lang', lang);
  query.set('theme', room);
  query.set('scene', slides[at.slide]?.id ?? '');
  query.set('step', String(at.step));
  if (role === 'class') query.delete('window');
  else query.set('window', role);
  return `?${query.toString()}`;
}
