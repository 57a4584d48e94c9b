import type { z } from 'zod';
import { edition } from './edition.ts';
import { places } from './places.ts';
import { results } from './results.ts';
import { sources } from './sources.ts';
import { story } from './story.ts';

/** The files of an edition and the schema of each: the one source of truth for all of them. */
export const files = { edition, sources, results, places, story } as const;

/** Name of a file of an edition, without `.json`. */
export type FileName = keyof typeof files;

/** A whole edition as it is after reading: defaults filled in. */
export type EditionFiles = { [Name in FileName]: z.infer<(typeof files)[Name]> };
