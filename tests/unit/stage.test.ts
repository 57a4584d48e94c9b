// The stage: the same frame every time, text inside the safe area and large enough.
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { durationOf, stepArrival } from '../../src/scenes/timing.ts';
import { frameAt } from '../../src/scenes/frame.ts';
import {
  besides,
  bugArea,
  corners,
  drawingSize,
  GRAPHICS_SAFE,
  safeArea,
} from '../../src/views/stage/areas.ts';
import { factsOf } from '../../src/dataset/facts.ts';
import { plainOf } from '../../src/dataset/prose.ts';
import { drawStage } from '../../src/views/stage/drawStage.ts';
import { secondsOf } from '../../src/views/stage/moment.ts';
import { frameAtTime, framesIn, rateNames, rates, timeOf } from '../../src/views/stage/rate.ts';
import {
  layouts,
  mapMakers,
  readRequest,
  sizes,
  stageKnown,
  stageThemes,
  strayText,
  writeRequest,
  type StageRequest,
} from '../../src/views/stage/request.ts';
import { wholeEdition } from './editions.ts';
import { linesOf } from '../../src/style/lines.ts';

const { dataset, geometry } = await wholeEdition();
const known = stageKnown(dataset);

/** A scene that must be there. */
function sceneOf(id: string) {
  const scene = known.scenes.find((one) => one.id === id);
  if (!scene) throw new Error(`no scene ${id}`);
  return scene;
}

const request = (asked: Record<string, string> = {}) => readRequest((key) => asked[key], known);

/** Draws as a fresh process would: with a document of its own. */
function draw(given: StageRequest, t: number): SVGSVGElement {
  const { document } = parseHTML('<!doctype html><html></html>');
  const palette = dataset.edition.themes[given.theme];
  return drawStage(frameAt(dataset, given.scene, t), {
    ...given,
    dataset,
    geometry,
    document,
    palette,
  });
}

describe('frame rates', () => {
  test('frame n is shown at n over the rate, exactly', () => {
    fc.assert(
      fc.property(fc.constantFrom(...rateNames), fc.nat(1_000_000), (rate, frame) => {
        const [frames, seconds] = rates[rate];
        expect(timeOf(frame, rate)).toBe((frame * seconds) / frames);
        expect(frameAtTime(timeOf(frame, rate), rate)).toBe(frame);
        expect(framesIn(timeOf(frame, rate), rate)).toBe(frame);
      }),
    );
  });

  test('an hour of 29.97 does not drift', () => {
    expect(framesIn(3600, '29.97')).toBe(107893);
  });
});

describe('requests', () => {
  const scene = fc.constantFrom(...known.scenes);
  const any = fc
    .record({
      scene,
      lang: fc.constantFrom(...known.languages),
      theme: fc.constantFrom(...stageThemes),
      layout: fc.constantFrom(...layouts),
      size: fc.record({
        width: fc.integer({ min: 64, max: 8192 }),
        height: fc.integer({ min: 64, max: 8192 }),
      }),
      background: fc.constantFrom<StageRequest['background']>(
        'scene',
        'transparent',
        'key',
        '#0C1A30',
      ),
      guides: fc.boolean(),
      bug: fc.constantFrom(...corners),
      map: fc.constantFrom(...mapMakers),
      rate: fc.constantFrom(...rateNames),
      by: fc.constantFrom('time', 'frame', 'beat'),
      number: fc.nat(500),
    })
    .map(({ scene: { id, steps }, by, number, ...rest }): StageRequest => {
      const beat = steps[number % steps.length]?.id ?? 'in';
      const moment =
        by === 'time'
          ? { by: 'time' as const, t: number / 10 }
          : by === 'frame'
            ? { by: 'frame' as const, frame: number, rate: rest.rate }
            : { by: 'beat' as const, beat };
      return { scene: id, ...rest, moment };
    });

  test('what is written reads back as the same', () => {
    fc.assert(
      fc.property(any, (given) => {
        const { request: again, strays } = request(writeRequest(given, known));
        expect(strays).toEqual([]);
        expect(again).toEqual(given);
      }),
    );
  });

  test('what does not exist is told, with the nearest name, and the default is taken', () => {
    const { request: given, strays } = request({ scene: 'tourisn', size: '10x10', t: 'soon' });
    expect(given.scene).toBe(known.scenes[0]?.id);
    expect(given.size).toEqual({ width: 1920, height: 1080 });
    expect(strays.map(({ key }) => key)).toEqual(['scene', 'size', 't']);
    expect(strays.map(strayText).join()).toContain('Did you mean tourism?');
  });

  test('parts of the reader’s page are no scenes of the stage', () => {
    expect(known.scenes.map(({ id }) => id)).not.toContain('explore');
    expect(known.scenes.map(({ id }) => id)).not.toContain('sources');
  });

  test('what shows a part of the frame is transparent around it', () => {
    expect(request({ layout: 'lower-third' }).request.background).toBe('transparent');
    expect(request({}).request.background).toBe('scene');
  });

  test('a beat that the scene lacks is refused', () => {
    const steps = [{ id: 'only' }];
    expect(() => secondsOf({ by: 'beat', beat: 'nowhere' }, { steps })).toThrow(RangeError);
  });
});

describe('areas', () => {
  test('a box gives way to the bug and stays inside itself', () => {
    const side = fc.integer({ min: 64, max: 4000 });
    fc.assert(
      fc.property(side, side, fc.constantFrom(...corners), (width, height, corner) => {
        const frame = drawingSize({ width, height });
        const safe = safeArea(frame, GRAPHICS_SAFE);
        const bug = bugArea(frame, corner);
        const rest = besides(safe, bug);
        expect(rest.x).toBeGreaterThanOrEqual(safe.x - 1e-6);
        expect(rest.y).toBeGreaterThanOrEqual(safe.y - 1e-6);
        expect(rest.x + rest.width).toBeLessThanOrEqual(safe.x + safe.width + 1e-6);
        expect(rest.y + rest.height).toBeLessThanOrEqual(safe.y + safe.height + 1e-6);
        if (!bug) return;
        const apart =
          rest.x >= bug.x + bug.width ||
          rest.x + rest.width <= bug.x ||
          rest.y >= bug.y + bug.height ||
          rest.y + rest.height <= bug.y;
        expect(apart).toBe(true);
      }),
    );
  });
});

describe.each(layouts)('%s', (layout) => {
  test.each(known.scenes.map(({ id }) => id))(
    '%s: text is large and inside the safe area',
    (id) => {
      const scene = sceneOf(id);
      for (const [index, size] of sizes.entries()) {
        const lang = known.languages[index % known.languages.length] ?? '';
        const bug = corners[index % corners.length] ?? 'none';
        for (const step of scene.steps) {
          const { request: given } = request({ scene: id, layout, size, lang, bug, beat: step.id });
          const svg = draw(given, secondsOf(given.moment, scene));
          const frame = drawingSize(given.size);
          const safe = safeArea(frame, GRAPHICS_SAFE);
          const lines = linesOf(svg);
          expect(lines.length, `${size} ${step.id}`).toBeGreaterThan(0);
          const where = `${size} ${lang} ${step.id}`;
          for (const line of lines) {
            expect(line.least, `${where}: ${line.text}`).toBeGreaterThanOrEqual(27.9);
            expect(line.left, `${where}: ${line.text}`).toBeGreaterThanOrEqual(safe.x - 1);
            expect(line.right, `${where}: ${line.text}`).toBeLessThanOrEqual(
              safe.x + safe.width + 1,
            );
            expect(line.base, `${where}: ${line.text}`).toBeLessThanOrEqual(
              safe.y + safe.height + 1,
            );
            expect(line.base - 0.7 * line.size, `${where}: ${line.text}`).toBeGreaterThanOrEqual(
              safe.y - 1,
            );
          }
        }
      }
    },
  );

  test.each(known.scenes.map(({ id }) => id))('%s: the same in any order of asking', (id) => {
    const scene = sceneOf(id);
    const { request: given } = request({ scene: id, layout });
    const duration = durationOf(scene);
    const times = Array.from({ length: 9 }, (_, index) => (duration * index) / 8);
    const forward = times.map((t) => draw(given, t).toString());
    const backward = times.toReversed().map((t) => draw(given, t).toString());
    expect(backward.toReversed()).toEqual(forward);
    // Plain SVG: resvg knows no custom properties, no HTML, and nothing that is not in attributes.
    for (const svg of forward) {
      expect(svg).not.toMatch(/var\(|foreignObject|<style|class=|vector-effect|NaN/);
    }
  });
});

describe('full, while the panel comes', () => {
  const charted = dataset.story.scenes.filter(({ chart, kind }) => chart && kind === 'story');

  test.each(charted.map(({ id }) => id))('%s: its headline is set as it will stand', (id) => {
    const arrived = stepArrival(0);
    for (const size of ['1920x1080', '1080x1920']) {
      const { request: given } = request({ scene: id, layout: 'full', size });
      const safe = safeArea(drawingSize(given.size), GRAPHICS_SAFE);
      const { title = {} } = frameAt(dataset, id, arrived).chart ?? {};
      const words = plainOf(dataset, title, given.lang);
      const headline = (t: number) =>
        linesOf(draw(given, t)).filter(({ text }) => words.includes(text.trim()));
      const stands = headline(arrived);
      expect(stands.length, size).toBeGreaterThan(0);
      for (const share of [0.25, 0.35, 0.5, 0.7, 0.9]) {
        const where = `${size}, ${share}`;
        const comes = headline(share * arrived);
        // Where the panel is still too small to be worth it, nothing is there.
        if (share < 0.5 && comes.length === 0) continue;
        expect(comes, where).toEqual(stands);
        for (const { right } of comes) {
          expect(right, where).toBeLessThanOrEqual(safe.x + safe.width + 1);
        }
      }
    }
  });

  test('what the panel does not reach yet is cut off', () => {
    const [first] = charted.filter(({ id }) => frameAt(dataset, id, 0).panel.wide === 0);
    if (!first) throw new Error('no scene comes after a whole map');
    const { request: given } = request({ scene: first.id, layout: 'full', size: '1920x1080' });
    const cutAt = (t: number) =>
      draw(given, t).querySelector('#stage-panel rect')?.getAttribute('width') ?? null;
    const early = Number(cutAt(0.5));
    expect(early).toBeGreaterThan(0);
    expect(early).toBeLessThan(Number(cutAt(0.8)));
    expect(cutAt(stepArrival(0))).toBeNull();
  });
});

describe.each(layouts)('%s, with a station’s mark in a corner', (layout) => {
  const marked = corners.filter((corner) => corner !== 'none');
  test.each(marked)('%s is left free', (bug) => {
    for (const [index, { id, steps }] of known.scenes.entries()) {
      const size = sizes[(index + marked.indexOf(bug)) % sizes.length] ?? '';
      for (const [step, { id: beat }] of steps.entries()) {
        const { request: given } = request({ scene: id, layout, size, bug, beat });
        const corner = bugArea(drawingSize(given.size), bug);
        if (!corner) throw new Error('no corner');
        for (const { text, left, right, base, size: high } of linesOf(
          draw(given, stepArrival(step)),
        )) {
          const apart =
            left >= corner.x + corner.width - 1 ||
            right <= corner.x + 1 ||
            base - 0.7 * high >= corner.y + corner.height - 1 ||
            base <= corner.y + 1;
          expect(apart, `${id} ${beat} ${size}: ${text}`).toBe(true);
        }
      }
    }
  });
});

test('a lower third says whose figure it is, of which year, and whether it is beyond the document', () => {
  const facts = factsOf(dataset);
  const compared = dataset.story.scenes.filter(({ chart }) => chart?.kind === 'compare');
  expect(compared.length).toBeGreaterThan(0);
  for (const scene of compared) {
    for (const [step, { focus }] of scene.steps.entries()) {
      const given = request({ scene: scene.id, layout: 'lower-third', lang: 'en' }).request;
      const lines = linesOf(draw(given, stepArrival(step))).map(({ text }) => text);
      const said = lines.join(' ').replaceAll(/\s+/g, ' ');
      const rows = scene.chart?.kind === 'compare' ? scene.chart.rows : [];
      const [first = ''] = rows.flatMap(({ figure }) => figure ?? []);
      const { label, period, id } = facts.quantity(focus.at(-1) ?? first);
      const name = `${scene.id}, step ${step}: ${said}`;
      expect(said, name).toContain(label.en);
      if (period !== dataset.edition.period.date) expect(said, name).toContain(period);
      expect(said.includes(dataset.context?.name.en ?? ''), name).toBe(facts.beyond.has(id));
    }
  }
});
