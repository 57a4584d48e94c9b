/** Reads an edition's folder. Node only; the page gets the outcome through the build. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { FeatureCollection } from 'geojson';
import { breaksOf } from './check/breaks.ts';
import { checkContextFigures, checkContextNames, contextTexts } from './check/context.ts';
import { checkFigures } from './check/figures.ts';
import { checkMap } from './check/map.ts';
import { checkPhrases } from './check/phrases.ts';
import { checkReferences } from './check/references.ts';
import { Remains } from './check/remains.ts';
import { checkShape } from './check/shape.ts';
import { standing } from './check/standing.ts';
import { checkTexts } from './check/texts.ts';
import { withContext } from './context.ts';
import { pathText, type Problem } from './problems.ts';
import { forbiddenIn, parseJson, placeAt, readText } from './read.ts';
import { files as schemas, isRequired, type FileName } from './schema/index.ts';
import type { Dataset, EditionFiles, Geometry } from './types.ts';

/**
 * An edition as it was read: whole, or the reasons why it is not. `files` are those read, `texts` the
 * words of its own JSON files by their names; warnings stop nothing.
 */
export type Loaded = {
  files: string[];
  texts: ReadonlyMap<string, string>;
  warnings: Problem[];
} & (
  | { ok: true; dataset: Dataset; geometry: Geometry; edition: EditionFiles }
  | { ok: false; problems: Problem[] }
);

const isCollection = (json: unknown): json is FeatureCollection =>
  typeof json === 'object' &&
  json !== null &&
  'features' in json &&
  Array.isArray(json.features) &&
  json.features.length > 0 &&
  json.features.every((feature: unknown) => typeof feature === 'object' && feature !== null);

/** What stands in the way of reading an edition's folder, and what is read of it. */
class Reading {
  readonly files: string[] = [];
  readonly texts = new Map<string, string>();
  readonly warnings: Problem[] = [];
  readonly problems: Problem[] = [];
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** A file's text; undefined where there is none, which has been told then. */
  async text(file: string): Promise<string | undefined> {
    this.files.push(path.join(this.folder, file));
    const read = await readText(this.folder, file);
    if (!read.ok) {
      this.problems.push(read.problem);
      return undefined;
    }
    this.warnings.push(...read.warnings);
    return read.text;
  }

  /** A JSON file's content; undefined where there is none. */
  async json(file: string): Promise<unknown> {
    const text = await this.text(file);
    if (text === undefined) return undefined;
    this.texts.set(file, text);
    const parsed = parseJson(file, text);
    if (parsed.ok) return parsed.json;
    this.problems.push(parsed.problem);
    return undefined;
  }

  async geometry(dataset: Dataset): Promise<Geometry> {
    const geometry: Geometry = { layers: {} };
    for (const { id, file } of dataset.places.basemap?.layers ?? []) {
      const json = await this.json(file);
      if (isCollection(json)) geometry.layers[id] = json as Geometry['layers'][string];
      else if (json !== undefined) {
        const expected = 'a GeoJSON FeatureCollection with features';
        this.problems.push({ file, path: [], found: 'something else', expected });
      }
    }
    return geometry;
  }

  /** Source texts by the file name that documents give. */
  async sources(edition: EditionFiles): Promise<Map<string, string>> {
    const { documents } = edition.sources;
    const all = [...documents, ...(edition.context?.documents ?? [])];
    const texts = new Map<string, string>();
    for (const file of new Set(all.flatMap(({ text }) => text?.file ?? []))) {
      const text = await this.text(file);
      if (text !== undefined) texts.set(file, text);
    }
    return texts;
  }
}

/**
 * What the first check finds that finds anything, and whether it is about what things say together: each
 * rests on those before it.
 */
function firstOf(
  ...checks: readonly (readonly [check: () => Problem[], meaning: boolean])[]
): [Problem[], boolean] {
  for (const [check, meaning] of checks) {
    const found = check();
    if (found.length > 0) return [found, meaning];
  }
  return [[], false];
}

/** Rounds of leaving out what has problems, and looking again. */
const ROUNDS = 50;

/** What an edition has passed with so far, and what is wrong with it. */
class Findings {
  readonly remains: Remains;
  readonly problems: Problem[] = [];
  readonly #told = new Set<string>();

  constructor(parts: Partial<Record<FileName, unknown>>) {
    this.remains = new Remains(parts);
  }

  /**
   * Notes problems with what remains, each once, as they stand in the files.
   * @param meaning They are about what things say together, not about a value by itself.
   */
  tell(problems: readonly Problem[], meaning = false): void {
    for (const problem of problems) {
      if (this.remains.follows(problem, meaning)) continue;
      const at = this.remains.original(problem.file, problem.path);
      const key = [problem.file, pathText(at), problem.found, problem.expected].join('\n');
      if (this.#told.has(key)) continue;
      this.#told.add(key);
      this.problems.push({ ...problem, path: at });
    }
  }

  /** The files that pass their schemas; null where something was left out, or is lost. */
  shaped(names: readonly FileName[], first: boolean): EditionFiles | null {
    const parts: Partial<Record<FileName, unknown>> = {};
    const wrong: Problem[] = [];
    for (const name of names) {
      const json = this.remains.part(name);
      if (json === undefined) continue;
      const checked = checkShape(name, json);
      const found = [...(checked.ok ? [] : checked.problems), ...forbiddenIn(`${name}.json`, json)];
      if (checked.ok && found.length === 0) parts[name] = checked.data;
      wrong.push(...found);
    }
    // Later on, what does not fit any more is only what was left out.
    if (first) this.tell(wrong);
    if (wrong.length > 0) {
      this.remains.leaveOut(wrong);
      return null;
    }
    // Each part has passed the schema of its name.
    return parts as unknown as EditionFiles;
  }
}

/**
 * Reads and checks an edition, and tells all problems at once: what one problem is in is left out, and
 * the rest is looked at again, so that one slip is told once and hides no other.
 */
export async function loadEdition(folder: string): Promise<Loaded> {
  const reading = new Reading(folder);
  const names = (Object.keys(schemas) as FileName[]).filter(
    (name) => isRequired(name) || existsSync(path.join(folder, `${name}.json`)),
  );
  const parts: Partial<Record<FileName, unknown>> = {};
  for (const name of names) parts[name] = await reading.json(`${name}.json`);

  const findings = new Findings(parts);
  const missing = names.some((name) => parts[name] === undefined && isRequired(name));
  let whole: { edition: EditionFiles; geometry: Geometry } | null = null;
  let layers: Geometry | null = null;
  for (let round = 0; round < ROUNDS && !whole; round++) {
    const edition = findings.shaped(names, round === 0);
    if (missing || [...findings.remains.lost].some(isRequired)) break;
    if (!edition) continue;
    // Without its context first: what the edition says itself may not draw on it.
    const { context: _, ...dataset } = edition;
    layers ??= await reading.geometry(dataset);
    const geometry = layers;
    const [wrong, meaning] = firstOf(
      [() => checkReferences(dataset, geometry), false],
      [() => checkFigures(dataset), true],
      [() => checkContextNames(edition), false],
      [() => checkContextFigures(edition), true],
    );
    findings.tell(wrong, meaning);
    if (wrong.length > 0) findings.remains.leaveOut(wrong);
    else whole = { edition, geometry };
  }
  if (whole) {
    const { edition, geometry } = whole;
    const { context: _, ...dataset } = edition;
    const texts = await reading.sources(edition);
    const said = [
      ...checkMap(dataset, geometry),
      ...checkTexts(dataset),
      ...checkTexts(withContext(edition), contextTexts(edition)),
      ...checkPhrases(withContext(edition), texts, standing(edition)),
    ];
    findings.tell(said, true);
  }

  const { files, texts, warnings } = reading;
  const located = (problem: Problem): Problem => {
    const text = texts.get(problem.file);
    const at = problem.at ?? (text === undefined ? null : placeAt(text, problem.path));
    const breaks = problem.breaks ?? breaksOf(problem, parts);
    return { ...problem, ...(at && { at }), ...(breaks && { breaks }) };
  };
  const problems = [...reading.problems, ...findings.problems].map(located);
  if (problems.length > 0 || !whole) return { ok: false, problems, files, texts, warnings };
  return { ok: true, dataset: withContext(whole.edition), ...whole, files, texts, warnings };
}
