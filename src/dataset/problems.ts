import { closest, distance } from 'fastest-levenshtein';

/** A path inside a file: keys and indices. */
export type Path = readonly PropertyKey[];

/** Something wrong in a dataset, told so that it can be mended. */
export interface Problem {
  /** File inside the edition's folder. */
  file: string;
  /** Path inside the file; empty for the file as a whole. */
  path: Path;
  found: string;
  expected: string;
  /** The nearest valid name, where what was found looks like a typing mistake. */
  nearest?: string;
  /** The name that was not one of those that exist. */
  name?: string;
  /** Left out: an error, which stops everything. */
  severity?: 'warning';
  /** Line and column in the file, from 1. */
  at?: Place;
  /** What a reader would miss or see wrong. */
  breaks?: string;
}

/** A place in a text: line and column, from 1. */
export interface Place {
  line: number;
  column: number;
}

/** A path of keys and indices as it is written in code: `a.b[0]`. */
export function pathText(path: Path): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}

/** A value as it is shown in a message: JSON, at most 60 characters. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const json = JSON.stringify(value) ?? String(value);
  return json.length > 60 ? `${json.slice(0, 57)}…` : json;
}

/** The valid name nearest to a wrong one; null when none is near enough to be a slip. */
export function nearestName(wrong: string, names: readonly string[]): string | null {
  if (names.length === 0) return null;
  const name = closest(wrong, [...names]);
  return distance(wrong, name) <= Math.max(2, Math.floor(wrong.length / 3)) ? name : null;
}

/** A problem with a name that is not one of those that exist. */
export function unknownName(
  file: string,
  path: Path,
  name: string,
  what: string,
  names: readonly string[],
): Problem {
  const nearest = nearestName(name, names);
  const list = names.slice(0, 12).join(', ') + (names.length > 12 ? ', …' : '');
  return {
    file,
    path,
    name,
    found: shown(name),
    expected: names.length > 0 ? `${what}: ${list}` : `${what}, but there is none`,
    ...(nearest ? { nearest } : {}),
  };
}

/** Where a problem is: `results.json:12:7: results[0].unit`. */
export function placeOf({ file, path, at }: Problem): string {
  const where = at ? `${file}:${at.line}:${at.column}` : file;
  return path.length > 0 ? `${where}: ${pathText(path)}` : where;
}

/** One line for a problem. */
export function problemLine(problem: Problem): string {
  const { found, expected, nearest } = problem;
  const hint = nearest ? ` Did you mean ${nearest}?` : '';
  return `${placeOf(problem)}: found ${found}, expected ${expected}.${hint}`;
}

/** All problems as a message for a terminal. */
export function formatProblems(problems: readonly Problem[]): string {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return [
    `The dataset has ${count}:`,
    ...problems.map((problem) => `  ${problemLine(problem)}`),
  ].join('\n');
}
