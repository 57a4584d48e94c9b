import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMain, root, runMain } from './run.mjs';
import { setup } from './setup.mjs';

/** Builds the site into dist; `EDITION` names another data folder. */
export async function buildSite() {
  await setup();
  const { build } = await import('vite');
  await build();
  // The font's licence travels with the font.
  copyFileSync(
    join(root, '.generated', 'fonts', 'OFL.txt'),
    join(root, 'dist', 'assets', 'OFL.txt'),
  );
}

if (isMain(import.meta.url)) runMain(buildSite);
