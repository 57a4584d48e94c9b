/** In a window of any size, of none at all too, the graphic is SVG that browsers take. */
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { frameAt } from '../../src/scenes/frame.ts';
import { durationOf } from '../../src/scenes/timing.ts';
import { drawGraphic } from '../../src/views/graphic/drawGraphic.ts';
import { wholeEdition } from './editions.ts';

const { dataset, geometry } = await wholeEdition();
const { document } = parseHTML('<!doctype html><html></html>');

/** Sizes that the standard has no meaning for. */
const refused = / (?:width|height|r|rx|ry)="-|viewBox="[^"]* -[\d.]+"|NaN/;

test('no size is below nothing', () => {
  const scene = fc.constantFrom(...dataset.story.scenes);
  // Small ones above all: a frame of somebody else's page may be closed.
  const length = fc.oneof(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 2000 }));
  fc.assert(
    fc.property(scene, fc.double({ min: 0, max: 1, noNaN: true }), length, length, (...drawn) => {
      const [{ id, ...timed }, share, width, height] = drawn;
      const svg = drawGraphic(frameAt(dataset, id, share * durationOf(timed)), {
        ...{ dataset, geometry, document, size: { width, height } },
        ...{ lang: 'vi', palette: dataset.edition.themes.light },
        ...{ interactive: true, idPrefix: 'small' },
      });
      expect(refused.exec(svg.outerHTML)).toBeNull();
    }),
    { numRuns: 250 },
  );
});
