import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** A mistake or a missing thing that the person at the keyboard can mend: one sentence, no stack. */
export class Plain extends Error {}

/**
 * Runs a program in the root folder with its output shown, and resolves with its exit status.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, shell?: boolean, held?: boolean }} [options] What is
 *   `held` shows its output when it has ended: others run beside it.
 * @returns {Promise<number>}
 */
export function run(program, args, { env = {}, shell = false, held = false } = {}) {
  return new Promise((resolve) => {
    /** @type {Buffer[]} */
    const said = [];
    const output = held ? 'pipe' : 'inherit';
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      shell,
      stdio: ['ignore', output, output],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (/** @type {Buffer} */ chunk) => said.push(chunk));
    }
    child.on('error', () => resolve(127));
    child.on('close', (status) => {
      process.stdout.write(Buffer.concat(said));
      resolve(status === null ? 1 : status);
    });
  });
}

/**
 * Runs a JavaScript file with this same Node.
 * @param {string[]} args the file, then its arguments
 * @param {Record<string, string>} [env]
 */
export function runNode(args, env = {}) {
  return run(process.execPath, args, { env });
}

/**
 * Runs npm: the very npm that started us where there is one, else the one on PATH.
 * @param {string[]} args
 */
export function runNpm(args) {
  const npm = process.env.npm_execpath;
  if (npm && /\.c?js$/.test(npm)) return runNode([npm, ...args]);
  return run('npm', args, { shell: process.platform === 'win32' });
}

/**
 * What to show of an error: a `Plain` one is its sentence, and so is one that carries no stack of
 * its own (the edition's problems, thrown inside the Vite configuration).
 * @param {unknown} error
 */
export function shown(error) {
  const plain = error instanceof Plain || (error instanceof Error && error.stack === error.message);
  return plain ? error.message : error;
}

/**
 * Runs a script's main function: an error is shown and becomes exit status 1.
 * @param {() => unknown} main
 */
export function runMain(main) {
  Promise.resolve()
    .then(main)
    .catch((error) => {
      console.error(shown(error));
      process.exitCode = 1;
    });
}

/**
 * Whether a module is the script that Node was started with.
 * @param {string} url the module's `import.meta.url`
 */
export function isMain(url) {
  const script = process.argv[1];
  if (script === undefined || !existsSync(script)) return false;
  // A module's address has its links resolved; what was typed may lead through one.
  return realpathSync(script) === fileURLToPath(url);
}
