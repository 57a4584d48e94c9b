// Makes frames and prints their hashes, for the test that other processes make the same:
//   node --import tsx tests/unit/export.hashes.ts '[{"edition": …, "request": …, "t": …}]'
import { createHash } from 'node:crypto';
import { frameBytes, type FrameTask } from '../../src/export/frameWorker.ts';

const tasks = JSON.parse(process.argv[2] ?? '[]') as FrameTask[];
const hashes: string[] = [];
for (const task of tasks) {
  hashes.push(
    createHash('sha256')
      .update(await frameBytes(task))
      .digest('hex'),
  );
}
process.stdout.write(JSON.stringify(hashes));
