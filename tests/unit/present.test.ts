// The talk: keys and clickers, where they lead, what its address says, and slides that the last row can read.
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Palette } from '../../src/dataset/types.ts';
import { frameAt } from '../../src/scenes/frame.ts';
import { stepArrival, stepStart } from '../../src/scenes/timing.ts';
import { deckOf } from '../../src/views/present/deck.ts';
import { drawSlide, LEAST, shapeFor, slideSizes } from '../../src/views/present/drawSlide.ts';
import { commandOf } from '../../src/views/present/keys.ts';
import { after, talkAt, within, type Command, type Talk } from '../../src/views/present/talk.ts';
import { readTalk, rooms, writeTalk } from '../../src/views/present/talkAddress.ts';
import { GRAPHICS_SAFE, safeArea } from '../../src/views/stage/areas.ts';
import { contrast } from '../../src/style/contrast.ts';
import { wholeEdition } from './editions.ts';
import { linesOf } from '../../src/style/lines.ts';

const { dataset, geometry } = await wholeEdition();
const slides = deckOf(dataset);
const count = slides.reduce((sum, { steps }) => sum + steps, 0);
const start = talkAt({ slide: 0, step: 0 });

/** The talk after commands, or after keys. */
const told = (from: Talk, ...commands: Command[]): Talk =>
  commands.reduce((talk, command) => after(talk, command, slides), from);
const pressed = (from: Talk, ...keys: string[]): Talk =>
  told(from, ...keys.map((key) => commandOf({ key }) as Command));

describe('a clicker', () => {
  test('goes through every step of every slide, and back the same way', () => {
    const seen: string[] = [];
    let talk = start;
    for (let press = 0; press < count; press++) {
      seen.push(`${talk.at.slide}/${talk.at.step}`);
      talk = pressed(talk, 'PageDown');
    }
    expect(new Set(seen).size).toBe(count);
    // At the end it stays.
    expect(`${talk.at.slide}/${talk.at.step}`).toBe(seen.at(-1));
    for (const place of seen.slice(0, -1).reverse()) {
      talk = pressed(talk, 'PageUp');
      expect(`${talk.at.slide}/${talk.at.step}`).toBe(place);
    }
    expect(pressed(talk, 'PageUp').at).toEqual(start.at);
  });

  test('moves the talk even while something else has the keyboard', () => {
    expect(commandOf({ key: 'PageDown' }, true)).toEqual({ do: 'next' });
    expect(commandOf({ key: 'PageUp' }, true)).toEqual({ do: 'back' });
    for (const key of ['ArrowRight', ' ', '5', 'b', 'End']) {
      expect(commandOf({ key }, true), key).toBeNull();
    }
  });

  test('lifts a curtain before it moves', () => {
    for (const key of ['b', '.', 'w', 'W']) {
      const dark = pressed(start, key);
      expect(dark.curtain).toBe(key.toLowerCase() === 'w' ? 'white' : 'black');
      expect(pressed(dark, key).curtain).toBe('none');
      const lifted = pressed(dark, 'PageDown');
      expect(lifted).toEqual(start);
      expect(pressed(lifted, 'PageDown').at).not.toEqual(start.at);
    }
  });
});

describe('keys', () => {
  test('a number and Enter lead to that slide; one that is none is told', () => {
    expect(pressed(start, '7', 'Enter').at).toEqual({ slide: 6, step: 0 });
    expect(pressed(start, '1', '1', 'Enter').at).toEqual({ slide: 10, step: 0 });
    const nowhere = pressed(start, '9', '9', 'Enter');
    expect(nowhere.at).toEqual(start.at);
    expect(nowhere.missing).toBe('99');
    expect(pressed(nowhere, 'PageDown').missing).toBe('');
    expect(pressed(start, '7', 'Escape', 'Enter').at).toEqual(pressed(start, 'Enter').at);
  });

  test('Home and End, the sheets, and Escape out of whatever is open', () => {
    const last = pressed(start, 'End');
    expect(last.at).toEqual({ slide: slides.length - 1, step: (slides.at(-1)?.steps ?? 1) - 1 });
    expect(pressed(last, 'Home').at).toEqual(start.at);
    expect(pressed(start, 'o', 'PageDown')).toMatchObject({ sheet: 'overview' });
    expect(pressed(start, '?', 'PageDown')).toMatchObject({ sheet: 'none' });
    for (const key of ['o', '?', 'b', '3']) expect(pressed(start, key, 'Escape')).toEqual(start);
  });

  test('those of the browser are left to it', () => {
    for (const held of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }]) {
      expect(commandOf({ key: 'l', ...held })).toBeNull();
    }
    for (const key of ['Tab', 'F12', 'Shift', 'y']) expect(commandOf({ key })).toBeNull();
  });

  test('any keys in any order stay in the talk', () => {
    const keys = [
      'PageDown',
      'PageUp',
      'Home',
      'End',
      'Enter',
      'Escape',
      'b',
      'w',
      'o',
      '?',
      '1',
      '9',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...keys), { maxLength: 60 }), (typed) => {
        const talk = pressed(start, ...typed);
        expect(within(talk.at, slides)).toEqual(talk.at);
        expect(talk.typed.length).toBeLessThanOrEqual(3);
      }),
    );
  });
});

describe('the address', () => {
  const { languages } = dataset.edition;
  test('opens what it was written for', () => {
    const places = slides.flatMap(({ steps }, slide) =>
      Array.from({ length: steps }, (_, step) => ({ slide, step })),
    );
    for (const at of places) {
      for (const lang of languages) {
        for (const room of rooms) {
          const role = room === 'dim' ? 'speaker' : 'class';
          const query = writeTalk({ lang, room, at, role }, slides, '?own=1');
          const { address, strays } = readTalk(query, slides, languages);
          expect(address).toEqual({ lang, room, at, role });
          expect(strays).toEqual([]);
          expect(query).toContain('own=1');
        }
      }
    }
  });

  test('tells what does not exist, and takes the nearest', () => {
    const { address, strays } = readTalk('?scene=budgt&theme=x&step=9&lang=fr', slides, languages);
    expect(address).toEqual({
      ...{ lang: languages[0], room: 'bright', role: 'class' },
      at: { slide: 0, step: 0 },
    });
    expect(strays.map(({ key }) => key).sort()).toEqual(['lang', 'scene', 'step', 'theme']);
  });
});

const palettes: [string, Palette][] = Object.entries(dataset.edition.projector ?? {});

test.each(palettes)('%s room: words have 7:1 on all that they stand on', (_room, palette) => {
  const { ink, muted, accentText, secondText, onFill, page, raised } = palette;
  for (const text of [ink, muted, accentText, secondText]) {
    for (const ground of [page, raised]) {
      expect(contrast(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(7);
    }
  }
  for (const fill of [palette.accent, palette.second, palette.bar]) {
    expect(contrast(onFill, fill), `${onFill} on ${fill}`).toBeGreaterThanOrEqual(7);
  }
});

describe.each(Object.keys(slideSizes) as (keyof typeof slideSizes)[])('slides, %s', (shape) => {
  const size = slideSizes[shape];
  const { document } = parseHTML('<html><body></body></html>');
  const drawn = (scene: string, t: number, lang: string) =>
    drawSlide(frameAt(dataset, scene, t), {
      ...{ dataset, geometry, lang, shape, document },
      palette: palettes[0]?.[1] ?? dataset.edition.themes.light,
    });
  const moments = dataset.story.scenes.flatMap(({ id, steps }) =>
    steps.flatMap((_, step) => [
      { id, step, t: stepArrival(step) },
      // On the way there too, in the long run.
      ...(process.env.TEST_ALL === '1' ? [{ id, step, t: stepStart(step) + 0.6 }] : []),
    ]),
  );

  test.each(dataset.edition.languages)(
    'all text is at least 24 px, inside the safe area: %s',
    (lang) => {
      for (const { id, t } of moments) {
        const svg = drawn(id, t, lang);
        const [, , width = 1, height = 1] = (svg.getAttribute('viewBox') ?? '')
          .split(' ')
          .map(Number);
        expect(width / height).toBeCloseTo(size.width / size.height, 5);
        const safe = safeArea({ width, height }, GRAPHICS_SAFE);
        const lines = linesOf(svg);
        expect(lines.length, id).toBeGreaterThan(1);
        // Nothing of the picture reaches into the words below it, or is covered by their ground.
        const edge = Number(svg.querySelector('rect[height="2"]')?.getAttribute('y'));
        const said = [...svg.children].at(-1)?.querySelectorAll('text').length;
        const below = lines.filter(({ base }) => base > edge - 4);
        expect(below.length, `${id} at ${t}: ${below[0]?.text}`).toBe(said);
        for (const line of lines) {
          const name = `${id} at ${t}: ${line.text}`;
          expect((line.least * size.width) / width, name).toBeGreaterThanOrEqual(LEAST - 0.1);
          expect(line.left, name).toBeGreaterThanOrEqual(safe.x - 1);
          expect(line.right, name).toBeLessThanOrEqual(safe.x + safe.width + 1);
          expect(line.base, name).toBeLessThanOrEqual(safe.y + safe.height + 1);
          expect(line.base - 0.7 * line.size, name).toBeGreaterThanOrEqual(safe.y - 1);
        }
      }
    },
  );

  test('the picture keeps its size through a scene', () => {
    for (const { id } of dataset.story.scenes) {
      const own = moments.filter((moment) => moment.id === id);
      const feet = own.map(({ t }) =>
        drawn(id, t, 'vi').querySelector('rect[height="2"]')?.getAttribute('y'),
      );
      expect(new Set(feet).size, id).toBe(1);
    }
  });
});

test('a window takes the shape that it is nearer to', () => {
  expect(shapeFor({ width: 1280, height: 720 })).toBe('wide');
  expect(shapeFor({ width: 1920, height: 1080 })).toBe('wide');
  expect(shapeFor({ width: 1024, height: 768 })).toBe('high');
  expect(shapeFor({ width: 1280, height: 1024 })).toBe('high');
});
