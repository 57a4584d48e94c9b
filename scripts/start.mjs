// npm start: install what is missing, build, serve, say where.
import { join, resolve } from 'node:path';
import { checkPort, readPort } from './port.mjs';
import { root, runMain } from './run.mjs';
import { checkNode } from './setup.mjs';

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
  const { addressesOf } = await import('./addresses.mjs');
  const folder = resolve(root, process.env.EDITION || 'data');
  const site = join(root, 'dist');
  for (const line of addressesOf({ folder, site, port })) console.log(`  ${line}`);
});
