import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { files } from '../../src/dataset/schema/index.ts';
import type { Dataset } from '../../src/dataset/types.ts';
import { chartFrame } from '../../src/scenes/chartFrame.ts';
import { draw, made } from './chart.fixture.ts';
import { layoutProblems } from './chart.geometry.ts';

const sizes = [
  [360, 230, 14], [360, 300, 14], [360, 400, 14], [280, 260, 14], [880, 400, 16], [880, 500, 16],
  [880, 240, 16], [1400, 650, 18], [1400, 650, 20], [1920, 1080, 30], [1080, 1080, 30],
  [1080, 1300, 30], [1728, 972, 30], [1152, 648, 26],
] as const; // prettier-ignore

/** The story's own edition, without its geometry. */
const own = Object.fromEntries(
  Object.entries(files).map(([name, schema]) => {
    const file = new URL(`../../data/${name}.json`, import.meta.url);
    return [name, existsSync(file) ? schema.parse(JSON.parse(readFileSync(file, 'utf8'))) : null];
  }),
) as unknown as Dataset;

const editions = Object.values(own).every(Boolean) ? { made, own } : { made };

for (const [name, dataset] of Object.entries(editions)) {
  const scenes = dataset.story.scenes.flatMap(({ id, chart }) => (chart ? [{ id, chart }] : []));
  describe.each(dataset.edition.languages)(`${name} edition in %s`, (lang) => {
    test.each(scenes)('$id fits at every size', ({ chart }) => {
      const frame = chartFrame(dataset, chart, 1, {});
      const problems = sizes.flatMap(([width, height, type]) => {
        const svg = draw(frame, { dataset, lang, size: { width, height }, type });
        return layoutProblems(svg, width, height).map(
          (problem) => `${width}×${height}: ${problem}`,
        );
      });
      expect(problems).toEqual([]);
    });

    test.each(scenes)('$id fits at any size in between', ({ chart }) => {
      const frame = chartFrame(dataset, chart, 1, {});
      fc.assert(
        fc.property(
          fc.integer({ min: 24, max: 70 }),
          fc.integer({ min: 17, max: 45 }),
          fc.integer({ min: 13, max: 30 }),
          (wide, tall, type) => {
            const size = { width: wide * type, height: tall * type };
            const svg = draw(frame, { dataset, lang, size, type });
            expect(layoutProblems(svg, size.width, size.height)).toEqual([]);
          },
        ),
        { numRuns: 40, seed: 7 },
      );
    });
  });
}
