/** A film, or two: the colours, and their alpha in grey. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { taskOf, type Taking } from './capture.ts';
import { joinFilms, startEncoder } from './encoder.ts';
import { isThere, partName } from './files.ts';
import { filmArguments, films, type FilmName } from './films.ts';
import { checkPictures } from './fromPictures.ts';
import { fillOf, keyOf } from './pixels.ts';
import { inOrder } from './pool.ts';
import { fileOf, isFilm } from './shot.ts';
import { countOf, stretchesOf, type Standing } from './standing.ts';
import { fileTrouble, Trouble } from './trouble.ts';

/** Threads that feed one encoder: more of them, and several encoders work side by side. */
const THREADS_EACH = 4;

interface Film extends Taking {
  name: FilmName;
  /** The film, or fill and key. */
  files: readonly string[];
}

/** Writes the film of a shot. */
export async function film(taking: Taking): Promise<void> {
  const { shot, options, frames, count } = taking;
  const { output, resume, fillKey, fromPictures, tell } = options;
  if (!isFilm(output)) return;
  const parts = fillKey ? (['-fill', '-key'] as const) : ([''] as const);
  const files = parts.map((part) => fileOf(shot, options, 0, part));
  if (resume && files.every(isThere)) return count(countOf(frames), false);
  if (fromPictures) await checkPictures(shot, options, frames);
  const whole: Film = { ...taking, name: output, files };
  try {
    await mkdir(options.out, { recursive: true });
    await inStretches(whole);
  } catch (error) {
    throw fileTrouble(error, files[0] ?? options.out);
  }
  for (const path of files) tell({ event: 'file', path });
}

/**
 * Encodes a film in stretches, which become one without being encoded again: several may be made side
 * by side, and those that are whole are kept when the rest is not.
 */
async function inStretches(film: Film): Promise<void> {
  const { name, files, frames, options, pool, count } = film;
  const { stretch } = films[name];
  const stretches = stretch ? stretchesOf(frames, stretch) : [[...frames]];
  if (stretches.length === 1) return encode(film, frames, files);
  const folders = files.map((file) => `${partName(file)}.d`);
  for (const folder of folders) await openFolder(folder, planOf(film), options.resume);
  const pathsOf = (index: number) =>
    folders.map((folder) =>
      join(folder, `${String(index).padStart(5, '0')}.${films[name].extension}`),
    );
  const waiting = stretches.flatMap((own, index) => {
    if (!pathsOf(index).every(isThere)) return [{ own, index }];
    count(countOf(own), false);
    return [];
  });
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await encode(film, next.own, pathsOf(next.index));
    }
  };
  const lanes = Math.max(1, Math.min(waiting.length, Math.floor(pool.threads / THREADS_EACH)));
  await allOrNone(Array.from({ length: lanes }, lane), () => waiting.splice(0));
  for (const [part, file] of files.entries()) {
    const paths = stretches.map((_, index) => pathsOf(index)[part] ?? '');
    await joinFilms(name, paths, partName(file));
    await rename(partName(file), file);
    await rm(folders[part] ?? '', { recursive: true, force: true });
  }
}

/** Waits for all, also where one fails: nobody writes any more when this rejects. */
async function allOrNone(work: readonly Promise<void>[], stop: () => void): Promise<void> {
  for (const one of work) one.catch(stop);
  const ends = await Promise.allSettled(work);
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

/** What stretches belong together: other frames, words or encoders begin anew. */
function planOf({ name, frames, shot, options }: Film): string {
  const plan = createHash('sha256');
  plan.update(filmArguments(name, shot.request.size, shot.clip.rate, '').join(' '));
  for (const one of frames) plan.update(JSON.stringify([one, taskOf(shot, options, one)]));
  return plan.digest('hex');
}

/** Makes a folder for stretches; empty, if not for going on with the same film. */
async function openFolder(folder: string, plan: string, resume: boolean): Promise<void> {
  const file = join(folder, 'plan');
  const found = resume ? await readFile(file, 'utf8').catch(() => '') : '';
  if (found === plan) return;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(file, plan);
}

/** Encodes frames into a file, or into fill and key, which get their names when they are whole. */
async function encode(
  { name, shot, options, pool, count }: Film,
  frames: readonly Standing[],
  files: readonly string[],
): Promise<void> {
  const { size } = shot.request;
  const { signal, fillKey } = options;
  const encoders = files.map((file) => startEncoder(name, size, shot.clip.rate, partName(file)));
  try {
    const make = async (standing: Standing) => {
      const task = taskOf(shot, options, standing);
      return pool.make(task).catch((error: unknown) => {
        if (!options.fromPictures) throw error;
        throw new Trouble(`${String(task.picture)} is not a whole PNG: make it anew.`);
      });
    };
    let last: readonly Uint8Array[] = [];
    for await (const { item, made } of inOrder(frames, 2 * pool.threads, make)) {
      const pixels = { ...size, rgba: made };
      last = fillKey ? [fillOf(pixels).rgba, keyOf(pixels).rgba] : [made];
      for (let left = item.numbers.length; left > 0; left--) {
        signal.throwIfAborted();
        await Promise.all(encoders.map((encoder, index) => encoder.write(last[index] ?? made)));
        count(1, true);
      }
    }
    // Two fields make a frame: the last one stands for a field that has no other.
    if (films[name].interlaced && countOf(frames) % 2 === 1) {
      await Promise.all(encoders.map((encoder, index) => encoder.write(last[index] ?? last[0])));
    }
    await Promise.all(encoders.map((encoder) => encoder.end()));
    for (const file of files) await rename(partName(file), file);
  } catch (error) {
    for (const encoder of encoders) encoder.kill();
    for (const file of files) await rm(partName(file), { force: true }).catch(() => undefined);
    throw error;
  }
}
