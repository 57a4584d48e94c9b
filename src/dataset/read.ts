/** Reads files of an edition's folder, whatever is in them. Node only. */
import { isUtf8 } from 'node:buffer';
import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import {
  findNodeAtLocation,
  parse,
  parseTree,
  printParseErrorCode,
  type ParseError,
} from 'jsonc-parser';
import { shown, type Path, type Place, type Problem } from './problems.ts';

/** The largest file that is read, in bytes, by its ending: a larger one would hold the machine up. */
const MOST: Record<string, number> = { '.json': 8e6, '.geojson': 64e6, '.txt': 8e6 };

/** A file's text, or why there is none, and what was passed over in it. */
export type Read =
  { ok: true; text: string; warnings: Problem[] } | { ok: false; problem: Problem };

/** A place in a text by its offset. */
export function placeIn(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

const isWithin = (folder: string, file: string): boolean => {
  const way = path.relative(folder, file);
  return way !== '' && !way.startsWith('..') && !path.isAbsolute(way);
};

/** What a file is that cannot be read as text, and what it should be; null where it can. */
async function fault(
  folder: string,
  file: string,
): Promise<[found: string, expected: string] | null> {
  const full = await realpath(path.join(folder, file)).catch(() => null);
  if (full === null) return ['no such file', `a ${path.extname(file).slice(1).toUpperCase()} file`];
  if (!isWithin(await realpath(folder), full)) {
    return ['a link out of the folder', 'a file of the edition’s own folder'];
  }
  const { size } = await stat(full);
  const most = MOST[path.extname(file)] ?? 0;
  if (size <= most) return null;
  const bytes = (count: number) => `${count.toLocaleString('en')} bytes`;
  return [bytes(size), `at most ${bytes(most)}`];
}

/**
 * Reads a text file of an edition.
 * @param folder The edition's folder.
 * @param file Path inside of it.
 */
export async function readText(folder: string, file: string): Promise<Read> {
  const wrong = (found: string, expected: string, at?: Place): Read => ({
    ok: false,
    problem: { file, path: [], found, expected, ...(at && { at }) },
  });
  const unreadable = await fault(folder, file);
  if (unreadable) return wrong(...unreadable);
  const bytes = await readFile(path.join(folder, file)).catch(() => null);
  if (!bytes) return wrong('something that cannot be read', 'a file');
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return wrong('UTF-16', 'UTF-8');
  }
  const decoded = bytes.toString('utf8');
  if (!isUtf8(bytes)) {
    const at = placeIn(decoded, Math.max(0, decoded.indexOf('\uFFFD')));
    return wrong('bytes that are not UTF-8', 'UTF-8', at);
  }
  const warnings: Problem[] = [];
  const warn = (found: string, expected: string, at?: Place) =>
    warnings.push({ file, path: [], found, expected, severity: 'warning', ...(at && { at }) });
  const marked = decoded.startsWith('\uFEFF');
  if (marked) warn('a byte-order mark', 'none; it is passed over');
  const plain = marked ? decoded.slice(1) : decoded;
  const text = plain.normalize('NFC');
  if (text !== plain) {
    const lines = text.split('\n');
    const line = plain.split('\n').findIndex((own, index) => own !== lines[index]);
    const at = { line: line + 1, column: 1 };
    warn('letters put together from parts (NFD)', 'whole letters (NFC); they are put together', at);
  }
  return { ok: true, text, warnings };
}

/** What the parser missed, in words: "ValueExpected" is "value expected". */
const missed = (error: ParseError): string =>
  printParseErrorCode(error.error)
    .replace(/(?<=.)([A-Z])/g, ' $1')
    .toLowerCase();

/** JSON of a text, or what keeps it from being any. */
export function parseJson(
  file: string,
  text: string,
): { ok: true; json: unknown } | { ok: false; problem: Problem } {
  const errors: ParseError[] = [];
  const wrong = (problem: Omit<Problem, 'file' | 'path'>) => ({
    ok: false as const,
    problem: { file, path: [], ...problem },
  });
  try {
    const options = { disallowComments: true, allowEmptyContent: false };
    const json: unknown = parse(text, errors, options);
    const [first] = errors;
    if (!first) return { ok: true, json };
    const found =
      text.trim() === ''
        ? 'nothing'
        : shown(text.slice(first.offset, first.offset + Math.max(1, first.length)));
    return wrong({
      found: found === '""' ? 'the end of the file' : found,
      expected: `JSON (${missed(first)})`,
      at: placeIn(text, first.offset),
    });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return wrong({
      found: 'lists in lists without end',
      expected: 'JSON that is not nested so deep',
    });
  }
}

/** Characters that no document of ours may hold: XML has none of them, not even written out. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u;

/** Texts inside a JSON value that hold what no document may, with their paths. */
export function forbiddenIn(file: string, value: unknown, path: Path = []): Problem[] {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, item]) =>
      forbiddenIn(file, item, [...path, Array.isArray(value) ? Number(key) : key]),
    );
  }
  const [wrong] = (typeof value === 'string' && FORBIDDEN.exec(value)) || [];
  if (wrong === undefined) return [];
  const code = wrong.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
  return [{ file, path, found: `U+${code}`, expected: 'characters that can be written down' }];
}

/** Where a path of a JSON text stands in it: the path itself, or as much of it as there is. */
export function placeAt(text: string, at: Path): Place | null {
  let tree;
  try {
    tree = parseTree(text);
  } catch {
    return null;
  }
  if (!tree) return null;
  const keys = at.map((key) => (typeof key === 'number' ? key : String(key)));
  for (let length = keys.length; length >= 0; length--) {
    const node = findNodeAtLocation(tree, keys.slice(0, length));
    if (!node) continue;
    // A key is where an editor should stand, for the value may be long.
    const start = node.parent?.type === 'property' ? node.parent : node;
    return placeIn(text, start.offset);
  }
  return null;
}
