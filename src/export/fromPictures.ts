/** Films of pictures that lie there: made in shards, on other machines, by other hands. */
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { CaptureOptions } from './capture.ts';
import { isThere } from './files.ts';
import { sizeOfPng } from './png.ts';
import { fileOf, type Shot } from './shot.ts';
import type { Standing } from './standing.ts';
import { Trouble } from './trouble.ts';
import { sizeText } from '../views/stage/request.ts';

/** Numbers of frames as people say them: 3, 5–8, 12. */
export function rangesText(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

/** The first bytes of a file, as many as say the size of a PNG. */
async function headOf(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(new Uint8Array(32), 0, 32, 0);
    return buffer;
  } finally {
    await handle.close();
  }
}

/** Throws a Trouble where a picture of the film is missing, no PNG, or of another size. */
export async function checkPictures(
  shot: Shot,
  options: CaptureOptions,
  frames: readonly Standing[],
): Promise<void> {
  const numbers = frames.flatMap((frame) => frame.numbers);
  const pathOf = (number: number) => fileOf(shot, { ...options, output: 'png' }, number);
  const missing = numbers.filter((number) => !isThere(pathOf(number)));
  if (missing.length > 0) {
    const which = missing.length === 1 ? 'Frame' : 'Frames';
    const are = missing.length === 1 ? 'is' : 'are';
    const of = `of ${numbers.length} ${are} missing in ${dirname(pathOf(0))}`;
    throw new Trouble(
      `${which} ${rangesText(missing)} ${of}: make them by the same command with --output png.`,
    );
  }
  const asked = sizeText(shot.request.size);
  for (const number of numbers) {
    const file = pathOf(number);
    const size = sizeOfPng(await headOf(file));
    if (!size) throw new Trouble(`${file} is no PNG: make it anew.`);
    const found = sizeText(size);
    if (found !== asked) throw new Trouble(`${file} is ${found}, and the film is to be ${asked}.`);
  }
}
