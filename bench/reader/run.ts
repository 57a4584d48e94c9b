/** `npm run bench:reader`: the reader's page beside the baseline, as ratios. See bench/README.md. */
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Plain, root, runMain } from '../../scripts/run.mjs';
import { buildBoth } from './build.ts';
import { folders } from './folders.ts';
import { measure } from './measure.ts';
import { readOptions } from './options.ts';
import { machineNow, report } from './report.ts';
import { closeBoth, serveBoth } from './rounds.ts';

runMain(async () => {
  const options = readOptions(process.argv.slice(2));
  const machine = machineNow();
  if (options.build) await buildBoth();
  for (const folder of [folders.site, folders.baseline]) {
    if (existsSync(join(folder, 'index.html'))) continue;
    throw new Plain(`There is nothing in ${relative(root, folder)}: run without --no-build.`);
  }
  const served = await serveBoth();
  try {
    report(await measure(options, served), options.runs, machine);
  } finally {
    closeBoth(served);
  }
});
