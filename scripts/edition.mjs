// Another edition, from its folder to a served piece: npm run edition -- PATH
//   --out FOLDER   where the built piece goes (default: .generated/editions/NAME)
//   --no-test      builds and serves it untested
//   --no-serve     ends after the tests
//   --port 8000    where it is served
import { readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { addressesOf } from './addresses.mjs';
import { checkPort, readPort } from './port.mjs';
import { isMain, Plain, root, runMain, runNode } from './run.mjs';
import { checkNode } from './setup.mjs';

const options = /** @type {const} */ ({
  out: { type: 'string' },
  port: { type: 'string' },
  test: { type: 'boolean', default: true },
  serve: { type: 'boolean', default: true },
});

/**
 * Tests a built edition in a real browser: its views, its scenes, its graphics for playout.
 * @param {string} site the built folder, an absolute path
 * @returns {Promise<number>} the exit status
 */
async function testEdition(site) {
  const { ensureBrowser } = await import('./browser.mjs');
  const CHROMIUM = await ensureBrowser();
  const config = join('tests', 'edition', 'playwright.config.ts');
  const cli = join('node_modules', '@playwright', 'test', 'cli.js');
  return runNode([cli, 'test', '-c', config], { CHROMIUM, SITE: site });
}

if (isMain(import.meta.url)) {
  runMain(async () => {
    checkNode();
    const { values, positionals } = parseArgs({
      options,
      allowPositionals: true,
      allowNegative: true,
    });
    const [path] = positionals;
    if (!path) throw new Plain('Give the folder of an edition: npm run edition -- PATH');
    const folder = resolve(path);
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
      throw new Plain(`There is no folder ${folder}: npm run new-edition -- ${path} makes one.`);
    }
    const port = readPort(process.argv, process.env);
    if (values.serve) await checkPort(port);
    process.env.EDITION = folder;
    const status = await runNode([join('scripts', 'check.mjs'), folder]);
    if (status !== 0) throw new Plain('It is not built: mend the errors above first.');
    const { id } = JSON.parse(readFileSync(join(folder, 'edition.json'), 'utf8'));
    const outDir = values.out
      ? relative(root, resolve(values.out))
      : join('.generated', 'editions', id);
    const { buildSite } = await import('./build.mjs');
    await buildSite({ outDir, quiet: true });
    const site = join(root, outDir);
    console.log(`Built: ${site}`);
    if (values.test && (await testEdition(site)) !== 0) {
      throw new Plain('Some of its tests failed: the lines above say which.');
    }
    if (!values.serve) return;
    const { serveFolder } = await import('./serve.mjs');
    await serveFolder(site, port);
    console.log('\nReady. Stop with Ctrl+C.');
    for (const line of addressesOf({ folder, site, port })) console.log(`  ${line}`);
  });
}
