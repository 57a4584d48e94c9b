/** The command for handouts: from its options to its exit status. */
import { relative, resolve } from 'node:path';
import { loadEdition } from '../../dataset/load.ts';
import { formatProblems } from '../../dataset/problems.ts';
import { Trouble } from '../trouble.ts';
import { folderOf, languagesOf, parse, usage } from './options.ts';

/** Runs the command. Gives its exit status. */
export async function main(
  args: string[],
  edition = resolve(process.env.EDITION || 'data'),
): Promise<number> {
  try {
    const values = parse(args);
    if (values.help) {
      process.stdout.write(`${usage}\n`);
      return 0;
    }
    const loaded = await loadEdition(edition);
    if (!loaded.ok) throw new Trouble(formatProblems(loaded.problems));
    const { dataset } = loaded;
    const languages = languagesOf(values, dataset.edition.languages);
    if (!dataset.lesson) {
      throw new Trouble(`This edition has no lesson: there is no lesson.json in ${edition}.`);
    }
    // Comes late: a wrong option is told at once.
    const { printHandouts } = await import('./print.ts');
    const made = (file: string) => process.stdout.write(`${relative(process.cwd(), file)}\n`);
    const { id } = dataset.edition;
    await printHandouts({ edition, id, languages, folder: folderOf(values), made });
    return 0;
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}
