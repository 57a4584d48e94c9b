// Frames to files: which frames, which pixels, in which order.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { durationOf, outStart } from '../../src/scenes/timing.ts';
import { framesOf, ofLength, shardOf, wholeClip } from '../../src/export/clip.ts';
import { filmNames, filmTrouble } from '../../src/export/films.ts';
import { rangesText } from '../../src/export/fromPictures.ts';
import { fillOf, keyOf, layOn, straighten } from '../../src/export/pixels.ts';
import { pixelsOfPng, pngOfPixels, sizeOfPng } from '../../src/export/png.ts';
import { inOrder } from '../../src/export/pool.ts';
import { clockText, paceOf } from '../../src/export/progress.ts';
import { countOf, standingOf, stretchesOf } from '../../src/export/standing.ts';
import { tgaOf } from '../../src/export/tga.ts';
import { rateNames, timeOf } from '../../src/views/stage/rate.ts';

const steps = fc.integer({ min: 1, max: 5 }).map((length) => ({ steps: { length } }));
const rate = fc.constantFrom(...rateNames);

describe('clips', () => {
  test('frame n of a whole scene is the one at n over the rate', () => {
    fc.assert(
      fc.property(steps, rate, (scene, name) => {
        for (const { number, t } of framesOf(scene, wholeClip(scene, name))) {
          expect(t).toBe(Math.min(durationOf(scene), timeOf(number, name)));
        }
      }),
    );
  });

  test('a hold stands still on the last step, handles at both ends, and nothing jumps', () => {
    fc.assert(
      fc.property(steps, rate, fc.nat(8), fc.nat(30), (scene, name, hold, handles) => {
        const frames = framesOf(scene, { ...wholeClip(scene, name), hold, handles });
        const plain = framesOf(scene, { ...wholeClip(scene, name), hold });
        expect(frames).toHaveLength(plain.length + 2 * handles);
        expect(frames.slice(0, handles + 1).every(({ t }) => t === 0)).toBe(true);
        expect(new Set(frames.slice(-handles - 1).map(({ t }) => t)).size).toBe(1);
        frames.slice(1).forEach(({ t }, index) => {
          const step = t - (frames[index]?.t ?? 0);
          expect(step).toBeGreaterThanOrEqual(0);
          expect(step).toBeLessThanOrEqual(timeOf(1, name) + 1e-9);
        });
        const still = frames.filter(({ t }) => Math.abs(t - outStart(scene)) < 1e-9);
        expect(still.length).toBeGreaterThanOrEqual(Math.floor(hold / timeOf(1, name)));
      }),
    );
  });

  test('a length is kept, and refused where the scene does not fit into it', () => {
    const scene = { steps: { length: 2 } };
    const clip = wholeClip(scene, '25');
    const fitted = ofLength(clip, 20);
    expect(fitted && framesOf(scene, fitted)).toHaveLength(500);
    expect(ofLength(clip, 2)).toBeNull();
  });

  test('all shards together are all frames, each once', () => {
    fc.assert(
      fc.property(steps, rate, fc.integer({ min: 1, max: 9 }), (scene, name, of) => {
        const frames = framesOf(scene, wholeClip(scene, name));
        const shards = Array.from({ length: of }, (_, i) => shardOf(frames, { index: i + 1, of }));
        const joined = shards.flat().sort((a, b) => a.number - b.number);
        expect(joined).toEqual(frames);
      }),
    );
  });
});

describe('frames that stand still', () => {
  const looks = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 60 });
  const standing = looks.map((list) => {
    const frames = list.map((_, number) => ({ number: 3 * number, t: number }));
    return { frames, list, found: standingOf(frames, (t) => list[t] ?? '') };
  });

  test('neighbours that look the same are one picture, and no frame is lost', () => {
    fc.assert(
      fc.property(standing, ({ frames, list, found }) => {
        expect(found.flatMap(({ numbers }) => numbers)).toEqual(frames.map(({ number }) => number));
        for (const { numbers, look } of found) {
          for (const number of numbers) expect(list[number / 3]).toBe(look);
        }
        found.slice(1).forEach(({ look }, index) => expect(look).not.toBe(found[index]?.look));
      }),
    );
  });

  test('stretches are full but for the last, and together are all frames in order', () => {
    fc.assert(
      fc.property(standing, fc.integer({ min: 1, max: 20 }), ({ found }, most) => {
        const stretches = stretchesOf(found, most);
        const together = stretches.flatMap(({ frames }) => frames);
        expect(together.flatMap(({ numbers }) => numbers)).toEqual(
          found.flatMap(({ numbers }) => numbers),
        );
        stretches.slice(0, -1).forEach(({ frames }) => expect(countOf(frames)).toBe(most));
        stretches.forEach(({ frames, times }) => {
          expect(countOf(frames)).toBeGreaterThan(0);
          expect(times).toBe(1);
        });
      }),
    );
  });

  test('what stands long is one unit repeated; every frame still shows what it should', () => {
    const runs = fc.array(
      fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 40 })),
    );
    const sizes = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 6 }));
    fc.assert(
      fc.property(runs, sizes, (list, [unit, units]) => {
        const looks = list.flatMap(([look, count]) => Array.from({ length: count }, () => look));
        const frames = looks.map((_, number) => ({ number, t: number }));
        const found = standingOf(frames, (t) => looks[t] ?? '');
        const stretches = stretchesOf(found, unit * units, unit);
        const shown = stretches.flatMap(({ frames: own, times }) =>
          Array.from({ length: times }, () =>
            own.flatMap(({ look, numbers }) => numbers.map(() => look)),
          ).flat(),
        );
        expect(shown).toEqual(looks);
        for (const { frames: own } of stretches.slice(0, -1)) {
          expect(countOf(own) % unit).toBe(0);
          expect(countOf(own)).toBeLessThanOrEqual(unit * units);
        }
        // Nothing that stands for long is made for each of its frames.
        for (const { frames: own } of stretches) {
          for (const { numbers } of own) expect(numbers.length).toBeLessThan(6 * unit);
        }
      }),
    );
  });
});

describe('how far it is', () => {
  test('what was there does not count as speed, and the time left is that of the rest', () => {
    let now = 1000;
    const pace = paceOf(() => now);
    expect(pace({ event: 'start', files: 1, frames: 100 })).toBeNull();
    expect(pace({ event: 'frame', done: 50, frames: 100, made: false })).toBeNull();
    now += 2000;
    const found = pace({ event: 'frame', done: 51, frames: 100, made: true });
    expect(found).toEqual({ rate: 0.5, left: 98 });
  });

  test('clocks', () => {
    expect([0, 4.2, 65, 3605].map(clockText)).toEqual(['0:00', '0:05', '1:05', '1:00:05']);
  });

  test('frames that are missing are named in ranges', () => {
    expect(rangesText([3, 5, 6, 7, 12])).toBe('3, 5–7, 12');
  });
});

describe('pixels', () => {
  test('straight alpha gives the colour back that was faded', () => {
    fc.assert(
      fc.property(fc.nat(255), fc.integer({ min: 1, max: 255 }), (colour, alpha) => {
        const faded = Math.round((colour * alpha) / 255);
        const pixels = { width: 1, height: 1, rgba: Uint8Array.of(faded, faded, faded, alpha) };
        straighten(pixels);
        expect(Math.abs((pixels.rgba[0] ?? 0) - colour)).toBeLessThanOrEqual(128 / alpha + 0.5);
      }),
    );
  });

  test('fill and key', () => {
    const pixels = { width: 1, height: 1, rgba: Uint8Array.of(10, 20, 30, 40) };
    expect([...fillOf(pixels).rgba]).toEqual([10, 20, 30, 255]);
    expect([...keyOf(pixels).rgba]).toEqual([40, 40, 40, 255]);
    expect([...pixels.rgba]).toEqual([10, 20, 30, 40]);
  });

  test('a png gives back what it was made of, and says its size', () => {
    const sizes = fc.record({
      width: fc.integer({ min: 1, max: 9 }),
      height: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(sizes, fc.infiniteStream(fc.nat(255)), (size, bytes) => {
        const rgba = Uint8Array.from([...bytes.take(size.width * size.height * 4)]);
        const png = pngOfPixels({ ...size, rgba });
        expect(sizeOfPng(png.slice(0, 24))).toEqual(size);
        expect(pixelsOfPng(png)).toEqual({ ...size, rgba });
      }),
    );
    expect(sizeOfPng(new Uint8Array(40))).toBeNull();
  });

  test('laid on a colour nothing shines through', () => {
    const rgba = Uint8Array.of(200, 100, 0, 0, 200, 100, 0, 255, 200, 100, 0, 51);
    layOn({ width: 3, height: 1, rgba }, '#0000FF');
    expect([...rgba]).toEqual([0, 0, 255, 255, 200, 100, 0, 255, 40, 20, 204, 255]);
  });

  test('a tga says its size, its alpha, and that its first line is the upper one', () => {
    const file = tgaOf({ width: 2, height: 1, rgba: Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8) });
    expect([...file.slice(12, 18)]).toEqual([2, 0, 1, 0, 32, 0x28]);
    expect([...file.slice(18)]).toEqual([3, 2, 1, 4, 7, 6, 5, 8]);
  });
});

test('what is made in parallel comes in order, and never too much of it at once', async () => {
  let open = 0;
  let most = 0;
  const make = async (item: number) => {
    most = Math.max(most, ++open);
    await new Promise((resolve) => setTimeout(resolve, (item * 7) % 5));
    open--;
    return item * 2;
  };
  const items = Array.from({ length: 40 }, (_, index) => index);
  const made: number[] = [];
  for await (const one of inOrder(items, 4, make)) made.push(one.made);
  expect(made).toEqual(items.map((item) => item * 2));
  expect(most).toBeLessThanOrEqual(4);
});

test('what a film cannot be', () => {
  for (const name of filmNames) {
    expect(filmTrouble(name, { width: 321, height: 180 }, '25')).toMatch(/even/);
  }
  expect(filmTrouble('xdcam', { width: 1920, height: 1080 }, '25')).toMatch(/--fps 50/);
  expect(filmTrouble('xdcam', { width: 1280, height: 720 }, '50')).toMatch(/1920x1080/);
  expect(filmTrouble('xdcam', { width: 1920, height: 1080 }, '50')).toBeNull();
});
