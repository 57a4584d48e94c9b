/** Writes data/schema/*.schema.json from the types, for editors; `--check` only compares. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { jsonSchemaOf } from '../src/dataset/check/shape.ts';
import { files, type FileName } from '../src/dataset/schema/index.ts';

const folder = path.resolve(import.meta.dirname, '../data/schema');
const onlyCheck = process.argv.includes('--check');

await mkdir(folder, { recursive: true });
for (const name of Object.keys(files) as FileName[]) {
  const file = path.join(folder, `${name}.schema.json`);
  const json = `${JSON.stringify(jsonSchemaOf(name), null, 2)}\n`;
  if (!onlyCheck) await writeFile(file, json);
  else if ((await readFile(file, 'utf8').catch(() => '')) !== json) {
    console.error(`data/schema/${name}.schema.json is behind the types: run npm run schema`);
    process.exitCode = 1;
  }
}
