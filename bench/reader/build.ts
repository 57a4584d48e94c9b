/** Builds what is compared. */
import { join } from 'node:path';
import { build } from 'vite';
import { buildSite } from '../../scripts/build.mjs';
import { makeBaselineFonts } from './baseline/fonts.ts';

/** Builds the site into dist, and the baseline beside the other generated files. */
export async function buildBoth(): Promise<void> {
  await buildSite();
  await makeBaselineFonts();
  await build({
    configFile: join(import.meta.dirname, 'baseline', 'vite.config.ts'),
    logLevel: 'warn',
  });
}
