/** What the READMEs point at is there. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

test.each(['README.md', 'data/README.md'])('%s: links and commands', (file) => {
  const text = readFileSync(path.join(root, file), 'utf8');
  const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, link]) => link ?? '');
  expect(links.length).toBeGreaterThan(0);
  const folder = path.dirname(path.join(root, file));
  expect(links.filter((link) => !existsSync(path.join(folder, link)))).toEqual([]);

  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const commands = [...text.matchAll(/npm (?:run )?([a-z][a-z:-]*)/g)].map(
    ([, name]) => name ?? '',
  );
  const known = [...Object.keys(scripts), 'install', 'ci'];
  // "and npm" in a sentence is no command.
  expect(commands.filter((name) => !known.includes(name))).toEqual([]);
});
