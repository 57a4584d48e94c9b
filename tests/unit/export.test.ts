// Frames to files: which frames, which bytes, which names, which words when something is wrong.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { durationOf, outStart } from '../../src/scenes/timing.ts';
import { framesOf, ofLength, shardOf, wholeClip } from '../../src/export/clip.ts';
import { main } from '../../src/export/command.ts';
import { filmNames, filmTrouble } from '../../src/export/films.ts';
import { frameBytes } from '../../src/export/frameWorker.ts';
import { fillOf, keyOf, straighten } from '../../src/export/pixels.ts';
import { inOrder } from '../../src/export/pool.ts';
import { tgaOf } from '../../src/export/tga.ts';
import { rateNames, timeOf } from '../../src/views/stage/rate.ts';
import { editionFolder } from './editions.ts';

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

describe('the command', () => {
  const out = mkdtempSync(path.join(tmpdir(), 'capture-'));
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  const said: string[] = [];
  beforeAll(() => {
    const keep = (text: unknown) => {
      said.push(String(text));
      return true;
    };
    vi.spyOn(process.stdout, 'write').mockImplementation(keep);
    vi.spyOn(process.stderr, 'write').mockImplementation(keep);
    return () => void vi.restoreAllMocks();
  });

  async function run(line: string): Promise<{ status: number; words: string }> {
    said.length = 0;
    const args = [...line.split(' '), '--out', out, '--json', '--workers', '2'];
    return { status: await main(args, editionFolder), words: said.join('') };
  }

  const small = '--scene budget --size 192x108 --fps 25 --from 1 --to 1.32';
  const folder = path.join(out, 'budget-full-vi-dark-192x108-25');
  const bytes = () =>
    Object.fromEntries(
      readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'base64')]),
    );

  test('makes the same bytes in one go, in shards, and again where some are missing', async () => {
    expect(await run(small)).toMatchObject({ status: 0 });
    const whole = bytes();
    expect(Object.keys(whole)).toHaveLength(8);
    expect(new Set(Object.values(whole)).size).toBeGreaterThan(1);

    rmSync(folder, { recursive: true });
    for (const shard of ['2/3', '3/3', '1/3']) await run(`${small} --shard ${shard}`);
    expect(bytes()).toEqual(whole);

    const names = Object.keys(whole);
    for (const name of names.slice(2, 5)) rmSync(path.join(folder, name));
    const { words } = await run(`${small} --resume`);
    expect(words.match(/"made":true/g)).toHaveLength(3);
    expect(bytes()).toEqual(whole);
  });

  test('says in one sentence what is wrong, and makes nothing', async () => {
    const wrong: Record<string, RegExp> = {
      '--scene budgt': /no scene “budgt”.*Did you mean budget\?/,
      '--layout half': /no layout “half”/,
      '--size 20': /no size “20”/,
      '--output gif': /no output “gif”/,
      '--scene budget --length 1': /does not fit into 1 s/,
      '--scene budget --from 9 --to 2': /--from has to lie before --to/,
      '--shard 3/2': /--shard “3\/2”/,
      '--handles many': /--handles “many” is not a number/,
      '--output png --fill-key': /a png carries its alpha itself/,
      '--frobnicate': /frobnicate/,
    };
    for (const [line, words] of Object.entries(wrong)) {
      const found = await run(line);
      expect(found.status, line).not.toBe(0);
      expect(found.words).toMatch(words);
      expect(found.words.trim().split('\n'), line).toHaveLength(1);
    }
  });

  test('without ffmpeg says how to get it', async () => {
    process.env.FFMPEG = 'no-such-program';
    const { status, words } = await run(`${small} --output h264`);
    delete process.env.FFMPEG;
    expect(status).toBe(1);
    expect(words).toContain('install it');
  });

  const hasFfmpeg = spawnSync('ffmpeg', ['-version']).status === 0;

  test.skipIf(!hasFfmpeg)('films say their colours and decode to what was drawn', async () => {
    const line = '--scene budget --layout lower-third --size 320x180 --from 1.8 --to 2';
    for (const [output, extension, limit] of [
      ['prores4444', 'mov', 6],
      ['prores422hq', 'mov', 6],
      ['h264', 'mp4', 24],
    ] as const) {
      const background = output === 'prores4444' ? 'transparent' : '0C1A30';
      const { status, words } = await run(`${line} --output ${output} --background ${background}`);
      expect(words).not.toMatch(/could not/);
      expect(status).toBe(0);
      const file = path.join(
        out,
        `budget-lower-third-vi-dark-320x180-25-${background}.${extension}`,
      );
      const tags = execFileSync('ffprobe', [
        ...['-v', 'error', '-select_streams', 'v', '-of', 'csv=p=0', '-show_entries'],
        ...['stream=color_range,color_space,color_transfer,color_primaries', file],
      ]);
      expect(tags.toString().trim()).toBe('tv,bt709,bt709,bt709');
      const decoded = execFileSync('ffmpeg', [
        ...['-v', 'error', '-i', file, '-frames:v', '1'],
        ...['-vf', 'scale=in_color_matrix=bt709:in_range=tv:flags=accurate_rnd,format=rgba'],
        ...['-f', 'rawvideo', '-'],
      ]);
      const drawn = await frameBytes({
        edition: editionFolder,
        request: {
          ...{ scene: 'budget', lang: 'vi', theme: 'dark', layout: 'lower-third' },
          ...{ size: { width: 320, height: 180 }, guides: false, bug: 'none' },
          background: background === 'transparent' ? 'transparent' : `#${background}`,
        },
        t: 1.8,
        form: 'raw',
      });
      expect(decoded.length).toBe(drawn.length);
      let sum = 0;
      let count = 0;
      for (let at = 0; at < drawn.length; at += 4) {
        // Where nothing is seen, the colour does not matter.
        if ((drawn[at + 3] ?? 0) < 255) continue;
        for (let channel = at; channel < at + 3; channel++) {
          sum += Math.abs((drawn[channel] ?? 0) - (decoded[channel] ?? 0));
          count++;
        }
      }
      expect(sum / count, output).toBeLessThan(limit / 2);
      if (output === 'prores4444') {
        const worst = drawn.reduce(
          (most, value, at) =>
            at % 4 === 3 ? Math.max(most, Math.abs(value - (decoded[at] ?? 0))) : most,
          0,
        );
        expect(worst, 'alpha').toBeLessThanOrEqual(1);
      }
    }
    expect(existsSync(out) && readdirSync(out).filter((name) => name.startsWith('.part'))).toEqual(
      [],
    );
  });

  test('what a film cannot be', () => {
    for (const name of filmNames) {
      expect(filmTrouble(name, { width: 321, height: 180 }, '25')).toMatch(/even/);
    }
    expect(filmTrouble('xdcam', { width: 1920, height: 1080 }, '25')).toMatch(/--fps 50/);
    expect(filmTrouble('xdcam', { width: 1280, height: 720 }, '50')).toMatch(/1920x1080/);
    expect(filmTrouble('xdcam', { width: 1920, height: 1080 }, '50')).toBeNull();
  });
});
