/** The data package: read by a library that is not ours, and true to the edition. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { csvParse } from 'd3';
import { Package } from 'datapackage';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listFacts } from '../../src/dataset/facts.ts';
import { dataPackageOf } from '../../src/export/package/dataPackage.ts';
import { formulaText } from '../../src/export/package/tables.ts';
import { editionFolder, inventedFolder, orchardFolder, wholeEdition } from './editions.ts';

describe.each([
  ['the year of Hải Phòng', editionFolder],
  ['the invented county', inventedFolder],
  ['the orchard valley', orchardFolder],
])('%s', (_name, from) => {
  let folder = '';
  let files = new Map<string, string>();
  let edition: Awaited<ReturnType<typeof wholeEdition>>;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'package-'));
    edition = await wholeEdition(from);
    files = new Map(
      dataPackageOf(edition.dataset, edition.geometry).map(({ path: way, text }) => [way, text]),
    );
    for (const [way, text] of files) {
      await mkdir(path.dirname(path.join(folder, way)), { recursive: true });
      await writeFile(path.join(folder, way), text);
    }
  });
  afterAll(() => rm(folder, { recursive: true }));

  const rowsOf = (table: string) => csvParse(files.get(`${table}.csv`) ?? '');

  test('is a valid package, and every table is of its schema', async () => {
    // The library knows the first version, in which a table's type had another name: it tells tables by
    // their format where it is not strict, and all else by the standard.
    const found = await Package.load(path.join(folder, 'datapackage.json'), { strict: false });
    expect(found.errors).toEqual([]);
    expect(found.valid).toBe(true);
    const tables = found.resources.filter(({ descriptor }) => descriptor.type === 'table');
    expect(tables.length).toBeGreaterThan(4);
    for (const table of tables) {
      expect(table.tabular, table.name).toBe(true);
      // Reads every row by its schema, and follows its foreign keys.
      const rows = await table.read({ keyed: true, relations: true });
      expect(rows.length, table.name).toBe(rowsOf(table.name).length);
      expect(rows.length, table.name).toBeGreaterThan(0);
    }
  });

  test('has every figure with what binds it, and where it stands', () => {
    const quantities = listFacts(edition.dataset).flatMap((fact) =>
      fact.kind === 'quantity' ? [fact.quantity] : [],
    );
    const rows = new Map(rowsOf('figures').map((row) => [row.id, row]));
    expect(rows.size).toBe(quantities.length);
    for (const { id, value, bound, unit, citation, derivation } of quantities) {
      expect(rows.get(id)).toMatchObject({
        ...{ value: String(value), qualifier: bound, unit: unit.id },
        ...{ document: citation?.document ?? '', phrase: citation?.phrase ?? '' },
        derived: String(derivation !== null),
        formula: derivation ? formulaText(derivation.formula) : '',
      });
    }
  });

  test('has the geometry twice: layer by layer, and in one', () => {
    const text = files.get('geo/all.topojson');
    const layers = Object.entries(edition.geometry.layers);
    if (!text) {
      expect(layers).toEqual([]);
      return;
    }
    const all = JSON.parse(text) as Topology;
    for (const [id, { features }] of layers) {
      const object = all.objects[id];
      if (!object) throw new Error(`no ${id}`);
      const back = feature(all, object);
      expect('features' in back ? back.features.length : 1).toBe(features.length);
    }
  });
});

test('a formula reads as it is computed', () => {
  expect(formulaText({ divide: ['total', { plus: [1, 'above'] }] })).toBe('total / (1 + above)');
  expect(formulaText({ minus: [{ times: ['a', 2] }, 'b'] })).toBe('(a * 2) - b');
});
