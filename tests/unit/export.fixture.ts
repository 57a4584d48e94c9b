/** Captures without a command line's surroundings: many of them with the same threads. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { capture, type CaptureEvent, type CaptureOptions } from '../../src/export/capture.ts';
import { checkOutput, outputOf, parse, shardOf, shotsOf } from '../../src/export/options.ts';
import { createPool, type Pool } from '../../src/export/pool.ts';
import { fileOf } from '../../src/export/shot.ts';
import { editionFolder, wholeEdition } from './editions.ts';

/** A folder that is gone when the tests of a file are. */
export function folderForTests(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'capture-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Every file of a folder by its name, parts and all. */
export const filesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'base64')]),
  );

/** A capture that a test asks for. */
interface Take {
  out: string;
  /** Given to what is told; may end the capture. */
  tell?: (event: CaptureEvent, stop: () => void) => void;
  pool?: Pool;
  /** Folder of the edition; ours, if not given. Threads keep what they have read of one. */
  edition?: string;
}

/** Captures as a command line says, and gives the events and the (first) file of each shot. */
export type Capturing = (
  line: string,
  take: Take,
) => Promise<{ events: CaptureEvent[]; files: string[] }>;

/** Starts threads for the captures of a test file. */
export async function capturing(): Promise<Capturing> {
  const { dataset } = await wholeEdition();
  const shared = createPool(2);
  afterAll(() => shared.close());
  return async (line, { out, tell, pool = shared, edition = editionFolder }) => {
    const values = parse(line.split(' '));
    const output = outputOf(values);
    const shots = shotsOf(values, dataset);
    checkOutput(output, values, shots);
    const events: CaptureEvent[] = [];
    const stopping = new AbortController();
    const options: CaptureOptions = {
      ...{ edition, out, output, shard: shardOf(values.shard) },
      fillKey: values['fill-key'] ?? false,
      resume: values.resume ?? false,
      fromPictures: values['from-pictures'] ?? false,
      signal: stopping.signal,
      tell(event) {
        events.push(event);
        tell?.(event, () => stopping.abort());
      },
    };
    await capture(shots, options, pool);
    return { events, files: shots.map((shot) => fileOf(shot, options, 0)) };
  };
}
