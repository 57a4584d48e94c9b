// What every command needs first: a Node that is new enough, the packages of the lock file, the
// fonts. Nothing here may need an installed package, or syntax that an old Node cannot read: an
// old Node must get as far as the sentence that says so.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMain, Plain, root, runMain, runNode, runNpm } from './run.mjs';

const STAMP = join(root, 'node_modules', '.installed-from');

/**
 * The sentence for a Node that is too old, or null where it will do. The bounds are those of Vite
 * and ESLint.
 * @param {string} version as in `process.versions.node`
 * @returns {string | null}
 */
export function nodeProblem(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const fits = major === 20 ? minor >= 19 : major === 22 ? minor >= 13 : major > 22;
  if (fits) return null;
  return `This project needs Node 20.19 or later (of the 22 line, 22.13 or later), and this is Node ${version}: install a newer one from https://nodejs.org and run the command again.`;
}

/** What the installed packages follow from: the lock file and the kind of machine. */
function lockHash() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`);
  return hash.update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
}

/** Whether the packages in node_modules are those of the lock file, the tools among them. */
export function isInstalled() {
  if (!existsSync(STAMP) || !existsSync(join(root, 'node_modules', 'vite'))) return false;
  return readFileSync(STAMP, 'utf8') === lockHash();
}

function stamp() {
  writeFileSync(STAMP, lockHash());
}

/** Installs the packages where they are missing or the lock file has changed since. */
async function install() {
  if (isInstalled()) return;
  console.log('Installing packages…');
  // The tools are devDependencies: a machine set to "production" must install them too.
  const status = await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund']);
  if (status !== 0) {
    throw new Plain('The packages could not be installed: npm says why in the lines above.');
  }
  stamp();
}

/** Makes the subset fonts and their advance widths where they are missing or out of date. */
async function fonts() {
  const status = await runNode(['--import', 'tsx', join('scripts', 'fonts.ts')]);
  if (status !== 0) throw new Plain('The fonts could not be made: the lines above say why.');
}

/** Stops with one sentence where Node is too old. */
export function checkNode() {
  const problem = nodeProblem(process.versions.node);
  if (problem) throw new Plain(problem);
}

/** Brings a clone to the point where it can be built, and does nothing where it is there. */
export async function setup() {
  checkNode();
  await install();
  await fonts();
}

/** npm's `prepare` hook: notes what was installed. It names what it lacks, and breaks no install. */
async function afterInstall() {
  checkNode();
  stamp();
  await fonts();
}

if (isMain(import.meta.url)) {
  if (process.argv.includes('--after-install')) {
    afterInstall().catch((error) => console.warn(`Not ready yet: ${error.message}`));
  } else {
    runMain(setup);
  }
}
