/** Nothing of the story stands in src/: the next edition is another data folder. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { factsOf } from '../../src/dataset/facts.ts';
import { wholeEdition } from './editions.ts';

const { dataset } = await wholeEdition();
const root = path.resolve(import.meta.dirname, '../../src');
const names = (await readdir(root, { recursive: true })).filter((name) =>
  /\.(ts|svelte|css|html)$/.test(name),
);
const sources = await Promise.all(
  names.map(async (name) => ({ name, text: await readFile(path.join(root, name), 'utf8') })),
);

test('src/ is searched', () => {
  expect(sources.length).toBeGreaterThan(40);
});

test('no name of the story', () => {
  const facts = [...factsOf(dataset).all.values()];
  const told = facts.flatMap((fact) => {
    if (fact.kind === 'place') {
      const { name, short = {}, also } = fact.place;
      return [...Object.values(name), ...Object.values(short), ...also];
    }
    if (fact.kind === 'name') return Object.values(fact.name.text);
    if (fact.kind === 'document') return [fact.document.number ?? ''];
    return [];
  });
  const ids = facts.flatMap((fact) => (fact.kind === 'quantity' ? [fact.id] : []));
  const words = [...told, ...ids, 'Hải Phòng', 'hai_phong', 'lach_huyen', 'VinFast', 'Cát Bi'];
  // Short ids that are plain English words would be found everywhere.
  const wanted = new Set(
    words.filter((word) => word.length > 5).map((word) => word.normalize('NFC')),
  );
  expect(wanted.size).toBeGreaterThan(40);
  const found = sources.flatMap(({ name, text }) =>
    [...wanted]
      .filter((word) => text.normalize('NFC').includes(word))
      .map((word) => `${name}: ${word}`),
  );
  expect(found).toEqual([]);
});

test('no number or year of the story', () => {
  const facts = [...factsOf(dataset).all.values()];
  // Numbers of one digit, 10, 15 and 100 mean too much else in code to be searched for.
  const values = facts.flatMap((fact) => (fact.kind === 'quantity' ? [fact.quantity.value] : []));
  const years = dataset.results.events.map(({ date }) => Number(date.slice(0, 4)));
  const wanted = [...values, ...years]
    .filter((value) => value >= 10 || !Number.isInteger(value))
    .filter((value) => ![10, 15, 100].includes(value));
  expect(wanted).toEqual(expect.arrayContaining([109, 610, 54, 22, 35, 1800, 4.55, 2025]));
  const found = sources.flatMap(({ name, text }) =>
    wanted
      .filter((value) => {
        const digits = String(value).replace('.', '[.,]');
        return new RegExp(`(?<![\\w.#-])${digits}(?![\\w.]\\d|\\w)`).test(text);
      })
      .map((value) => `${name}: ${value}`),
  );
  expect([...new Set(found)]).toEqual([]);
});
