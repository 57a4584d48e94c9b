import type { z } from 'zod';
import { context } from './context.ts';
import { edition } from './edition.ts';
import { lesson } from './lesson.ts';
import { places } from './places.ts';
import { results } from './results.ts';
import { sources } from './sources.ts';
import { story } from './story.ts';

/** The files that every edition has, and the schema of each. */
const required = { edition, sources, results, places, story } as const;
/** Files that an edition may do without. */
const optional = { lesson, context } as const;

/** The files of an edition and the schema of each: the one source of truth for all of them. */
export const files = { ...required, ...optional } as const;

/** Name of a file of an edition, without `.json`. */
export type FileName = keyof typeof files;

/** Whether an edition must have a file. */
export const isRequired = (name: FileName): boolean => Object.hasOwn(required, name);

/** A whole edition as it is after reading: defaults filled in. */
export type EditionFiles = { [Name in keyof typeof required]: z.infer<(typeof required)[Name]> } & {
  -readonly [Name in keyof typeof optional]?: z.infer<(typeof optional)[Name]>;
};
