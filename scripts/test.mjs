// npm test: every stage runs, even after one that failed; the last line counts them all.
//   npm test -- unit            one stage (several may be named)
//   npm test -- e2e -- -g map   what follows a second -- goes to the test runner
//   npm run test:all            every combination of conditions (TEST_ALL=1)
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { browserCounts, closingLine, oneCheck, sumCounts, unitCounts } from './counts.mjs';
import { Plain, root, run, runMain, runNode, shown } from './run.mjs';
import { setup } from './setup.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */

const REPORTS = join(root, '.generated', 'tests');

/**
 * The path of a package's command.
 * @param {string} file
 */
const bin = (file) => join('node_modules', ...file.split('/'));

/**
 * A stage that is one check: a command that succeeds or fails.
 * @param {string[]} args
 */
const command = (args) => async () =>
  oneCheck((await run(process.execPath, args, { held: true })) === 0);

/**
 * Runs a test runner and counts from the report it writes.
 * @template Report
 * @param {string} name
 * @param {(file: string) => Promise<number>} start
 * @param {(report: Report | null, status: number) => Counts} count
 */
async function reported(name, start, count) {
  const file = join(REPORTS, `${name}.json`);
  rmSync(file, { force: true });
  mkdirSync(REPORTS, { recursive: true });
  const status = await start(file);
  /** @type {Report | null} */
  let report = null;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // The runner fell over before it could report: the count says so.
  }
  return count(report, status);
}

/**
 * The unit tests.
 * @param {string[]} rest
 */
function unit(rest) {
  const reporters = ['--reporter=default', '--reporter=json'];
  return reported(
    'unit',
    (file) =>
      runNode([
        bin('vitest/vitest.mjs'),
        'run',
        ...reporters,
        `--outputFile.json=${file}`,
        ...rest,
      ]),
    unitCounts,
  );
}

/**
 * The end-to-end tests, in the browser of this machine or one installed for them.
 * @param {string[]} rest
 */
async function e2e(rest) {
  const { ensureBrowser } = await import('./browser.mjs');
  const CHROMIUM = await ensureBrowser();
  const config = join('tests', 'e2e', 'playwright.config.ts');
  return reported(
    'e2e',
    (file) =>
      runNode([bin('@playwright/test/cli.js'), 'test', '-c', config, ...rest], {
        CHROMIUM,
        E2E_REPORT: file,
      }),
    browserCounts,
  );
}

/** @type {Record<string, (rest: string[]) => Promise<Counts>>} */
const STAGES = {
  format: command([bin('prettier/bin/prettier.cjs'), '--check', '.']),
  lint: command([
    bin('eslint/bin/eslint.js'),
    ...['-c', join('scripts', 'eslint.config.js'), '--max-warnings', '0', '.'],
  ]),
  types: command([
    bin('svelte-check/bin/svelte-check'),
    ...['--tsconfig', './tsconfig.json', '--fail-on-warnings'],
  ]),
  unit,
  build: command([join('scripts', 'build.mjs')]),
  e2e,
};

/**
 * The stages to run. End-to-end tests look at what was built, so they bring the build along.
 * @param {string[]} names
 */
function chosen(names) {
  const all = Object.keys(STAGES);
  const unknown = names.find((name) => !all.includes(name));
  if (unknown !== undefined) {
    throw new Plain(`There is no test stage ${unknown}: the stages are ${all.join(', ')}.`);
  }
  if (names.length === 0) return all;
  return all.filter((name) => names.includes(name) || (name === 'build' && names.includes('e2e')));
}

/**
 * Runs the named stages one after the other, and the lint check beside them: it keeps one core busy
 * for as long as several of the others take. End-to-end tests have the machine for themselves.
 * @param {string[]} names
 * @param {string[]} rest
 * @returns {Promise<Counts>}
 */
async function runStages(names, rest) {
  /** @type {Map<string, Counts>} */
  const done = new Map();
  /** @param {string} name */
  const stage = async (name) => {
    if (name === 'e2e') await beside;
    console.log(`\n── ${name}`);
    const begun = Date.now();
    done.set(name, await runStage(name, rest, done));
    console.log(`── ${name}: ${Math.round((Date.now() - begun) / 1000)} s`);
  };
  const beside = names.includes('lint') ? stage('lint') : null;
  for (const name of names.filter((one) => one !== 'lint')) await stage(name);
  await beside;
  console.log('');
  for (const name of names) {
    console.log(`${name.padEnd(8)}${closingLine(done.get(name) ?? oneCheck(false))}`);
  }
  return sumCounts([...done.values()]);
}

/**
 * @param {string} name
 * @param {string[]} rest
 * @param {Map<string, Counts>} done
 */
async function runStage(name, rest, done) {
  if (name === 'e2e' && done.get('build')?.failed) {
    console.error('Not run: the build failed, and what lies in dist is of an earlier one.');
    return oneCheck(false);
  }
  try {
    return await /** @type {(rest: string[]) => Promise<Counts>} */ (STAGES[name])(rest);
  } catch (error) {
    console.error(shown(error));
    return oneCheck(false);
  }
}

runMain(async () => {
  const words = process.argv.slice(2);
  const split = words.includes('--') ? words.indexOf('--') : words.length;
  const names = chosen(words.slice(0, split).filter((word) => word !== '--all'));
  if (words.includes('--all')) process.env.TEST_ALL = '1';
  /** @type {Counts} */
  let counts;
  try {
    await setup();
    counts = await runStages(names, words.slice(split + 1));
  } catch (error) {
    console.error(shown(error));
    counts = oneCheck(false);
  }
  console.log(closingLine(counts));
  process.exitCode = counts.failed > 0 ? 1 : 0;
});
