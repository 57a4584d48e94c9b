// All that is wrong with an edition: `npm run check -- --help`. (Types are checked by `npm run types`.)
import { resolve } from 'node:path';
import { isMain, shown } from './run.mjs';
import { setup } from './setup.mjs';

if (isMain(import.meta.url)) {
  try {
    const folder = process.argv.slice(2).find((arg) => !arg.startsWith('-'));
    // What the typeface lacks is asked of the fonts of this edition.
    if (folder) process.env.EDITION = resolve(folder);
    await setup();
    const { register } = await import('tsx/esm/api');
    register();
    const { main } = await import('../src/check/command.ts');
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    console.error(shown(error));
    process.exitCode = 2;
  }
}
