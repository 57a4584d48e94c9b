/** What the windows of one talk have in common, and which of two states is the later one. Pure. */
import type { Talk } from './talk.ts';
import type { Room } from './talkAddress.ts';

/** What a class looks at. */
export interface Screen {
  talk: Talk;
  lang: string;
  room: Room;
}

export interface Shared extends Screen {
  /** What the class goes on seeing while the teacher looks ahead. */
  frozen: Screen | null;
  /** Rises with every change. */
  revision: number;
}

/** A window shows the talk to the class, or to the one who speaks. */
export type Role = 'class' | 'speaker';

/** What one window tells the others; without a state it asks for one. */
export interface Message {
  from: Role;
  state: Shared | null;
}

/** The state after a change. */
export const changed = (shared: Shared, change: Partial<Shared>): Shared => ({
  ...shared,
  ...change,
  revision: shared.revision + 1,
});

/** What the class sees. */
export const screenOf = ({ frozen, talk, lang, room }: Shared): Screen =>
  frozen ?? { talk, lang, room };

/**
 * The state after a change that came from the class's own window: while its screen is held, it goes on
 * from what it shows.
 */
export const letGo = (shared: Shared): Shared =>
  shared.frozen ? changed(shared, { ...shared.frozen, frozen: null }) : shared;

/** The class's screen held as it is, or let go to where the talk has come. */
export function frozenOrNot(shared: Shared): Shared {
  const { talk, lang, room } = shared;
  return changed(shared, { frozen: shared.frozen ? null : { talk, lang, room } });
}

/** What a window makes of a message: its state from now on, and whether it tells the others. */
export interface Heard {
  state: Shared;
  tell: boolean;
}

/**
 * A window of the class listens to the speaker's, and the speaker's to all of the class: two windows of the
 * class that nobody speaks to go their own ways.
 */
export function heard(own: Shared, role: Role, { from, state }: Message): Heard | null {
  if (from === role) return null;
  if (!state) return { state: own, tell: true };
  // Two changes at the same time: the speaker's counts. One who has done nothing yet takes what there is.
  const later =
    role === 'speaker'
      ? own.revision === 0 || state.revision > own.revision
      : state.revision >= own.revision;
  if (later) {
    // What lies over a slide, and a number that is being typed, is each window's own.
    const { sheet, typed, missing } = own.talk;
    const talk = { ...state.talk, sheet, typed, missing };
    // The speaker's window passes on what one window of the class has done to the others.
    return { state: { ...state, talk }, tell: role === 'speaker' };
  }
  return { state: own, tell: state.revision < own.revision };
}
