/** What playout systems send: read as text, whatever it is. */
import fc from 'fast-check';
import { DOMParser } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { plainOf } from '../../src/dataset/prose.ts';
import { lineOf, merged, readUpdate, valuesOf } from '../../src/playout/values.ts';
import { cut, MOST, stationed } from '../../src/playout/station.ts';
import { wholeEdition } from './editions.ts';

const parse = (text: string, type: 'text/xml' | 'text/html') =>
  new DOMParser().parseFromString(text, type) as unknown as Document;
const read = (text: unknown) => readUpdate(text, parse);

// Escaped characters in XML are a browser's to read: the end-to-end tests send them.
const xmlOf = (values: Record<string, string>) =>
  `<templateData>${Object.entries(values)
    .map(
      ([id, text]) => `<componentData id="${id}"><data id="text" value="${text}"/></componentData>`,
    )
    .join('')}</templateData>`;

const hostile = [
  `"quotes" 'and' \\backslashes\\`,
  'two\nlines\r\nand\ttabs',
  '<img src=x onerror="window.hacked=1">',
  '</script><script>window.hacked=1</script>',
  '{budget-total} **strong** {no-such|form',
  'Ủy ban & đài',
];

describe('updates', () => {
  test.each(['', '  ', 'null', 'nonsense', '[', '{"a":', '<templateData>', '<', '42', '"text"'])(
    '%j gives nothing',
    (text) => {
      expect(read(text)).toEqual({});
    },
  );

  test.each(hostile)('%j comes as text', (text) => {
    expect(read(JSON.stringify({ title: text }))).toEqual({ title: lineOf(text) });
  });

  test('templateData gives its values by their ids', () => {
    const values = { title: 'Tiêu đề', lang: 'en', 'some-figure': '12 %' };
    expect(read(xmlOf(values))).toEqual(values);
    expect(read(`  ${xmlOf({})}`)).toEqual({});
  });

  test('numbers, truths and lists of fields are text too; nested values are left out', () => {
    expect(read('{"a":1,"b":true,"c":null,"d":{"e":1},"f":[2]}')).toEqual({ a: '1', b: 'true' });
    expect(valuesOf([{ a: 'x' }, { b: 'y' }, { a: 'z' }])).toEqual({ a: 'z', b: 'y' });
    expect(read({ a: 'x' })).toEqual({ a: 'x' });
    for (const data of [undefined, null, 3, 'x', () => 1]) expect(valuesOf(data)).toEqual({});
  });

  test.each(['null', 'undefined'])('SPX-GC writes %s where a field is empty', (empty) => {
    const values = { title: empty, lang: 'en' };
    expect(read(xmlOf(values))).toEqual({ title: '', lang: 'en' });
    expect(read(JSON.stringify(values))).toEqual({ title: '', lang: 'en' });
  });

  test('SPX-GC escapes what is typed: it is shown as it was typed', () => {
    const escaped = 'AT&amp;T &quot;5G&quot; &lt;b&gt; đài&#039;s &#92; &amp;lt;';
    expect(read(JSON.stringify({ title: escaped }))).toEqual({
      title: `AT&T "5G" <b> đài's \\ &lt;`,
    });
    expect(read('{"title":"R&D &copy; &"}')).toEqual({ title: 'R&D &copy; &' });
  });

  test('no key reaches an object’s own workings', () => {
    const values = read('{"__proto__":{"polluted":1},"constructor":"x"}');
    expect(values).toEqual({ constructor: 'x' });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(merged({ title: 'a', lang: 'vi' }, { title: '' })).toEqual({ title: '', lang: 'vi' });
  });

  test('any text becomes one line that says the same, and stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const line = lineOf(text);
        expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
        expect(lineOf(line)).toBe(line);
        expect(JSON.parse(JSON.stringify(line))).toBe(line);
      }),
    );
  });
});

describe('a station’s own words', async () => {
  const { dataset } = await wholeEdition();
  const scene = dataset.story.scenes.find(({ chart }) => chart?.kind === 'threshold');
  const id = scene?.id ?? '';
  const [figure = ''] = scene?.chart?.kind === 'threshold' ? [scene.chart.value] : [];

  test('any headline is said as it is, cut where it is too long', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...hostile)), (text) => {
        const title = lineOf(text);
        const made = stationed(dataset, { title }, { scene: id, figures: [] });
        const own = made.story.scenes.find((one) => one.id === id);
        if (!title) {
          expect(made).toBe(dataset);
          return;
        }
        for (const lang of dataset.edition.languages) {
          expect(plainOf(made, own?.title ?? {}, lang)).toBe(cut(title, MOST.title));
          expect(plainOf(made, own?.chart?.title ?? {}, lang)).toBe(cut(title, MOST.title));
        }
      }),
    );
  });

  test('any figure is said as it is, and marked', () => {
    fc.assert(
      fc.property(fc.constantFrom(...hostile, '12', 'hơn 7'), (text) => {
        const said = lineOf(text);
        const made = stationed(dataset, { [figure]: said }, { scene: id, figures: [figure] });
        const prose = { vi: `{${figure}}`, en: `{${figure}|bare}` };
        expect(plainOf(made, prose, 'vi')).toBe(`${cut(said, MOST.figure)}\u00a0(số do đài nhập)`);
        expect(plainOf(made, prose, 'en')).toContain('(station’s figure)');
        expect(plainOf(dataset, prose, 'vi')).not.toContain('do đài nhập');
      }),
    );
  });

  test('a figure that is not the graphic’s cannot be put in', () => {
    expect(stationed(dataset, { [figure]: '1', other: '2' }, { scene: id, figures: [] })).toBe(
      dataset,
    );
  });
});
