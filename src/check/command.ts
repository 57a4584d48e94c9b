/** The command that checks an edition: everything at once, errors and warnings apart. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { breaksOf } from '../dataset/check/breaks.ts';
import { loadEdition, type Loaded } from '../dataset/load.ts';
import { pathText, placeOf, type Problem } from '../dataset/problems.ts';
import { placeAt } from '../dataset/read.ts';
import { checkCharacters } from './characters.ts';
import { checkContrast } from './contrast.ts';
import { checkGeometry } from './geometry.ts';
import { checkStage } from './stageFit.ts';
import { checkUnused } from './unused.ts';

/** Exit statuses. */
const FINE = 0;
const PROBLEMS = 1;
const COULD_NOT_RUN = 2;

const usage = `npm run check -- PATH [--json]

PATH    the folder of an edition (default: data)
--json  problems as JSON, for machines

Exit status: 0 nothing wrong (there may be warnings), 1 errors, 2 the check could not run.
`;

/**
 * Everything that is found in an edition's folder: errors first, then warnings.
 * @param asked `stage: false` leaves out what takes longest: drawing every scene on the stage.
 */
export async function findingsOf(folder: string, asked = { stage: true }): Promise<Problem[]> {
  const loaded = await loadEdition(folder);
  const found = loaded.ok ? beyondSchema(loaded, asked.stage) : loaded.problems;
  const problems = [...found, ...loaded.warnings].map((problem) => located(problem, loaded));
  return [...problems].sort((a, b) => Number(isWarning(a)) - Number(isWarning(b)));
}

/** What only a whole edition can be checked for. */
function beyondSchema(
  { edition, dataset, geometry }: Extract<Loaded, { ok: true }>,
  stage: boolean,
): Problem[] {
  return [
    ...checkContrast(dataset),
    ...checkGeometry(dataset, geometry),
    ...checkUnused(edition, dataset),
    ...checkCharacters(edition),
    ...(stage ? checkStage(edition, dataset, geometry) : []),
  ];
}

/** A problem with its line and column, and what it would break. */
function located(problem: Problem, { texts, ...loaded }: Loaded): Problem {
  const text = texts.get(problem.file);
  const at = problem.at ?? (text === undefined ? null : placeAt(text, problem.path));
  const files = loaded.ok ? loaded.edition : {};
  const breaks = problem.breaks ?? breaksOf(problem, files);
  return { ...problem, ...(at && { at }), breaks };
}

const isWarning = ({ severity }: Problem): boolean => severity === 'warning';

/** A problem in lines for a terminal. */
export function told(problem: Problem): string {
  const { found, expected, nearest, breaks } = problem;
  return [
    placeOf(problem),
    `    found     ${found}`,
    `    expected  ${expected}${nearest ? `. Did you mean ${nearest}?` : ''}`,
    ...(breaks ? [`    ${isWarning(problem) ? 'touches   ' : 'breaks    '}${breaks}`] : []),
  ].join('\n');
}

/** "1 error", "3 errors", "no errors". */
const counted = (count: number, what: string): string =>
  `${count === 0 ? 'no' : count} ${what}${count === 1 ? '' : 's'}`;

/** Runs the command. Gives its exit status. */
export async function main(args: string[]): Promise<number> {
  const say = (text: string) => process.stdout.write(`${text}\n`);
  let asked;
  try {
    const options = { json: { type: 'boolean' }, help: { type: 'boolean' } } as const;
    asked = parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    return COULD_NOT_RUN;
  }
  const { values, positionals } = asked;
  if (values.help) {
    say(usage);
    return FINE;
  }
  const folder = resolve(positionals[0] ?? process.env.EDITION ?? 'data');
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    process.stderr.write(`There is no folder ${folder}.\n`);
    return COULD_NOT_RUN;
  }
  const problems = await findingsOf(folder);
  const errors = problems.filter((problem) => !isWarning(problem));
  const warnings = problems.filter(isWarning);
  if (values.json) {
    const plain = (problem: Problem) => ({
      severity: 'error',
      ...problem,
      path: pathText(problem.path),
      line: problem.at?.line ?? null,
      column: problem.at?.column ?? null,
      at: undefined,
    });
    say(
      JSON.stringify({ folder, errors: errors.map(plain), warnings: warnings.map(plain) }, null, 2),
    );
  } else {
    for (const [name, list] of [
      ['Errors', errors],
      ['Warnings', warnings],
    ] as const) {
      if (list.length > 0) say(`${name}\n\n${list.map(told).join('\n\n')}\n`);
    }
    say(`${folder}: ${counted(errors.length, 'error')}, ${counted(warnings.length, 'warning')}.`);
  }
  return errors.length > 0 ? PROBLEMS : FINE;
}
