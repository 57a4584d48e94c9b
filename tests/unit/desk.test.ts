// What the control desk works out: frames, timecodes, addresses and commands.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentOnly } from '../../src/dataset/context.ts';
import { wholeClip } from '../../src/export/clip.ts';
import { parse, shotsOf } from '../../src/export/options.ts';
import { shotName } from '../../src/export/shot.ts';
import { durationOf } from '../../src/scenes/timing.ts';
import { deskWordsOf } from '../../src/i18n/desk/words.ts';
import {
  addressOf,
  atFrame,
  clipCommand,
  deskLink,
  editionQuery,
  frameCommand,
  frameOf,
  lengthOf,
  nameOf,
  readDesk,
  timecodeOf,
} from '../../src/views/stage/desk/desk.ts';
import { secondsOf } from '../../src/views/stage/moment.ts';
import { rateNames, rates, timeOf } from '../../src/views/stage/rate.ts';
import { readRequest, stageKnown, type StageRequest } from '../../src/views/stage/request.ts';
import { wholeEdition } from './editions.ts';

const { dataset } = await wholeEdition();
const known = { ...stageKnown(dataset), alone: false };
const without = { ...stageKnown(documentOnly(dataset)), alone: true };
const asked = (values: Record<string, string>): StageRequest =>
  readRequest((key) => values[key], known).request;
const stepsOf = (id: string) => {
  const scene = known.scenes.find((one) => one.id === id);
  if (!scene) throw new Error(id);
  return scene;
};

const anyScene = fc.constantFrom(...known.scenes);
const anyRate = fc.constantFrom(...rateNames);

describe('frames', () => {
  test('a beat’s frame is the first in which it is whole', () => {
    fc.assert(
      fc.property(anyScene, anyRate, fc.nat(9), (scene, fps, pick) => {
        const beat = scene.steps[pick % scene.steps.length]?.id ?? '';
        const request = asked({ scene: scene.id, fps, beat });
        const frame = frameOf(request, scene);
        const at = secondsOf(request.moment, scene);
        expect(timeOf(frame, fps)).toBeGreaterThanOrEqual(at - 1e-6);
        expect(timeOf(frame - 1, fps)).toBeLessThan(at);
      }),
    );
  });

  test('no moment leads behind the last frame', () => {
    fc.assert(
      fc.property(anyScene, anyRate, fc.nat(1000), (scene, fps, t) => {
        const frame = frameOf(asked({ scene: scene.id, fps, t: String(t) }), scene);
        expect(frame).toBeLessThan(lengthOf(scene, fps));
      }),
    );
  });
});

describe('timecodes', () => {
  test('each frame has its own, and they are in order', () => {
    fc.assert(
      fc.property(anyRate, fc.nat(400_000), (rate, frame) => {
        const [now, next] = [timecodeOf(frame, rate), timecodeOf(frame + 1, rate)];
        expect(now).toMatch(/^\d\d:[0-5]\d:[0-5]\d:\d\d$/);
        expect(now < next).toBe(true);
      }),
    );
  });

  test('a whole second is a second at whole rates', () => {
    for (const rate of rateNames) {
      const [frames, seconds] = rates[rate];
      if (seconds === 1) expect(timecodeOf(frames * 61, rate)).toBe('00:01:01:00');
    }
    expect(timecodeOf(29, '29.97')).toBe('00:00:00:29');
    expect(timecodeOf(30, '29.97')).toBe('00:00:01:00');
  });
});

describe('addresses and commands', () => {
  const request = atFrame(
    asked({ scene: 'budget', layout: 'lower-third', lang: 'en', size: '1080x1920', fps: '50' }),
    85,
  );

  test('an address opens the same again, without what the page had in its own', () => {
    const address = new URL(
      addressOf(request, known, 'https://example.org/stage/?lang=vi#scene=x'),
    );
    expect(address.origin + address.pathname).toBe('https://example.org/stage/');
    expect(address.hash).toBe('');
    const again = readRequest((key) => address.searchParams.get(key), known);
    expect(again).toEqual({ request, strays: [] });
    expect(readDesk(`#${address.searchParams.toString()}`, known)).toEqual(again);
  });

  test('commands say the moment or the clip, and MapLibre’s renderer', () => {
    expect(frameCommand(request, known)).toContain('--frame 85 --fps 50');
    const live = frameCommand({ ...request, map: 'gl' }, known);
    expect(live).toContain('--map gl --renderer chromium');
    const scene = stepsOf('budget');
    const clip = { ...wholeClip(scene, '50'), to: 3, handles: 25 };
    const command = clipCommand(request, known, { clip, scene, output: 'prores4444' });
    expect(command).toContain('--fps 50');
    expect(command).toContain('--to 3 --handles 25 --output prores4444');
    expect(command).not.toContain('--frame');
    const whole = { ...clip, to: durationOf(scene), handles: 0 };
    expect(clipCommand(request, known, { clip: whole, scene, output: 'png' })).not.toContain(
      '--to',
    );
  });

  test('the edition without its context is said by each of them', () => {
    const page = 'https://example.org/stage/?lang=vi&context=off#scene=x';
    const address = new URL(addressOf(request, without, page));
    expect(address.searchParams.get('context')).toBe('off');
    const again = readRequest((key) => address.searchParams.get(key), without);
    expect(again).toEqual({ request, strays: [] });
    const link = new URL(deskLink('en', request, without), page);
    expect(link.search).toBe('?lang=en&context=off');
    expect(readDesk(link.hash, without)).toEqual(again);
    expect(editionQuery(without)).toBe('?context=off');

    const scene = stepsOf('budget');
    const commands = {
      still: frameCommand(request, without),
      png: clipCommand(request, without, { clip: wholeClip(scene, '50'), scene, output: 'png' }),
    } as const;
    for (const output of ['still', 'png'] as const) {
      const [, options = ''] = commands[output].split(' -- ');
      const [shot] = shotsOf(parse(options.split(' ')), dataset);
      expect(shot?.alone, output).toBe(true);
      expect(shot && shotName(shot, output), output).toContain('no-context');
    }
  });

  test('the whole edition needs no word of it', () => {
    const clip = wholeClip(stepsOf('budget'), '50');
    const all = [
      addressOf(request, known, 'https://example.org/stage/'),
      deskLink('en', request, known),
      frameCommand(request, known),
      clipCommand(request, known, { clip, scene: stepsOf('budget'), output: 'png' }),
    ];
    expect(all.filter((text) => text.includes('context'))).toEqual([]);
    expect(deskLink('vi', request, known)).toMatch(/^\?lang=vi#scene=budget&/);
    expect(editionQuery(known)).toBe('');
  });

  test('a file’s name says what it is', () => {
    const name = 'budget-lower-third-en-dark-1080x1920-50-000085';
    expect(nameOf(request, known)).toBe(name);
    expect(nameOf(request, without)).toBe(`${name}-no-context`);
    const others: StageRequest[] = [
      { ...request, background: 'key' },
      { ...request, background: '#0C1A30' },
      { ...request, bug: 'top-left' },
      { ...request, guides: true },
      { ...request, map: 'gl' },
      { ...request, moment: { by: 'time', t: 1.7 } },
      { ...request, moment: { by: 'beat', beat: 'out' } },
    ];
    const names = others.map((other) => nameOf(other, known));
    expect(new Set([name, ...names]).size).toBe(others.length + 1);
    expect(names.every((one) => /^[\w.-]+$/.test(one))).toBe(true);
  });
});

test('the desk has every word in both languages', () => {
  const keysOf = (value: object): string[] =>
    Object.entries(value).flatMap(([key, inner]) =>
      typeof inner === 'object' && inner !== null
        ? keysOf(inner as object).map((own) => `${key}.${own}`)
        : [key],
    );
  const [vi, en] = [deskWordsOf('vi'), deskWordsOf('en')];
  expect(keysOf(vi)).toEqual(keysOf(en));
  // In Vietnamese it is Vietnamese: what is alike is a name of a format.
  const alike = Object.entries(vi).filter(
    ([key, word]) => typeof word === 'string' && word === en[key as keyof typeof en],
  );
  expect(alike).toEqual([]);
});
