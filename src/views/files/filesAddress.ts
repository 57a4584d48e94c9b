/** What the address of the files' page says: scene, language and theme. */
import type { Dataset, Scene } from '../../dataset/types.ts';
import { choosing, type Stray } from '../choosing.ts';
import { picturesOf } from './pictures.ts';

/** Themes that pictures come in. */
export const fileThemes = ['light', 'dark'] as const;
export type FileTheme = (typeof fileThemes)[number];

export interface FilesAddress {
  scene: string;
  lang: string;
  theme: FileTheme;
}

/** What can be asked for, and what a reader's device likes. */
export interface FilesKnown {
  scenes: readonly string[];
  languages: readonly string[];
  theme: FileTheme;
}

/** A value that the address asks for and that does not exist. */
export type FilesStray = Stray<keyof FilesAddress>;

/** Scenes of which something can be taken; the sources are words only. */
export const scenesWithFiles = (dataset: Dataset): Scene[] =>
  dataset.story.scenes.filter(
    (scene) => scene.kind !== 'sources' && picturesOf(scene, dataset).length > 0,
  );

/** Reads the address. What is not there gets its default; what does not exist is told too. */
export function readFiles(
  search: string,
  { scenes, languages, theme }: FilesKnown,
): { address: FilesAddress; strays: FilesStray[] } {
  const { choose, strays } = choosing<FilesStray['key']>(search);
  const address = {
    scene: choose('scene', scenes, scenes[0] ?? ''),
    lang: choose('lang', languages, languages[0] ?? ''),
    theme: choose('theme', fileThemes, theme),
  };
  return { address, strays };
}

/** An address as a query string that opens the same again; what else stands in it stays. */
export function writeFiles(address: FilesAddress, search = ''): string {
  const query = new URLSearchParams(search);
  for (const [key, value] of Object.entries(address)) query.set(key, value);
  return `?${query.toString()}`;
}
