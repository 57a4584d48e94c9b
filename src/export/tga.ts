import type { Pixels } from './pixels.ts';

const HEADER = 18;
/** Uncompressed true colour. */
const TRUE_COLOUR = 2;
/** The first line is the upper one; eight bits of each pixel are alpha. */
const DESCRIPTOR = 0x20 | 8;

/**
 * A picture as TGA (Truevision 2.0, 32 bits, uncompressed), which every edit and every playout system
 * reads. Alpha as it is given: straight.
 */
export function tgaOf({ width, height, rgba }: Pixels): Uint8Array {
  const file = new Uint8Array(HEADER + rgba.length);
  const view = new DataView(file.buffer);
  view.setUint8(2, TRUE_COLOUR);
  view.setUint16(12, width, true);
  view.setUint16(14, height, true);
  view.setUint8(16, 32);
  view.setUint8(17, DESCRIPTOR);
  for (let at = 0; at < rgba.length; at += 4) {
    file[HEADER + at] = rgba[at + 2] ?? 0;
    file[HEADER + at + 1] = rgba[at + 1] ?? 0;
    file[HEADER + at + 2] = rgba[at] ?? 0;
    file[HEADER + at + 3] = rgba[at + 3] ?? 0;
  }
  return file;
}
