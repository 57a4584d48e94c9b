// Makes a frame by itself, then others in a thread, and prints how many pages of new memory each of those
// takes once they have what they need:
//   node --import tsx tests/unit/export.faults.ts '[{"edition": …, "request": …, "t": …}]'
import { frameBytes, type FrameTask } from '../../src/export/frameWorker.ts';
import { createPool } from '../../src/export/pool.ts';

const tasks = JSON.parse(process.argv[2] ?? '[]') as FrameTask[];
for (const task of tasks.slice(0, 1)) await frameBytes(task);
const pool = createPool(1);
const rounds: number[] = [];
for (let round = 0; round < 4; round++) {
  const before = process.resourceUsage().minorPageFault;
  for (const task of tasks) pool.release(await pool.make(task));
  rounds.push(process.resourceUsage().minorPageFault - before);
}
await pool.close();
process.stdout.write(String(Math.min(...rounds) / tasks.length));
