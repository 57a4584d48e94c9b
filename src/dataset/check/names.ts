import { shown, unknownName, type Path, type Problem } from '../problems.ts';

/** The ids of items that have one. */
export const ids = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);

/** Collects problems with names that do not exist in one file. */
export class Names {
  readonly problems: Problem[] = [];
  readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  /** Requires a name to be one of those that exist. */
  require(path: Path, name: string | undefined, what: string, names: readonly string[]): void {
    if (name === undefined || names.includes(name)) return;
    this.problems.push(unknownName(this.file, path, name, what, names));
  }

  /** Requires ids not to repeat. */
  unique(seen: Set<string>, path: Path, id: string): void {
    if (seen.has(id)) {
      this.problems.push({
        file: this.file,
        path,
        found: `${shown(id)} again`,
        expected: 'one of its own: no two are the same',
      });
    }
    seen.add(id);
  }

  /** Requires a result number to be on the list. */
  result(path: Path, number: number | undefined, known: readonly number[]): void {
    if (number === undefined) return;
    this.require(path, String(number), 'the number of a result', known.map(String));
  }
}
