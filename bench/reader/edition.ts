/** What the benchmark reads of the edition itself: nothing of the story stands in its code. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Plain, root } from '../../scripts/run.mjs';

/** The edition's folder: `EDITION`, else data. */
export const editionFolder = resolve(root, process.env.EDITION || 'data');

const read = (file: string): unknown => JSON.parse(readFileSync(join(editionFolder, file), 'utf8'));

/** What a page's head says, and the languages that it is written in, the first one first. */
export function editionHead() {
  const edition = read('edition.json') as {
    languages: string[];
    title: Record<string, string>;
    description: Record<string, string>;
  };
  const lang = edition.languages[0] ?? 'en';
  return {
    languages: edition.languages,
    lang,
    title: edition.title[lang] ?? '',
    description: edition.description[lang] ?? '',
  };
}

/** Id of the scene in which the reader explores the map. */
export function explorerScene(): string {
  const { scenes } = read('story.json') as { scenes: { id: string; kind: string }[] };
  const found = scenes.find(({ kind }) => kind === 'explorer');
  if (!found) throw new Plain('This edition has no explorer to measure.');
  return found.id;
}
