/** A film, or two: the colours, and their alpha in grey. */
import { createHash, type Hash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { taskOf, type Taking } from './capture.ts';
import { joinFilms, repeatFilm, startEncoder } from './encoder.ts';
import { isThere, partName } from './files.ts';
import { filmArguments, films, UNIT, type FilmName } from './films.ts';
import { checkPictures } from './fromPictures.ts';
import { fillOf, keyOf } from './pixels.ts';
import { inOrder } from './pool.ts';
import { fileOf, isFilm } from './shot.ts';
import { countOf, stretchesOf, type Standing, type Stretch } from './standing.ts';
import { fileTrouble, Trouble } from './trouble.ts';
import { rates } from '../views/stage/rate.ts';

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
  const say = () => files.forEach((path) => tell({ event: 'file', path }));
  if (resume && files.every(isThere)) {
    count(countOf(frames), false);
    return say();
  }
  if (fromPictures) await checkPictures(shot, options, frames);
  const whole: Film = { ...taking, name: output, files };
  try {
    await mkdir(options.out, { recursive: true });
    await inStretches(whole);
  } catch (error) {
    throw fileTrouble(error, files[0] ?? options.out);
  }
  say();
}

/**
 * Encodes a film in stretches, which become one without being encoded again: several may be made side
 * by side, and those that are whole are kept when the rest is not.
 */
async function inStretches(film: Film): Promise<void> {
  const { name, files, frames, options, pool, count } = film;
  const { stretch, repeats } = films[name];
  const all: Stretch = { frames: [...frames], times: 1 };
  const stretches = stretch ? stretchesOf(frames, stretch, repeats ? UNIT : 0) : [all];
  if (stretches.length === 1) return encode(film, all, files);
  const folders = files.map((file) => `${partName(file)}.d`);
  const plan = await planOf(film);
  for (const folder of folders) await openFolder(folder, plan, options.resume);
  const pathsOf = (index: number) =>
    folders.map((folder) =>
      join(folder, `${String(index).padStart(5, '0')}.${films[name].extension}`),
    );
  const waiting = stretches.flatMap((own, index) => {
    if (!pathsOf(index).every(isThere)) return [{ own, index }];
    count(countOf(own.frames) * own.times, false);
    return [];
  });
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await encodeStretch(film, next.own, pathsOf(next.index));
    }
  };
  // One more, so that nobody waits while a stretch begins or ends.
  const lanes = Math.min(waiting.length, 1 + Math.ceil(pool.threads / THREADS_EACH));
  await allOrNone(Array.from({ length: lanes }, lane), () => waiting.splice(0));
  for (const [part, file] of files.entries()) {
    const [perTime, seconds] = rates[film.shot.clip.rate];
    const joined = stretches.map(({ frames: own, times }, index) => {
      const lasts = (countOf(own) * times * seconds) / perTime;
      return { path: pathsOf(index)[part] ?? '', lasts };
    });
    await joinFilms(name, joined, partName(file));
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

/** What stretches belong together: other frames, encoders, data, code or pictures begin anew. */
async function planOf({ name, frames, shot, options }: Film): Promise<string> {
  const plan = createHash('sha256');
  if (options.fromPictures) {
    for (const one of frames) {
      const { size, mtimeMs } = await stat(taskOf(shot, options, one).picture as string);
      plan.update(`${size} ${mtimeMs} `);
    }
  } else {
    for (const folder of [options.edition, SOURCE]) await addContent(plan, folder);
  }
  plan.update(filmArguments(name, shot.request.size, shot.clip.rate, '').join(' '));
  for (const one of frames) plan.update(JSON.stringify([one, taskOf(shot, options, one)]));
  return plan.digest('hex');
}

/** The code that draws. */
const SOURCE = fileURLToPath(new URL('..', import.meta.url));

/** Adds the names and bytes of all files of a folder. */
async function addContent(hash: Hash, folder: string): Promise<void> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  for (const path of paths.sort()) hash.update(`${path} `).update(await readFile(path));
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

/** Encodes a stretch; of one that is repeated, what is repeated. */
async function encodeStretch(film: Film, stretch: Stretch, files: readonly string[]) {
  const { times } = stretch;
  if (times === 1) return encode(film, stretch, files);
  const units = files.map((file) => join(dirname(file), `unit-${basename(file)}`));
  await encode(film, stretch, units);
  for (const [part, file] of files.entries()) {
    const unit = units[part] ?? '';
    await repeatFilm(film.name, unit, times, partName(file));
    await rename(partName(file), file);
    await rm(unit);
  }
}

/** Encodes frames into a file, or into fill and key, which get their names when they are whole. */
async function encode(
  { name, shot, options, pool, count }: Film,
  { frames, times: again }: Stretch,
  files: readonly string[],
): Promise<void> {
  const { size } = shot.request;
  const { signal, fillKey } = options;
  const times = frames.map(({ numbers }) => numbers.length);
  // Two fields make a frame: the last one stands for a field that has no other.
  if (films[name].interlaced && countOf(frames) % 2 === 1) times.push((times.pop() ?? 0) + 1);
  const encoders = files.map((file) =>
    startEncoder(name, size, shot.clip.rate, partName(file), times),
  );
  try {
    const make = async (standing: Standing) => {
      const task = taskOf(shot, options, standing);
      return pool.make(task).catch((error: unknown) => {
        if (!options.fromPictures) throw error;
        throw new Trouble(`${String(task.picture)} is not a whole PNG: make it anew.`);
      });
    };
    let last: Uint8Array = new Uint8Array();
    for await (const { item, made } of inOrder(frames, 2 * pool.threads, make)) {
      signal.throwIfAborted();
      const pixels = { ...size, rgba: made };
      const parts = fillKey ? [fillOf(pixels).rgba, keyOf(pixels).rgba] : [made];
      await Promise.all(encoders.map((encoder, index) => encoder.write(parts[index])));
      pool.release(last);
      last = made;
      count(item.numbers.length * again, true);
    }
    signal.throwIfAborted();
    await Promise.all(encoders.map((encoder) => encoder.end()));
    pool.release(last);
    for (const file of files) await rename(partName(file), file);
  } catch (error) {
    for (const encoder of encoders) encoder.kill();
    for (const file of files) await rm(partName(file), { force: true }).catch(() => undefined);
    throw error;
  }
}
