/** What a worker thread does: draws frames of one edition and makes pixels of them. */
import { readFile } from 'node:fs/promises';
import { move } from 'piscina';
import { parseHTML } from 'linkedom';
import { documentOnly } from '../dataset/context.ts';
import { loadEdition } from '../dataset/load.ts';
import { formatProblems } from '../dataset/problems.ts';
import { packed } from '../dataset/transport/pack.ts';
import { unpacked } from '../dataset/transport/unpack.ts';
import { frameAt } from '../scenes/frame.ts';
import { drawStage } from '../views/stage/drawStage.ts';
import type { StageRequest } from '../views/stage/request.ts';
import { fillOf, keyOf, layOn, straighten, type Pixels } from './pixels.ts';
import { pixelsOfPng, pngOfPixels } from './png.ts';
import { pngOf, rasterised } from './raster.ts';
import { tgaOf } from './tga.ts';

/** One frame to be made. */
export interface FrameTask {
  /** Folder of the edition. */
  edition: string;
  /** Without its context. */
  alone?: boolean;
  request: Omit<StageRequest, 'moment' | 'rate' | 'map'> & Partial<Pick<StageRequest, 'map'>>;
  /** Seconds into the scene. */
  t: number;
  /** A file, or raw pixels: red, green, blue and straight alpha. */
  form: 'png' | 'tga' | 'raw';
  /** Of a file: all of it, its colours without the alpha, or its alpha in grey. */
  part?: Part;
  /** Takes this PNG, by its path or its bytes, instead of drawing. */
  picture?: string | Uint8Array;
}

/** What of a picture is written. */
export type Part = 'whole' | 'fill' | 'key';

const partOf: Record<Part, (pixels: Pixels) => Pixels> = {
  whole: (pixels) => pixels,
  fill: fillOf,
  key: keyOf,
};

const editions = new Map<string, ReturnType<typeof open>>();

async function open(folder: string) {
  const loaded = await loadEdition(folder);
  if (!loaded.ok) throw new Error(formatProblems(loaded.problems));
  const { document } = parseHTML('<!doctype html><html></html>');
  // As it comes to browsers: the same rings begin at the same vertices, and frames are the same.
  const geometry = unpacked(packed(loaded.geometry));
  return { ...loaded, geometry, document };
}

/** The drawing of a frame, as the text of an SVG document. */
export async function drawn({
  edition,
  alone = false,
  request,
  t,
}: Omit<FrameTask, 'form'>): Promise<string> {
  const opened = editions.get(edition) ?? open(edition);
  editions.set(edition, opened);
  const { dataset: whole, geometry, document } = await opened;
  const dataset = alone ? documentOnly(whole) : whole;
  const palette = dataset.edition.themes[request.theme];
  const options = { ...request, dataset, geometry, document, palette };
  return drawStage(frameAt(dataset, request.scene, t), options).toString();
}

/** A frame's pixels with straight alpha: drawn, or those of a picture that lies there. */
async function pixelsOf(task: FrameTask): Promise<Pixels> {
  const { picture, request } = task;
  if (picture === undefined) {
    const pixels = rasterised(await drawn(task));
    // Over any other background every pixel is opaque.
    if (request.background === 'transparent') straighten(pixels);
    return pixels;
  }
  const pixels = pixelsOfPng(typeof picture === 'string' ? await readFile(picture) : picture);
  if (request.background.startsWith('#')) layOn(pixels, request.background);
  return pixels;
}

/** A frame's bytes. */
export async function frameBytes(task: FrameTask): Promise<Uint8Array> {
  const { form, part = 'whole', picture } = task;
  if (form === 'png' && part === 'whole' && picture === undefined) return pngOf(await drawn(task));
  const pixels = partOf[part](await pixelsOf(task));
  if (form === 'raw') return pixels.rgba;
  return form === 'tga' ? tgaOf(pixels) : pngOfPixels(pixels);
}

/** A frame for a thread. */
export interface PoolTask extends FrameTask {
  /** Shared memory of the size of the result, to put it into. */
  into?: SharedArrayBuffer;
}

export default async function work({ into, ...task }: PoolTask): Promise<Uint8Array> {
  const bytes = await frameBytes(task);
  if (into) {
    const shared = new Uint8Array(into);
    if (shared.length !== bytes.length) throw new RangeError('a picture of another size');
    shared.set(bytes);
    return shared;
  }
  // Given away, not copied; what a library still holds is copied first.
  const own = bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
  return move(own) as Uint8Array;
}
