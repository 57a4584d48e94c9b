/** Reads an edition's folder. Node only; the page gets the outcome through the build. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FeatureCollection } from 'geojson';
import { parse, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { checkContext } from './check/context.ts';
import { checkFigures } from './check/figures.ts';
import { checkMap } from './check/map.ts';
import { checkPhrases } from './check/phrases.ts';
import { checkReferences } from './check/references.ts';
import { checkShape } from './check/shape.ts';
import { checkTexts } from './check/texts.ts';
import { withContext } from './context.ts';
import { shown, type Problem } from './problems.ts';
import { files as schemas, isRequired, type FileName } from './schema/index.ts';
import type { Dataset, EditionFiles, Geometry } from './types.ts';

/** An edition as it was read: whole, or the reasons why it is not. `files` are those read. */
export type Loaded =
  | { ok: true; dataset: Dataset; geometry: Geometry; files: string[] }
  | { ok: false; problems: Problem[]; files: string[] };

/** A place in a text, in lines and columns. */
function placeIn(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}

/** What the parser missed, in words: "ValueExpected" is "value expected". */
const missed = (error: ParseError): string =>
  printParseErrorCode(error.error)
    .replace(/(?<=.)([A-Z])/g, ' $1')
    .toLowerCase();

async function readJson(folder: string, file: string): Promise<{ json: unknown } | Problem> {
  const read = await readFile(path.join(folder, file), 'utf8').catch(() => null);
  if (read === null) return { file, path: '', found: 'no such file', expected: 'a JSON file' };
  const text = read.replace(/^\uFEFF/, '');
  const errors: ParseError[] = [];
  const json: unknown = parse(text, errors, { disallowComments: true, allowEmptyContent: false });
  const [first] = errors;
  if (!first) return { json };
  const found = shown(text.slice(first.offset, first.offset + Math.max(1, first.length)));
  return { file, path: placeIn(text, first.offset), found, expected: `JSON (${missed(first)})` };
}

const isCollection = (json: unknown): json is FeatureCollection =>
  typeof json === 'object' &&
  json !== null &&
  'features' in json &&
  Array.isArray(json.features) &&
  json.features.length > 0 &&
  json.features.every((feature: unknown) => typeof feature === 'object' && feature !== null);

async function readGeometry(folder: string, dataset: Dataset): Promise<[Geometry, Problem[]]> {
  const geometry: Geometry = { layers: {} };
  const problems: Problem[] = [];
  for (const { id, file } of dataset.places.basemap?.layers ?? []) {
    const read = await readJson(folder, file);
    if (!('json' in read)) problems.push(read);
    else if (isCollection(read.json)) {
      geometry.layers[id] = read.json as Geometry['layers'][string];
    } else {
      const expected = 'a GeoJSON FeatureCollection with features';
      problems.push({ file, path: '', found: 'something else', expected });
    }
  }
  return [geometry, problems];
}

async function readTexts(
  folder: string,
  dataset: Dataset,
): Promise<[Map<string, string>, Problem[]]> {
  const texts = new Map<string, string>();
  const problems: Problem[] = [];
  for (const file of new Set(dataset.sources.documents.flatMap(({ text }) => text?.file ?? []))) {
    const source = await readFile(path.join(folder, file), 'utf8').catch(() => null);
    if (source !== null) texts.set(file, source);
    else problems.push({ file, path: '', found: 'no such file', expected: 'the cited text' });
  }
  return [texts, problems];
}

/**
 * Reads and checks an edition: shape, then names, texts, figures and cited phrases. Later checks
 * run only on what passed the earlier ones, so that one slip is told once.
 */
export async function loadEdition(folder: string): Promise<Loaded> {
  const names = (Object.keys(schemas) as FileName[]).filter(
    (name) => isRequired(name) || existsSync(path.join(folder, `${name}.json`)),
  );
  const files = names.map((name) => path.join(folder, `${name}.json`));
  const read = await Promise.all(names.map((name) => readJson(folder, `${name}.json`)));

  const problems: Problem[] = [];
  const parts: Partial<Record<FileName, unknown>> = {};
  read.forEach((outcome, index) => {
    const name = names[index];
    if (!name) return;
    if (!('json' in outcome)) {
      problems.push(outcome);
      return;
    }
    const checked = checkShape(name, outcome.json);
    if (checked.ok) parts[name] = checked.data;
    else problems.push(...checked.problems);
  });
  if (problems.length > 0) return { ok: false, problems, files };

  // Each part has passed the schema of its name.
  const edition = parts as unknown as EditionFiles;
  // Without its context first: what the edition says itself may not draw on it.
  const { context: _, ...dataset } = edition;
  const [geometry, broken] = await readGeometry(folder, dataset);
  for (const { file } of dataset.places.basemap?.layers ?? []) files.push(path.join(folder, file));
  if (broken.length > 0) return { ok: false, problems: broken, files };

  const [texts, missing] = await readTexts(folder, dataset);
  if (missing.length > 0) return { ok: false, problems: missing, files };
  for (const file of texts.keys()) files.push(path.join(folder, file));
  const checks = [
    () => checkReferences(dataset, geometry),
    () => checkMap(dataset, geometry),
    () => checkFigures(dataset),
    () => checkTexts(dataset),
    () => checkPhrases(dataset, texts),
    () => checkContext(edition, texts),
  ];
  for (const check of checks) {
    const found = check();
    if (found.length > 0) return { ok: false, problems: found, files };
  }
  return { ok: true, dataset: withContext(edition), geometry, files };
}
