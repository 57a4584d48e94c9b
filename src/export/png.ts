/** PNG to pixels, and pixels to PNG. */
import { PNG } from 'pngjs';
import type { Size } from '../scenes/types.ts';
import type { Pixels } from './pixels.ts';

const SIGNATURE = '89504e470d0a1a0a';

/** The size that a file says in its first 24 bytes; null where it is no PNG. */
export function sizeOfPng(head: Uint8Array): Size | null {
  const bytes = Buffer.from(head);
  if (bytes.length < 24 || bytes.toString('hex', 0, 8) !== SIGNATURE) return null;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** A PNG's pixels, with straight alpha. Throws an Error where it is not whole. */
export function pixelsOfPng(file: Uint8Array): Pixels {
  const { width, height, data } = PNG.sync.read(Buffer.from(file));
  return { width, height, rgba: new Uint8Array(data) };
}

/** Pixels as a PNG, with the alpha that they have. */
export function pngOfPixels({ width, height, rgba }: Pixels): Uint8Array {
  const png = new PNG({ width, height });
  png.data = Buffer.from(rgba.buffer, rgba.byteOffset, rgba.byteLength);
  return new Uint8Array(PNG.sync.write(png, { deflateLevel: 4 }));
}
