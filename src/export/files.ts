/** Files that are there whole or not at all. */
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileTrouble } from './trouble.ts';

/** The name that a file has until it is whole: it keeps its ending, by which encoders go. */
export const partName = (file: string): string => join(dirname(file), `.part-${basename(file)}`);

/** Writes a file under another name and gives it its own when it is whole. */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const part = partName(file);
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(part, bytes);
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    throw fileTrouble(error, file);
  }
}

/** Whether a file is there, and so is whole. */
export const isThere = (file: string): boolean => existsSync(file);
