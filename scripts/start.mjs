// npm start: install what is missing, build, serve, say where.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkPort, readPort } from './port.mjs';
import { root, runMain } from './run.mjs';
import { checkNode } from './setup.mjs';

/**
 * The edition's id and its languages, the first one served at `/`. The build has checked the file.
 * @returns {{ id: string, languages: string[] }}
 */
function readEdition() {
  const file = join(resolve(root, process.env.EDITION || 'data'), 'edition.json');
  return JSON.parse(readFileSync(file, 'utf8'));
}

/**
 * The address of a language: a document of its own where the build wrote one.
 * @param {string} language
 * @param {number} index
 */
function address(language, index) {
  if (index === 0) return '';
  const written = existsSync(join(root, 'dist', language, 'index.html'));
  return written ? `${language}/` : `?lang=${language}`;
}

runMain(async () => {
  checkNode();
  const port = readPort(process.argv, process.env);
  await checkPort(port);
  // Imported only now: these need the Node checked above, and serving needs what building installs.
  const { buildSite } = await import('./build.mjs');
  await buildSite();
  const { serve } = await import('./serve.mjs');
  await serve(port);
  console.log('\nReady. Stop with Ctrl+C.');
  const { id, languages } = readEdition();
  languages.forEach((language, index) => {
    console.log(`  ${language}  http://127.0.0.1:${port}/${address(language, index)}`);
  });
  const { otherViews } = await import('./other-views.mjs');
  for (const view of otherViews) console.log(`  ${view}  http://127.0.0.1:${port}/${view}/`);
  console.log('  playout  dist/playout');
  const { size } = statSync(join(root, 'dist', `${id}.html`));
  console.log(`  all in one file  dist/${id}.html, ${(size / 1e6).toFixed(1)} MB`);
});
