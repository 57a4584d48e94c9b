/** What is asked of the command for handouts. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { nearestName } from '../../dataset/problems.ts';
import { strayText } from '../../views/stage/request.ts';
import { Trouble } from '../trouble.ts';

/** What the command says of itself. */
export const usage = `npm run handout -- [options]

  --out captures/handout     the folder that the files are written to
  --lang vi,en               languages of the edition (default: all)
`;

const options = {
  out: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean' },
} as const;

export type Values = ReturnType<typeof parse>;

/** Reads a command line. Throws a Trouble for an option that does not exist. */
export function parse(args: string[]) {
  try {
    return parseArgs({ args, options, strict: true }).values;
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('. ')[0] ?? '') : '';
    throw new Trouble(`${why}. All options: npm run handout -- --help`);
  }
}

/** The languages that are asked for. Throws a Trouble for one that the edition does not have. */
export function languagesOf({ lang }: Values, languages: readonly string[]): string[] {
  if (lang === undefined) return [...languages];
  const wanted = lang.split(',').map((code) => code.trim());
  for (const found of wanted) {
    if (languages.includes(found)) continue;
    const nearest = nearestName(found, languages);
    const instead = languages[0] ?? '';
    const expected = languages.join(', ');
    throw new Trouble(strayText({ key: 'lang', found, expected, nearest, instead }));
  }
  return [...new Set(wanted)];
}

/** The folder that the files go to. */
export const folderOf = ({ out }: Values): string => resolve(out ?? 'captures/handout');
