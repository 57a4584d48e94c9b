// Draws frames of the stage in Node and prints them, for the test that browsers draw the same:
//   node --import tsx tests/e2e/drawnInNode.ts '[{"scene": …, "t": …}]'
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { drawn, type FrameTask } from '../../src/export/frameWorker.ts';
import { elementsOf } from './elements.ts';

const tasks = JSON.parse(process.argv[2] ?? '[]') as Omit<FrameTask, 'form' | 'edition'>[];
const edition = path.resolve(import.meta.dirname, '../../data');
const pictures = [];
for (const task of tasks) {
  const { document } = parseHTML(await drawn({ ...task, edition }));
  pictures.push(elementsOf(document.documentElement));
}
console.log(JSON.stringify(pictures));
