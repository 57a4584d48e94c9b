// Data to take away: every number with what binds it, and files that read back as what was written.
import { csvParseRows } from 'd3';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { tableOf } from '../../src/chart/table.ts';
import { factsOf } from '../../src/dataset/facts.ts';
import { runsOf } from '../../src/dataset/prose.ts';
import { BOM, cellsOf, csvOf, harmless } from '../../src/export/data/csv.ts';
import { dataFileOf, jsonOf } from '../../src/export/data/json.ts';
import { rowsOf } from '../../src/export/data/rows.ts';
import { fileWordsOf } from '../../src/i18n/files/words.ts';
import { frameAt } from '../../src/scenes/frame.ts';
import { stepArrival } from '../../src/scenes/timing.ts';
import { drawPicture } from '../../src/views/files/pictures.ts';
import { dataText, fileName } from '../../src/views/files/taking.ts';
import { inventedFolder, wholeEdition } from './editions.ts';

const real = await wholeEdition();
const invented = await wholeEdition(inventedFolder);

/** A file without its mark, as rows of texts. */
const parsed = (csv: string): string[][] => csvParseRows(csv.slice(BOM.length));

/** The column of a name in a parsed file. */
function column([head = [], ...rows]: string[][], name: string): string[] {
  const index = head.indexOf(name);
  return index < 0 ? [] : rows.map((row) => row[index] ?? '');
}

describe.each([
  ['the real edition', real],
  ['the invented edition', invented],
])('%s', (_, { dataset, geometry }) => {
  const charts = dataset.story.scenes.flatMap((scene) => {
    const { chart } = frameAt(dataset, scene.id, stepArrival(0));
    return chart ? [{ scene, chart }] : [];
  });
  const asked = dataset.edition.languages.flatMap((lang) =>
    charts.map(({ scene, chart }) => ({ id: scene.id, lang, scene, chart })),
  );

  test('has charts', () => expect(charts.length).toBeGreaterThan(4));

  test.each(asked)('$id in $lang has the rows of the page’s table', ({ lang, chart }) => {
    const rows = rowsOf(chart, dataset, lang);
    const { rows: shown } = tableOf(chart, dataset, lang);
    expect(shown.length).toBeGreaterThan(0);
    const said = ({ figure, what, state, date }: (typeof rows)[number]): string[] =>
      [figure?.words, what, state, date?.words].flatMap((text) => text || []);
    let next = 0;
    for (const cells of shown) {
      const text = cells.map((cell) => cell.map((run) => run.text).join('')).join(' | ');
      const at = rows.findIndex(
        (row, index) => index >= next && said(row).every((words) => text.includes(words)),
      );
      expect(at, text).toBeGreaterThanOrEqual(next);
      // Only counts of what is in a state come between.
      for (const row of rows.slice(next, at)) expect(row.figure?.unit, row.what).toBeDefined();
      next = at + 1;
    }
  });

  test.each(asked)(
    '$id in $lang: every figure of the picture is in its data',
    ({ lang, chart, scene }) => {
      const ids = new Set(rowsOf(chart, dataset, lang).map(({ id, figure }) => figure?.id ?? id));
      const { document } = parseHTML('<!doctype html><html></html>');
      const svg = drawPicture('chart', scene.id, {
        ...{ dataset, geometry, lang, document, palette: dataset.edition.themes.light },
      });
      const drawn = [...svg.querySelectorAll('text [data-fact]')].map((node) =>
        node.getAttribute('data-fact'),
      );
      const figures = drawn.filter((id) => {
        const fact = factsOf(dataset).all.get(id ?? '');
        return fact?.kind === 'quantity';
      });
      const missing = figures.filter((id) => !ids.has(id ?? ''));
      // What a headline or the name of an event says in words is no datum of the chart.
      const names = [
        chart.title,
        ...(chart.kind === 'timeline' ? chart.events.map(({ event }) => event.label) : []),
      ];
      const said = names.flatMap((name) => runsOf(dataset, name, lang).map(({ fact }) => fact));
      expect(missing.filter((id) => !said.includes(id))).toEqual([]);
    },
  );

  test.each(asked)('$id in $lang: no number without its word', ({ lang, chart, scene }) => {
    const words = fileWordsOf(lang);
    const table = parsed(dataText(dataset, { scene: scene.id, lang, format: 'csv' }));
    const numbers = column(table, words.columns.value);
    const qualifiers = column(table, words.columns.qualifier);
    const saidAs = column(table, words.columns.words);
    const derived = column(table, words.columns.derived);
    const formulas = column(table, words.columns.formula);
    for (const [index, row] of rowsOf(chart, dataset, lang).entries()) {
      const { figure } = row;
      if (!figure) {
        expect([numbers[index], qualifiers[index]].filter(Boolean)).toEqual([]);
        continue;
      }
      const quantity = factsOf(dataset).quantity(figure.id);
      expect(Number(numbers[index])).toBe(quantity.value);
      expect(saidAs[index]).toBe(figure.words);
      // What binds the number stands before it, in a cell of its own and in the words.
      const bound = quantity.bound !== 'exact';
      expect(qualifiers[index] !== '', figure.words).toBe(bound);
      expect(figure.words.startsWith(qualifiers[index] ?? '?')).toBe(true);
      expect(derived[index]).toBe(quantity.derivation ? words.yes : words.no);
      expect(formulas[index] !== '', figure.words).toBe(quantity.derivation !== null);
    }
  });

  test.each(asked)('$id in $lang: every row says where it stands', ({ lang, chart }) => {
    for (const { citations, what } of rowsOf(chart, dataset, lang)) {
      expect(citations.length, what).toBeGreaterThan(0);
      for (const { document, name } of citations) {
        expect(factsOf(dataset).get(document).kind).toBe('document');
        expect(name).not.toBe('');
      }
    }
  });

  test.each(asked)('$id in $lang as CSV reads back', ({ lang, chart, scene }) => {
    const csv = dataText(dataset, { scene: scene.id, lang, format: 'csv' });
    expect([...new TextEncoder().encode(csv.slice(0, 1))]).toEqual([0xef, 0xbb, 0xbf]);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const { head, cells } = cellsOf(rowsOf(chart, dataset, lang), fileWordsOf(lang));
    expect(new Set(head).size).toBe(head.length);
    expect(parsed(csv)).toEqual([head, ...cells.map((row) => row.map(String))]);
  });

  test.each(asked)('$id in $lang as JSON reads back', ({ lang, chart, scene }) => {
    const file = dataFileOf(chart, scene, dataset, lang);
    const text = dataText(dataset, { scene: scene.id, lang, format: 'json' });
    expect(JSON.parse(text)).toEqual(file);
    expect(jsonOf(JSON.parse(text) as typeof file)).toBe(text);
    const keys = ['edition', 'language', 'scene', 'chart', 'rows', 'sources', 'licence'];
    expect(Object.keys(file)).toEqual(keys.filter((key) => key in file));
    const known = new Set(file.sources.map(({ id }) => id));
    for (const { citations } of file.rows) {
      for (const { document } of citations) expect(known).toContain(document);
    }
    for (const { figure } of file.rows) {
      if (figure) expect(typeof figure.number).toBe('number');
    }
  });

  test('names of files are plain', () => {
    for (const { id, lang } of asked) {
      const name = fileName(dataset, { scene: id, part: 'chart', lang, format: 'csv' });
      expect(name).toMatch(/^[a-z0-9-]+\.[a-z]{2}\.csv$/);
      expect(name.startsWith(`${dataset.edition.id}-${id}-`)).toBe(true);
    }
  });
});

describe('what the letter says', () => {
  const { dataset } = real;
  const rowsIn = (scene: string) => {
    const table = parsed(dataText(dataset, { scene, lang: 'en', format: 'csv' }));
    const [head = [], ...rows] = table;
    return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index]])));
  };

  test('over 109 is over 109, and the plan is below about', () => {
    expect(rowsIn('budget')[0]).toMatchObject({
      Qualifier: 'over',
      Number: '109',
      'As shown': 'over 109 trillion đồng',
      Derived: 'no',
      Document: '374/VP-BC',
      Result: '3',
    });
    const plan = rowsIn('tourism').find((row) => row.Number === '4.55');
    expect(plan).toMatchObject({ Qualifier: 'below about', Derived: 'yes' });
    const above = rowsIn('tourism').find((row) => row.Number === '54');
    expect(above).toMatchObject({ Qualifier: 'over', Unit: '%', 'Compared with': 'the plan' });
  });

  test('the states of districts and the dates of events', () => {
    const districts = rowsIn('new-rural').filter((row) => row.State !== '');
    expect(districts.map((row) => row.State)).toEqual([
      ...Array<string>(5).fill('Recognised'),
      ...Array<string>(2).fill('Dossier being submitted'),
    ]);
    for (const row of districts) expect(row.Phrase).not.toBe('');
    const events = rowsIn('timeline');
    expect(events[0]?.Date).toBe('2022-11-23');
    expect(events.at(-1)).toMatchObject({
      Date: '2025',
      'Part of the year': 'early',
      Status: 'announced',
    });
  });

  test('ten results, and a figure only where there is one', () => {
    const results = rowsIn('results');
    expect(results.map((row) => row['No.'])).toEqual(
      Array.from({ length: 10 }, (_, i) => `${i + 1}`),
    );
    expect(results[1]).toMatchObject({ Number: '', 'As shown': '' });
    expect(results[0]).toMatchObject({ Qualifier: 'nearly', Number: '1800', Period: '2021' });
  });
});

describe('any texts', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', ';', '=', '+', '-', '@', '\t', 'ệ') }),
  );

  test('come back out of CSV, behind an apostrophe where they would run', () => {
    const row = fc.array(fc.oneof(nasty, fc.double({ noNaN: true })), {
      minLength: 2,
      maxLength: 5,
    });
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 2, maxLength: 5 }), fc.array(row), (head, cells) => {
        const expected = [head, ...cells].map((list) =>
          list.map((cell) => (typeof cell === 'number' ? String(cell) : harmless(cell))),
        );
        expect(parsed(csvOf({ head, cells }))).toEqual(expected);
      }),
    );
  });

  test('no text starts a formula; no number is touched', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(harmless(text)).not.toMatch(/^[=+\-@\t\r]/);
        expect([text, `'${text}`]).toContain(harmless(text));
      }),
    );
    expect(harmless('=1+1')).toBe("'=1+1");
    expect(parsed(csvOf({ head: ['a', 'b'], cells: [[-5, '-5']] }))[1]).toEqual(['-5', "'-5"]);
  });
});
