// Makes a frame of the stage in Node and prints it, for the test that browsers show the same:
//   node --import tsx tests/e2e/rasterisedInNode.ts '{"edition": …, "request": …, "t": …}'
import { parseHTML } from 'linkedom';
import { drawn, frameBytes, type FrameTask } from '../../src/export/frameWorker.ts';

const task = JSON.parse(process.argv[2] ?? '{}') as FrameTask;
const { document } = parseHTML(await drawn(task));
const lines = [...document.querySelectorAll('text')].map((text) => text.textContent ?? '');
const png = Buffer.from(await frameBytes(task)).toString('base64');
process.stdout.write(JSON.stringify({ png, lines }));
