/** An edition with what has problems left out, so that what is left can be checked as well. */
import { nearestName, pathText, type Path, type Problem } from '../problems.ts';
import type { FileName } from '../schema/index.ts';
import { standInAt } from './shape.ts';

type Parts = Partial<Record<FileName, unknown>>;

const nameOf = (file: string): FileName => file.replace(/\.json$/, '') as FileName;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const at = (root: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined,
    root,
  );

/** Every `id` inside a value, and the numbers of results. */
function idsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (!isObject(value)) return [];
  const { id, number } = value;
  const own = [id, number].filter((name) => typeof name === 'string' || typeof name === 'number');
  return [...own.map(String), ...Object.values(value).flatMap(idsIn)];
}

/**
 * Takes items out of lists, where a problem is in them: the innermost item that is an object. What is
 * in no list is replaced by something that its schema allows. Paths inside of what remains lead back to
 * where they stand in the files.
 */
export class Remains {
  readonly #parts: Parts;
  /** Ids that went with what was left out. */
  readonly gone = new Set<string>();
  /** Files of which nothing can be kept. */
  readonly lost = new Set<FileName>();
  /** For each list that items were taken from: the indices of those that are left. */
  readonly #kept = new WeakMap<unknown[], number[]>();
  /** Keys whose values are guesses, and the items of lists that have some. */
  readonly #guessed = new WeakMap<object, Set<PropertyKey>>();
  readonly #shaky = new WeakSet<object>();

  constructor(parts: Parts) {
    this.#parts = structuredClone(parts);
  }

  /** What remains of a file; undefined where nothing does. */
  part(name: FileName): unknown {
    return this.lost.has(name) ? undefined : this.#parts[name];
  }

  /** The path in the file itself of a path in what remains of it. */
  original(file: string, path: Path): Path {
    let value = this.#parts[nameOf(file)];
    return path.map((key) => {
      const kept = Array.isArray(value) ? this.#kept.get(value) : undefined;
      value = at(value, [key]);
      return typeof key === 'number' ? (kept?.[key] ?? key) : key;
    });
  }

  /**
   * Whether a problem only follows from one that has been told: a name is gone with what was left out,
   * or was mistyped there, or a value is a guess.
   * @param meaning The problem is one of what things say together, not of a value by itself.
   */
  follows({ file, path, name }: Problem, meaning: boolean): boolean {
    if (name !== undefined && nearestName(name, [...this.gone]) !== null) return true;
    let value = this.#parts[nameOf(file)];
    return path.some((key) => {
      const holder = value;
      value = at(value, [key]);
      if (!isObject(holder)) return false;
      return this.#guessed.get(holder)?.has(key) === true || (meaning && this.#shaky.has(holder));
    });
  }

  /**
   * Leaves out what problems are in, all at once: their paths are of the same state of things. A value
   * that is no name of the thing itself is replaced where that can be done.
   */
  leaveOut(problems: readonly Pick<Problem, 'file' | 'path' | 'nearest' | 'name'>[]): void {
    const doomed = new Map<FileName, Map<string, { list: Path; indices: Set<number> }>>();
    for (const problem of problems) {
      const name = nameOf(problem.file);
      const item = this.#itemOf(name, problem.path);
      if (this.#replace(name, problem, item)) continue;
      if (!item) {
        this.lost.add(name);
        continue;
      }
      const lists = doomed.get(name) ?? new Map<string, { list: Path; indices: Set<number> }>();
      const key = pathText(item.list);
      const own = lists.get(key) ?? { list: item.list, indices: new Set<number>() };
      own.indices.add(item.index);
      doomed.set(name, lists.set(key, own));
    }
    for (const [name, lists] of doomed) {
      // The innermost lists first: what stands before them keeps its place until its turn.
      const inwards = [...lists.values()].sort((a, b) => b.list.length - a.list.length);
      for (const { list, indices } of inwards) this.#take(name, list, indices);
    }
  }

  /** The innermost item of a list on a path that is an object. */
  #itemOf(name: FileName, path: Path): { list: Path; index: number } | null {
    for (let length = path.length; length > 0; length--) {
      const index = path[length - 1];
      if (typeof index !== 'number') continue;
      const list = path.slice(0, length - 1);
      const items = at(this.#parts[name], list);
      if (Array.isArray(items) && isObject(items[index])) return { list, index };
    }
    return null;
  }

  /**
   * Puts another value in the place of one: the name that was meant, or what the schema allows. Gives
   * false where nothing is known to fit.
   */
  #replace(
    file: FileName,
    { path, nearest, name }: Pick<Problem, 'path' | 'nearest' | 'name'>,
    item: { list: Path; index: number } | null,
  ): boolean {
    const key = path.at(-1);
    const holder = at(this.#parts[file], path.slice(0, -1));
    if (key === undefined || !isObject(holder)) return false;
    // Others call a thing by its id, and a name that is not one of those there can only be guessed.
    if ((item && key === 'id') || (name !== undefined && nearest === undefined)) return false;
    const value = nearest ?? standInAt(file, path);
    // Others are computed from a number.
    if (item && typeof value === 'number') return false;
    const guessed = this.#guessed.get(holder) ?? new Set<PropertyKey>();
    // What was put there before, and still has a problem, will not do.
    if (guessed.has(key)) return false;
    if (value !== undefined) Reflect.set(holder, key, value);
    else if (key in holder) Reflect.deleteProperty(holder, key);
    else return false;
    this.#guessed.set(holder, guessed.add(key));
    const around = item ? at(this.#parts[file], [...item.list, item.index]) : holder;
    if (isObject(around)) this.#shaky.add(around);
    return true;
  }

  #take(name: FileName, list: Path, indices: ReadonlySet<number>): void {
    const items = at(this.#parts[name], list);
    if (!Array.isArray(items)) return;
    const before = this.#kept.get(items) ?? items.map((_, index) => index);
    this.#kept.set(
      items,
      before.filter((_, index) => !indices.has(index)),
    );
    const taken = items.filter((_, index) => indices.has(index));
    for (const id of taken.flatMap(idsIn)) this.gone.add(id);
    items.splice(0, items.length, ...items.filter((_, index) => !indices.has(index)));
  }
}
