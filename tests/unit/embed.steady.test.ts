/** A frame and its content do not drive each other up, and no real change is lost for it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { talkHeight } from '../../src/embed/height.ts';
import { FramedWindow } from './embed.fixture.ts';

/** A page around that gives the frame every height told, plus something of its own. */
function obeyed(content: (frame: FramedWindow) => number, border = 0) {
  const frame = new FramedWindow();
  frame.content = () => content(frame);
  frame.around = (height) => frame.laidOut({ innerHeight: height + border });
  talkHeight(frame.window, () => frame.content());
  return frame;
}

describe('content that depends on the frame’s height', () => {
  test('never grows without end, asked or not', () => {
    const heightOf = fc.record({
      share: fc.double({ min: 0, max: 3, noNaN: true }),
      more: fc.integer({ min: 1, max: 400 }),
      border: fc.integer({ min: -8, max: 8 }),
    });
    fc.assert(
      fc.property(heightOf, fc.integer({ min: 0, max: 20 }), ({ share, more, border }, polls) => {
        const frame = obeyed(({ innerHeight }) => innerHeight * share + more, border);
        for (let poll = 0; poll < polls; poll++) {
          frame.wait(190);
          frame.hear({ sentinel: 'amp', type: 'frames-init' });
        }
        frame.wait(10_000);
        const changes = frame.heights.filter((height, i) => height !== frame.heights[i - 1]);
        expect(changes.length).toBeLessThanOrEqual(5);
      }),
    );
  });

  test('settles where it can', () => {
    const frame = obeyed(({ innerHeight }) => 300 + Math.min(innerHeight, 200));
    frame.wait(5000);
    expect(frame.heights).toEqual([450, 500]);
  });

  test('a scroll bar that comes and goes ends on the greater height', () => {
    // The page around takes four pixels off, and the bar makes lines longer.
    const frame = obeyed(({ innerHeight }) => (innerHeight < 1000 ? 1040 : 1000), -4);
    frame.wait(10_000);
    expect(frame.heights.length).toBeLessThanOrEqual(5);
    expect(frame.heights.at(-1)).toBe(1040);
  });

  test('grows again where the reader changes something', () => {
    const frame = obeyed(({ innerHeight }) => innerHeight + 50);
    frame.wait(5000);
    const before = frame.heights.length;
    const { innerHeight } = frame;
    frame.content = () => innerHeight + 400;
    frame.laidOut();
    frame.wait(5000);
    expect(frame.heights.slice(before)).toEqual([innerHeight + 400]);
  });
});

describe('content that has its own height', () => {
  test('every run of changes ends with the last height told', () => {
    const step = fc.record({
      after: fc.integer({ min: 0, max: 300 }),
      content: fc.integer({ min: 1, max: 5000 }),
      width: fc.constantFrom(undefined, undefined, undefined, 320, 400),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 40 }), (steps) => {
        const frame = obeyed(() => 700);
        for (const { after, content, width } of steps) {
          frame.wait(after);
          frame.content = () => content;
          frame.laidOut(width === undefined ? {} : { innerWidth: width });
        }
        frame.wait(2000);
        expect(frame.heights.at(-1)).toBe(steps.at(-1)?.content);
        expect(frame.innerHeight).toBe(steps.at(-1)?.content);
      }),
    );
  });

  test('an opening that is drawn frame by frame ends at its end', () => {
    const frame = obeyed(() => 700);
    for (let height = 700; height <= 900; height += 10) {
      frame.wait(16);
      frame.content = () => height;
      frame.laidOut();
    }
    frame.wait(1000);
    expect(frame.innerHeight).toBe(900);
  });
});
