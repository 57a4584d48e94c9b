// The windows of one talk: they come to the same place, whoever moved last, and the class's can be held.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deckOf } from '../../src/views/present/deck.ts';
import { notesOf } from '../../src/views/present/notes.ts';
import { readPlayed } from '../../src/views/present/readPlayed.ts';
import {
  changed,
  frozenOrNot,
  heard,
  letGo,
  screenOf,
  type Message,
  type Role,
  type Shared,
} from '../../src/views/present/shared.ts';
import { after, talkAt, type Command } from '../../src/views/present/talk.ts';
import {
  elapsed,
  minutesWords,
  newTimer,
  readTimer,
  toggled,
} from '../../src/views/present/timer.ts';
import { wholeEdition } from './editions.ts';

const { dataset } = await wholeEdition();
const slides = deckOf(dataset);
const start: Shared = {
  ...{ talk: talkAt({ slide: 0, step: 0 }), lang: 'vi', room: 'bright', frozen: null },
  revision: 0,
};

/** Windows that hear each other at once, or later. */
class Windows {
  readonly states = new Map<string, { role: Role; state: Shared }>();
  readonly #waiting: { to: string; message: Message }[] = [];

  open(name: string, role: Role): void {
    this.states.set(name, { role, state: start });
    this.#say(name, { from: role, state: null });
  }
  #say(from: string, message: Message): void {
    for (const to of this.states.keys()) if (to !== from) this.#waiting.push({ to, message });
  }
  #tell(name: string): void {
    const own = this.states.get(name);
    if (own) this.#say(name, { from: own.role, state: own.state });
  }
  change(name: string, next: (state: Shared, role: Role) => Shared): void {
    const own = this.states.get(name);
    if (!own) return;
    own.state = next(own.state, own.role);
    this.#tell(name);
  }
  /** Delivers what waits; gives the number of messages. */
  deliver(): number {
    let count = 0;
    for (let one = this.#waiting.shift(); one; one = this.#waiting.shift()) {
      const own = this.states.get(one.to);
      if (!own) continue;
      if (++count > 500) throw new Error('the windows never stop talking');
      const made = heard(own.state, own.role, one.message);
      if (!made) continue;
      own.state = made.state;
      if (made.tell) this.#tell(one.to);
    }
    return count;
  }
}

const commands: Command[] = [
  { do: 'next' },
  { do: 'back' },
  { do: 'last' },
  { do: 'black' },
  { do: 'go', to: { slide: 4, step: 1 } },
];
const does = (command: Command) => (state: Shared, role: Role) => {
  const from = role === 'class' ? letGo(state) : state;
  return changed(from, { talk: after(from.talk, command, slides) });
};

describe('windows', () => {
  test('come to the same place, whoever moves, and after any of them is opened anew', () => {
    const event = fc.oneof(
      fc.record({ who: fc.constantFrom('a', 's'), what: fc.constantFrom(...commands) }),
      fc.record({ who: fc.constantFrom('a', 's'), what: fc.constant(null) }),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), fc.array(fc.boolean()), (events, late) => {
        const windows = new Windows();
        windows.open('a', 'class');
        windows.open('s', 'speaker');
        windows.deliver();
        events.forEach(({ who, what }, index) => {
          // Two may move before they hear of each other; a window that is opened anew has heard of nothing.
          if (what) windows.change(who, does(what));
          else windows.open(who, who === 's' ? 'speaker' : 'class');
          if (!late[index] || !what) windows.deliver();
        });
        windows.deliver();
        const [a, s] = [windows.states.get('a'), windows.states.get('s')];
        expect(a?.state.talk.at).toEqual(s?.state.talk.at);
        expect(a?.state.talk.curtain).toBe(s?.state.talk.curtain);
      }),
    );
  });

  test('lose no press that comes before they have heard of each other', () => {
    const windows = new Windows();
    windows.open('a', 'class');
    windows.deliver();
    windows.open('s', 'speaker');
    windows.change('s', does({ do: 'next' }));
    windows.deliver();
    const moved = after(start.talk, { do: 'next' }, slides).at;
    for (const { state } of windows.states.values()) expect(state.talk.at).toEqual(moved);
  });

  test('of the class go their own ways until somebody speaks', () => {
    const windows = new Windows();
    windows.open('a', 'class');
    windows.open('b', 'class');
    windows.change('a', does({ do: 'last' }));
    windows.deliver();
    expect(windows.states.get('b')?.state.talk.at).toEqual(start.talk.at);
    windows.open('s', 'speaker');
    windows.deliver();
    windows.change('s', does({ do: 'back' }));
    windows.deliver();
    const places = [...windows.states.values()].map(({ state }) => state.talk.at);
    expect(new Set(places.map((at) => JSON.stringify(at))).size).toBe(1);
  });

  test('a sheet over the speaker’s slide stays there', () => {
    const windows = new Windows();
    windows.open('a', 'class');
    windows.open('s', 'speaker');
    windows.deliver();
    windows.change('s', does({ do: 'overview' }));
    windows.deliver();
    expect(windows.states.get('a')?.state.talk.sheet).toBe('none');
    expect(windows.states.get('s')?.state.talk.sheet).toBe('overview');
  });
});

test('a held screen stays while the speaker goes ahead, and a press in the class goes on from it', () => {
  const held = frozenOrNot(start);
  const ahead = does({ do: 'last' })(held, 'speaker');
  expect(screenOf(ahead).talk.at).toEqual(start.talk.at);
  expect(screenOf(frozenOrNot(ahead)).talk.at).toEqual(ahead.talk.at);
  const pressed = does({ do: 'next' })(ahead, 'class');
  expect(pressed.frozen).toBeNull();
  expect(screenOf(pressed).talk.at).toEqual(after(start.talk, { do: 'next' }, slides).at);
});

test('every prediction stands before its scene, and the opening gives none of them away', () => {
  const at = (id: string) => slides.findIndex((slide) => slide.id === id);
  for (const { id, scene } of dataset.lesson?.predictions ?? []) expect(at(id)).toBe(at(scene) - 1);
  const [opening] = slides;
  expect(opening?.kind === 'scene' && opening.veiled).toBe(true);
  expect(
    deckOf({ story: dataset.story }).some((slide) => slide.kind === 'scene' && slide.veiled),
  ).toBe(false);
});

test('a prediction is skipped with one key, and hands are counted only while it is asked', () => {
  const slide = slides.findIndex(({ kind }) => kind === 'prediction');
  const asked = talkAt({ slide, step: 0 });
  expect(after(asked, { do: 'skip' }, slides).at).toEqual({ slide: slide + 1, step: 0 });
  const counting = after(asked, { do: 'tally' }, slides);
  expect(counting.tallying).toBe(true);
  expect(after(counting, { do: 'next' }, slides).tallying).toBe(false);
  expect(after(talkAt({ slide: 0, step: 0 }), { do: 'skip' }, slides).at.slide).toBe(0);
  expect(after(talkAt({ slide: 0, step: 0 }), { do: 'tally' }, slides).tallying).toBe(false);
});

test('every step has notes for the one who speaks', () => {
  for (const slide of slides) {
    if (slide.kind === 'card') continue;
    for (let step = 0; step < slide.steps; step++) {
      expect(notesOf(dataset, slide, step).lesson.length, `${slide.id}/${step}`).toBe(1);
    }
  }
});

test('what was predicted comes back after a reload, and nothing that is none', () => {
  const played = {
    one: { guess: 3, made: true, hands: [[1]] },
    two: { guess: { a: 'b' }, made: false, hands: [] },
  };
  expect(readPlayed(JSON.stringify(played))).toEqual(played);
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      for (const { guess, made, hands } of Object.values(readPlayed(text))) {
        expect(typeof made).toBe('boolean');
        expect(['number', 'object']).toContain(typeof guess);
        expect(Array.isArray(hands)).toBe(true);
      }
    }),
  );
  expect(readPlayed('{"x":{"guess":"7","made":true,"hands":[]}}')).toEqual({});
});

test('the timer runs, stands, and is read back', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(100_000), { maxLength: 12 }), (waits) => {
      let timer = newTimer;
      let [now, ran] = [0, 0];
      for (const wait of waits) {
        if (timer.since !== null) ran += wait;
        now += wait;
        timer = readTimer(JSON.stringify(toggled(timer, now)));
      }
      expect(elapsed(timer, now)).toBe(ran);
    }),
  );
  expect(minutesWords(4 * 60_000 + 5_900)).toBe('04:05');
  expect(minutesWords(75 * 60_000)).toBe('75:00');
  expect(readTimer('nothing')).toEqual(newTimer);
});
