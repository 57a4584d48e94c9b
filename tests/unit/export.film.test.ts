// Films: what is decoded is what was drawn, in colour, alpha, order and time.
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/dataset/types.ts';
import type { CaptureEvent } from '../../src/export/capture.ts';
import { createPool } from '../../src/export/pool.ts';
import { editionFolder } from './editions.ts';
import { partName } from '../../src/export/files.ts';
import { startEncoder } from '../../src/export/encoder.ts';
import { filmNames, films, type FilmName } from '../../src/export/films.ts';
import type { Pixels } from '../../src/export/pixels.ts';
import { pixelsOfPng } from '../../src/export/png.ts';
import { rates } from '../../src/views/stage/rate.ts';
import { capturing, filesIn, folderForTests } from './export.fixture.ts';
import { coloursInStream, decoded, patches, streamOf, timesOf, worst } from './film.ts';

const hasFfmpeg = spawnSync('ffmpeg', ['-version']).status === 0;
const out = folderForTests();
const captured = await capturing();

/** How many frames a capture found made. */
const foundIn = (events: readonly CaptureEvent[]): number =>
  events.filter((event) => event.event === 'frame' && !event.made).length;

const isPart = (name: string): boolean => name.startsWith('.part');

/** Frames of a small strap over nothing, in which things move. */
const strap = '--scene budget --layout lower-third --size 320x180 --from 0.5';

async function encoded(name: FilmName, frames: readonly Pixels[]): Promise<string> {
  const file = path.join(out, `patches.${films[name].extension}`);
  const [{ width, height } = { width: 0, height: 0 }] = frames;
  const encoder = startEncoder(name, { width, height }, '50', file);
  for (const { rgba } of frames) await encoder.write(rgba);
  await encoder.end();
  return file;
}

/** BT.709 by the numbers of the formats' headers. Limited range is all that ProRes and MPEG-2 know. */
const BT709 = { primaries: 1, transfer: 1, matrix: 1 };
const IN_STREAM: Record<FilmName, Record<string, number>> = {
  prores4444: BT709,
  prores422hq: BT709,
  h264: { ...BT709, fullRange: 0 },
  xdcam: BT709,
  // VP9 has one number for all of it.
  webm: { space: 2, fullRange: 0 },
};

describe.skipIf(!hasFfmpeg)('colours', () => {
  test.each(filmNames)(
    '%s: even colours within 2 of 255 (H.264: 3), alpha within 1',
    async (name) => {
      // The container of XDCAM takes no other size.
      const size = name === 'xdcam' ? { width: 1920, height: 1080 } : { width: 640, height: 320 };
      const chart = patches(size, films[name].alpha);
      const file = await encoded(name, [chart, chart]);
      expect(streamOf(file)).toMatchObject({
        color_range: 'tv',
        color_space: 'bt709',
        color_transfer: 'bt709',
        color_primaries: 'bt709',
      });
      expect(coloursInStream(file)).toEqual(IN_STREAM[name]);
      const [frame] = decoded(file, size);
      const { colour, alpha } = worst(chart, frame, { inside: true });
      expect(colour).toBeLessThanOrEqual(name === 'h264' ? 3 : 2);
      expect(alpha).toBeLessThanOrEqual(1);
    },
  );

  test('ProRes 4444: a strap with its edges and letters, within 4 of 255, alpha within 1', async () => {
    const line = `${strap} --to 0.9`;
    const { files } = await captured(`${line} --output prores4444`, { out });
    const pictures = await captured(line, { out });
    const frames = decoded(files[0] ?? '', { width: 320, height: 180 });
    const drawn = Object.values(filesIn(path.dirname(pictures.files[0] ?? '')));
    expect(frames).toHaveLength(drawn.length);
    drawn.forEach((png, index) => {
      const picture = pixelsOfPng(Buffer.from(png, 'base64'));
      const { colour, alpha } = worst(picture, frames[index]);
      expect(colour, `frame ${index}`).toBeLessThanOrEqual(4);
      expect(alpha, `frame ${index}`).toBeLessThanOrEqual(1);
    });
  });
});

describe.skipIf(!hasFfmpeg)('films', () => {
  // Each is longer than one stretch; what is held is drawn once, and in ProRes encoded once.
  const joined = ['prores4444'] as const;
  const more = ['h264', 'prores422hq', 'webm'] as const;
  test.each(process.env.TEST_ALL === '1' ? [...joined, ...more] : joined)(
    '%s: of pictures the same bytes as drawn, in one go and stopped in the middle',
    async (output) => {
      const line = '--scene budget --layout lower-third --fps 25 --size 128x72 --background 203040';
      const film = `${line} --output ${output}`;
      const { files } = await captured(film, { out });
      const file = files[0] ?? '';
      const whole = readFileSync(file);
      // Frames come at their time, each once.
      const drawn = await captured(line, { out });
      const pictures = Object.values(filesIn(path.dirname(drawn.files[0] ?? '')));
      expect(streamOf(file).r_frame_rate).toBe('25/1');
      expect(timesOf(file)).toEqual(pictures.map((_, frame) => frame * 40));
      rmSync(file);

      await captured(`${film} --from-pictures`, { out });
      expect(readFileSync(file).equals(whole)).toBe(true);
      // Every frame is its own picture, moving, held or repeated.
      const frames = decoded(file, { width: 128, height: 72 });
      expect(frames).toHaveLength(pictures.length);
      const far = pictures.map((png, frame) => {
        const { colour, mean } = worst(pixelsOfPng(Buffer.from(png, 'base64')), frames[frame]);
        return output === 'prores4444' ? colour : mean;
      });
      expect(Math.max(...far)).toBeLessThan(output === 'prores4444' ? 5 : 2);
      rmSync(file);

      const inParts = () =>
        readdirSync(`${partName(file)}.d`).filter((name) => /^\d+\./.test(name));
      const stopped = captured(film, {
        out,
        tell: (event, stop) => event.event === 'frame' && inParts().length > 0 && stop(),
      });
      await expect(stopped).rejects.toThrow();
      const { events } = await captured(`${film} --resume`, { out });
      const there = foundIn(events);
      expect(there, 'a stretch that was whole is not made again').toBeGreaterThan(0);
      expect(there).toBeLessThan(pictures.length);
      expect(readFileSync(file).equals(whole)).toBe(true);
      expect(readdirSync(out).filter(isPart)).toEqual([]);
    },
    // Five films and as many pictures, which took half a minute on two busy cores.
    90_000,
  );

  test('stretches of another look are not gone on with', async () => {
    const own = path.join(out, 'changed');
    const edition = path.join(out, 'edition');
    cpSync(editionFolder, edition, { recursive: true });
    const film =
      '--scene budget --layout lower-third --fps 25 --size 128x72 --output prores4444 --to 6';
    const [before, after] = [createPool(1), createPool(1)];
    try {
      const parts = () => readdirSync(own).flatMap((name) => readdirSync(path.join(own, name)));
      const stopped = captured(film, {
        ...{ out: own, edition, pool: before },
        tell: (event, stop) =>
          event.event === 'frame' && parts().some((name) => /^\d+\./.test(name)) && stop(),
      });
      await expect(stopped).rejects.toThrow();
      const file = path.join(edition, 'edition.json');
      const changed = JSON.parse(readFileSync(file, 'utf8')) as Dataset['edition'];
      changed.themes.dark.accent = '#00ff00';
      writeFileSync(file, JSON.stringify(changed));
      const resumed = await captured(`${film} --resume`, { out: own, edition, pool: after });
      expect(foundIn(resumed.events)).toBe(0);
      // There by now, it is told and left.
      const again = await captured(`${film} --resume`, { out: own, edition, pool: after });
      expect(foundIn(again.events)).toBeGreaterThan(0);
      expect(again.events).toContainEqual({ event: 'file', path: again.files[0] });
    } finally {
      await Promise.all([before.close(), after.close()]);
    }
  }, 60_000);

  test.each(['24', '29.97', '59.94'] as const)(
    'what stands is repeated at its time, at %s frames a second',
    async (rate) => {
      const line = `${strap} --to 0.6 --hold 2 --size 64x64 --fps ${rate} --output prores422hq`;
      const { files } = await captured(line, { out });
      const times = timesOf(files[0] ?? '');
      const [frames, seconds] = rates[rate];
      // As the file says it: in whole microseconds.
      const due = times.map((_, frame) => Number(((frame * seconds) / frames).toFixed(6)));
      expect(times).toEqual(due.map((time) => Math.round(1000 * time)));
      expect(times.length).toBeGreaterThan((2 * frames) / seconds);
    },
  );

  test('pictures that are missing are named, and no film is made', async () => {
    const line = `${strap} --to 0.9 --size 64x64`;
    const { files } = await captured(line, { out });
    const folder = path.dirname(files[0] ?? '');
    for (const number of [2, 3, 7]) {
      rmSync(path.join(folder, `${path.basename(folder)}_00000${number}.png`));
    }
    const film = captured(`${line} --output prores4444 --from-pictures`, { out });
    await expect(film).rejects.toThrow(/^Frames 2–3, 7 of 10 are missing in /);
    await captured(`${line} --resume`, { out });
    writeFileSync(path.join(folder, `${path.basename(folder)}_000004.png`), 'no picture');
    const broken = captured(`${line} --output prores4444 --from-pictures`, { out });
    await expect(broken).rejects.toThrow(/_000004\.png is no PNG/);
  });

  test('without alpha, fill and key are two films: the colours, and where they are', async () => {
    const line = `${strap} --from 1.9 --to 1.98`;
    const { events } = await captured(`${line} --output prores422hq --fill-key`, { out });
    const [fill = '', key = ''] = events.flatMap((one) => (one.event === 'file' ? one.path : []));
    const pictures = await captured(line, { out });
    const drawn = pixelsOfPng(readFileSync(pictures.files[0] ?? ''));
    const size = { width: 320, height: 180 };
    const [grey] = decoded(key, size);
    const alphas = drawn.rgba.filter((_, at) => at % 4 === 3);
    const greys = grey?.rgba.filter((_, at) => at % 4 === 0) ?? [];
    const far = alphas.filter((alpha, at) => Math.abs(alpha - (greys[at] ?? 0)) > 2);
    expect(far.length).toBe(0);
    expect(new Set(alphas).size).toBeGreaterThan(2);
    const [colours] = decoded(fill, size);
    expect(worst(drawn, colours).mean).toBeLessThan(1.5);
  });

  test.skipIf(process.platform !== 'linux')('a full disk, and no film of that name', async () => {
    const line = `${strap} --to 0.58 --output prores4444 --size 64x64`;
    const { files } = await captured(line, { out });
    const file = files[0] ?? '';
    rmSync(file);
    symlinkSync('/dev/full', partName(file));
    await expect(captured(line, { out })).rejects.toThrow(/^The disk is full: /);
    expect(readdirSync(out).filter(isPart)).toEqual([]);
  });
});

describe.skipIf(!hasFfmpeg)('XDCAM HD422', () => {
  test('1080i50, top field first: field k is frame k of the fifty', async () => {
    const line = '--scene budget --size 1920x1080 --fps 50 --from 0.5 --to 0.6';
    const { files } = await captured(`${line} --output xdcam`, { out });
    const file = files[0] ?? '';
    expect(streamOf(file)).toMatchObject({
      ...{ codec_name: 'mpeg2video', pix_fmt: 'yuv422p', width: 1920, height: 1080 },
      ...{ field_order: 'tt', r_frame_rate: '25/1' },
    });
    const pictures = await captured(line, { out });
    const folder = path.dirname(pictures.files[0] ?? '');
    const drawn = Object.keys(filesIn(folder)).map((png) =>
      pixelsOfPng(readFileSync(path.join(folder, png))),
    );
    expect(drawn).toHaveLength(5);
    const frames = decoded(file, { width: 1920, height: 1080 });
    expect(frames).toHaveLength(3);
    frames.forEach((frame, index) => {
      // Lines 0, 2, 4 … are the upper field, and come first; the last one has no other.
      for (const field of [0, 1].filter((own) => 2 * index + own < drawn.length)) {
        const right = worst(drawn[2 * index + field], frame, { line: field }).mean;
        const other = worst(drawn[2 * index + (index < 2 ? 1 - field : -1)], frame, {
          line: field,
        }).mean;
        expect(right, `field ${2 * index + field}`).toBeLessThan(other / 2);
      }
    });
  });
});
