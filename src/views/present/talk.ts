/** Where a talk stands, and what each command makes of that. Pure: windows and keys come elsewhere. */

import type { Played } from '../../lesson/played.ts';

/** A slide of the talk, with as many steps as it has. */
export interface Slide {
  id: string;
  kind: 'scene' | 'prediction' | 'card';
  steps: number;
}

/** Where a talk stands. */
export interface Place {
  /** Index of the slide. */
  slide: number;
  step: number;
}

/** What covers everything, so that the class looks at the teacher. */
export type Curtain = 'none' | 'black' | 'white';

/** What lies over the slide. */
export type Sheet = 'none' | 'overview' | 'keys' | 'code';

export interface Talk {
  at: Place;
  curtain: Curtain;
  sheet: Sheet;
  /** Digits of a number that is being typed. */
  typed: string;
  /** A number that was asked for and is no slide's; it is said until the next command. */
  missing: string;
  /** Predictions that have been played, by their ids. */
  played: Readonly<Record<string, Played>>;
  /** Hands are being counted. */
  tallying: boolean;
}

/** What the one who speaks can ask for; other commands are the window's. */
export type Command =
  | { do: 'next' | 'back' | 'first' | 'last' | 'enter' | 'leave' }
  | { do: 'black' | 'white' | 'overview' | 'keys' | 'code' }
  | { do: 'skip' | 'tally' }
  | { do: 'play'; id: string; played: Played }
  | { do: 'digit'; digit: string }
  | { do: 'go'; to: Place };

/** Digits of the longest number that is waited for. */
const MOST_DIGITS = 3;

export const talkAt = (at: Place): Talk => ({
  at,
  curtain: 'none',
  sheet: 'none',
  typed: '',
  missing: '',
  played: {},
  tallying: false,
});

/** The place brought into the talk: any numbers will do. */
export function within({ slide, step }: Place, slides: readonly Slide[]): Place {
  const last = Math.max(0, slides.length - 1);
  const own = Math.min(last, Math.max(0, Math.trunc(slide) || 0));
  const steps = slides[own]?.steps ?? 1;
  return { slide: own, step: Math.min(steps - 1, Math.max(0, Math.trunc(step) || 0)) };
}

/** One step on, into the next slide after the last; the end of the talk stays the end. */
export function stepOn({ slide, step }: Place, slides: readonly Slide[]): Place {
  if (step + 1 < (slides[slide]?.steps ?? 1)) return { slide, step: step + 1 };
  return slide + 1 < slides.length ? { slide: slide + 1, step: 0 } : { slide, step };
}

/** One step back: to the last step of the slide before, as it stood when the talk came from there. */
function stepBack({ slide, step }: Place, slides: readonly Slide[]): Place {
  if (step > 0) return { slide, step: step - 1 };
  if (slide === 0) return { slide, step };
  return { slide: slide - 1, step: (slides[slide - 1]?.steps ?? 1) - 1 };
}

const end = (slides: readonly Slide[]): Place =>
  within({ slide: slides.length, step: Infinity }, slides);

/** The talk after a command. */
export function after(talk: Talk, command: Command, slides: readonly Slide[]): Talk {
  const plain: Talk = { ...talk, typed: '', missing: '' };
  const drawn = (curtain: Curtain): Talk => ({
    ...plain,
    curtain: talk.curtain === curtain ? 'none' : curtain,
  });
  const over = (sheet: Sheet): Talk => ({
    ...plain,
    sheet: talk.sheet === sheet ? 'none' : sheet,
  });
  switch (command.do) {
    case 'next':
    case 'back':
      // A move behind the curtain only lifts it: nothing has gone by that the class did not see.
      if (talk.curtain !== 'none') return { ...plain, curtain: 'none' };
      return moved(plain, (command.do === 'next' ? stepOn : stepBack)(talk.at, slides));
    case 'first':
      return moved(plain, { slide: 0, step: 0 });
    case 'last':
      return moved(plain, end(slides));
    case 'go':
      return { ...talkAt(within(command.to, slides)), played: talk.played };
    case 'skip': {
      const { slide } = talk.at;
      if (slides[slide]?.kind !== 'prediction') return plain;
      return moved(plain, within({ slide: slide + 1, step: 0 }, slides));
    }
    case 'tally': {
      const asked = slides[talk.at.slide]?.kind === 'prediction' && talk.at.step === 0;
      return { ...plain, tallying: asked && !talk.tallying };
    }
    case 'play':
      return { ...plain, played: { ...talk.played, [command.id]: command.played } };
    case 'digit':
      return { ...plain, typed: (talk.typed + command.digit).slice(-MOST_DIGITS) };
    case 'enter':
      return entered(talk, plain, slides);
    case 'leave':
      if (talk.typed !== '' || talk.missing !== '') return plain;
      if (talk.sheet !== 'none') return { ...plain, sheet: 'none' };
      if (talk.tallying) return { ...plain, tallying: false };
      return { ...plain, curtain: 'none' };
    case 'black':
    case 'white':
      return drawn(command.do);
    case 'overview':
    case 'keys':
    case 'code':
      return over(command.do);
  }
}

/** Somewhere else: the sheet of keys has been read, the overview shows where. */
const moved = (talk: Talk, at: Place): Talk => ({
  ...talk,
  at,
  curtain: 'none',
  sheet: talk.sheet === 'keys' ? 'none' : talk.sheet,
  tallying: false,
});

/** A typed number is a slide's, counted from 1; without one the overview closes, and else it goes on. */
function entered(talk: Talk, plain: Talk, slides: readonly Slide[]): Talk {
  if (talk.typed === '') {
    return talk.sheet === 'none'
      ? after(talk, { do: 'next' }, slides)
      : { ...plain, sheet: 'none' };
  }
  const slide = Number(talk.typed) - 1;
  if (!slides[slide]) return { ...plain, missing: talk.typed };
  return { ...talkAt({ slide, step: 0 }), played: talk.played };
}
