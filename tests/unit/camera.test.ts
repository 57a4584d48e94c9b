import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bounds, Position } from '../../src/dataset/types.ts';
import {
  fit,
  fromWorld,
  keepInside,
  metresPerPixel,
  project,
  toWorld,
  unproject,
  viewAt,
  worldSize,
  type Padding,
  type View,
} from '../../src/scenes/camera.ts';
import type { Size } from '../../src/scenes/types.ts';

const limits: Bounds = [105.9, 20.2, 107.9, 21.3];
/** What floating point may cost, in pixels. */
const hair = 1e-3;

const size = fc.record({
  width: fc.integer({ min: 320, max: 1920 }),
  height: fc.integer({ min: 300, max: 1400 }),
});
/** Padding that leaves something to see. */
const padding = fc.record({
  top: fc.integer({ min: 0, max: 60 }),
  right: fc.integer({ min: 0, max: 90 }),
  bottom: fc.integer({ min: 0, max: 220 }),
  left: fc.integer({ min: 0, max: 90 }),
});
const within = fc
  .tuple(
    fc.double({ min: 105.95, max: 107.5, noNaN: true }),
    fc.double({ min: 20.25, max: 21.1, noNaN: true }),
    fc.double({ min: 0.03, max: 0.35, noNaN: true }),
    fc.double({ min: 0.03, max: 0.18, noNaN: true }),
  )
  .map(([west, south, width, height]): Bounds => [west, south, west + width, south + height]);
const position = fc.tuple(
  fc.double({ min: 105.9, max: 107.9, noNaN: true }),
  fc.double({ min: 20.2, max: 21.3, noNaN: true }),
);

/** Bounds of the part of a frame that nothing covers. */
function seen(view: View, { width, height }: Size, { top, right, bottom, left }: Padding): Bounds {
  const [west, north] = unproject([left, top], view, { width, height });
  const [east, south] = unproject([width - right, height - bottom], view, { width, height });
  return [west, south, east, north];
}

/** How far a reaches outside of b, in pixels. */
function outside(a: Bounds, b: Bounds, view: View, frame: Size): number {
  const [left, bottom] = project([a[0], a[1]], view, frame);
  const [right, top] = project([a[2], a[3]], view, frame);
  const [west, south] = project([b[0], b[1]], view, frame);
  const [east, north] = project([b[2], b[3]], view, frame);
  return Math.max(west - left, right - east, north - top, bottom - south);
}

describe('projection', () => {
  test('world and back', () => {
    fc.assert(
      fc.property(position, (at: Position) => {
        const [lon, lat] = fromWorld(toWorld(at));
        expect(lon).toBeCloseTo(at[0], 9);
        expect(lat).toBeCloseTo(at[1], 9);
      }),
    );
  });

  test('project and unproject undo each other', () => {
    fc.assert(
      fc.property(
        position,
        position,
        fc.double({ min: 7, max: 15, noNaN: true }),
        size,
        (at, center, zoom, frame) => {
          const view = { center, zoom };
          const back = unproject(project(at, view, frame), view, frame);
          expect(back[0]).toBeCloseTo(at[0], 7);
          expect(back[1]).toBeCloseTo(at[1], 7);
        },
      ),
    );
  });

  test('the middle of the frame is the centre, and a zoom doubles all distances', () => {
    const frame = { width: 880, height: 800 };
    const view: View = { center: [106.8, 20.8], zoom: 10 };
    expect(project(view.center, view, frame)).toEqual([440, 400]);
    const [x] = project([106.9, 20.8], view, frame);
    const [closer] = project([106.9, 20.8], { ...view, zoom: 11 }, frame);
    expect(closer - 440).toBeCloseTo(2 * (x - 440), 6);
    expect(worldSize(1)).toBe(1024);
  });

  test('metres per pixel agree with a measured degree', () => {
    const view: View = { center: [106.8, 20.8], zoom: 12 };
    const frame = { width: 1000, height: 1000 };
    const pixels = project([106.9, 20.8], view, frame)[0] - project([106.8, 20.8], view, frame)[0];
    const metres = 0.1 * (40_075_016.686 / 360) * Math.cos((20.8 * Math.PI) / 180);
    expect(pixels * metresPerPixel(view)).toBeCloseTo(metres, 3);
  });
});

describe('fit', () => {
  test('shows the bounds, unless the limits forbid, and nothing outside the limits', () => {
    fc.assert(
      fc.property(within, size, padding, (bounds, frame, pad) => {
        const view = fit(bounds, frame, pad, limits);
        const part = seen(view, frame, pad);
        expect(outside(part, limits, view, frame)).toBeLessThan(hair);
        const all = outside(bounds, part, view, frame) < hair;
        // Where the bounds are cut, the whole of the limits is in view one way or the other.
        const full = [0, 1].some(
          (axis) =>
            Math.abs((part[axis] ?? 0) - (limits[axis] ?? 0)) < 1e-6 &&
            Math.abs((part[axis + 2] ?? 0) - (limits[axis + 2] ?? 0)) < 1e-6,
        );
        expect(all || full).toBe(true);
      }),
    );
  });

  test('comes as close as the bounds allow', () => {
    fc.assert(
      fc.property(within, size, padding, (bounds, frame, pad) => {
        const view = fit(bounds, frame, pad, [-180, -80, 180, 80]);
        const closer = { ...view, zoom: view.zoom + 0.01 };
        expect(outside(bounds, seen(closer, frame, pad), closer, frame)).toBeGreaterThan(0);
      }),
    );
  });
});

describe('a camera on its way', () => {
  test('is the fit at both ends, exactly', () => {
    fc.assert(
      fc.property(within, within, size, padding, (from, to, frame, pad) => {
        const at = (k: number) => viewAt({ from, to, k }, frame, pad, limits);
        expect(at(0)).toEqual(fit(from, frame, pad, limits));
        expect(at(1)).toEqual(fit(to, frame, pad, limits));
      }),
    );
  });

  test('moves without a jump, at the ends too', () => {
    fc.assert(
      fc.property(
        within,
        within,
        size,
        padding,
        fc.oneof(fc.constantFrom(0, 1 - 1e-4), fc.double({ min: 0, max: 1 - 1e-4, noNaN: true })),
        (from, to, frame, pad, k) => {
          const one = viewAt({ from, to, k }, frame, pad, limits);
          const two = viewAt({ from, to, k: k + 1e-4 }, frame, pad, limits);
          expect(Math.abs(two.zoom - one.zoom)).toBeLessThan(0.01);
          const [x, y] = project(two.center, one, frame);
          expect(Math.hypot(x - frame.width / 2, y - frame.height / 2)).toBeLessThan(4);
        },
      ),
    );
  });

  test('stays where it is between two equal ends', () => {
    fc.assert(
      fc.property(
        within,
        size,
        padding,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (at, frame, pad, k) => {
          const still = viewAt({ from: at, to: at, k }, frame, pad, limits);
          const rest = fit(at, frame, pad, limits);
          expect(still.zoom).toBeCloseTo(rest.zoom, 9);
          expect(still.center[0]).toBeCloseTo(rest.center[0], 9);
          expect(still.center[1]).toBeCloseTo(rest.center[1], 9);
        },
      ),
    );
  });
});

describe('keepInside', () => {
  const anyView = fc.record({
    center: fc.tuple(
      fc.double({ min: 104, max: 110, noNaN: true }),
      fc.double({ min: 18, max: 23, noNaN: true }),
    ),
    zoom: fc.double({ min: 5, max: 14, noNaN: true }),
  });

  test('brings any view inside the limits, and leaves one that is inside alone', () => {
    fc.assert(
      fc.property(anyView, size, padding, (view, frame, pad) => {
        const kept = keepInside(view, frame, pad, limits);
        expect(outside(seen(kept, frame, pad), limits, kept, frame)).toBeLessThan(hair);
        expect(kept.zoom).toBeGreaterThanOrEqual(view.zoom - 1e-9);
        const again = keepInside(kept, frame, pad, limits);
        expect(again.zoom).toBeCloseTo(kept.zoom, 9);
        expect(again.center[0]).toBeCloseTo(kept.center[0], 9);
        expect(again.center[1]).toBeCloseTo(kept.center[1], 9);
      }),
    );
  });
});
