// The teacher's handout and the pupil's worksheet as PDF: `npm run handout -- --help`.
import { isMain, runMain } from './run.mjs';
import { setup } from './setup.mjs';

if (isMain(import.meta.url)) {
  runMain(async () => {
    await setup();
    const { register } = await import('tsx/esm/api');
    register();
    const { main } = await import('../src/export/handout/command.ts');
    process.exitCode = await main(process.argv.slice(2));
  });
}
