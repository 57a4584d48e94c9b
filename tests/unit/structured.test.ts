/** The story as data for search engines. */
import { describe, expect, it } from 'vitest';
import { documentOnly } from '../../src/dataset/context.ts';
import type { Dataset } from '../../src/dataset/types.ts';
import { structuredData } from '../../src/views/document/structured.ts';
import { inventedFolder, wholeEdition } from './editions.ts';

const { dataset: real } = await wholeEdition();
const { dataset: invented } = await wholeEdition(inventedFolder);

type Node = Record<string, unknown>;

/** The block's article and dataset. */
function read(dataset: Dataset, lang: string): { article: Node; data: Node; block: string } {
  const block = structuredData(dataset, lang);
  const json = block.replace(/^<script type="application\/ld\+json">|<\/script>$/g, '');
  expect(json).not.toContain('<');
  const [article = {}, data = {}] = (JSON.parse(json) as { '@graph': Node[] })['@graph'];
  return { article, data, block };
}

/** The figures of a dataset by id. */
const measured = (data: Node) =>
  new Map((data.variableMeasured as Node[]).map((figure) => [figure.propertyID, figure]));

describe.each([
  ['the real edition', real],
  ['the invented edition', invented],
])('data of %s', (_, dataset) => {
  it.each(dataset.edition.languages)('is an article and its dataset, in %s', (lang) => {
    const { article, data } = read(dataset, lang);
    expect(article['@type']).toBe('NewsArticle');
    expect(article.inLanguage).toBe(lang);
    expect(article.headline).not.toMatch(/[{}*]/);
    expect(article.citation).toHaveLength(documentOnly(dataset).sources.documents.length);
    expect(data['@type']).toBe('Dataset');
    expect(data.temporalCoverage).toBe(dataset.edition.period.date);
    const { figures, results, derived } = documentOnly(dataset).results;
    const all = [...figures, ...results.flatMap((result) => result.figures), ...derived];
    expect(data.variableMeasured).toHaveLength(all.length);
  });

  it('leaves out what the edition does not set', () => {
    const { article, data, block } = read(dataset, 'en');
    for (const name of ['datePublished', 'dateModified', 'author', 'publisher', 'correction']) {
      expect(article).not.toHaveProperty(name);
    }
    expect(article).not.toHaveProperty('url');
    expect(data).not.toHaveProperty('creator');
    expect(block).not.toMatch(/undefined|null/);
  });
});

describe('data of the real edition', () => {
  it('names the documents that its figures come from, with their numbers', () => {
    const { data } = read(real, 'vi');
    const based = data.isBasedOn as Node[];
    expect(based.map(({ identifier }) => identifier)).toEqual(['374/VP-BC', undefined]);
    expect(data.license).toBe('https://creativecommons.org/licenses/by/4.0/');
    expect(data.spatialCoverage).toMatchObject({ geo: { box: '20.595 106.395 21.025 107.215' } });
  });

  it('says figures with their qualifiers', () => {
    const figures = measured(read(real, 'vi').data);
    expect(figures.get('budget-total')).toMatchObject({
      value: 'trên 109 nghìn tỷ đồng',
      minValue: 109,
      unitText: 'nghìn tỷ đồng',
    });
    expect(figures.get('arrivals-above-plan')).toMatchObject({ value: 'hơn 54%', minValue: 54 });
    expect(figures.get('reward-2021')).toMatchObject({ maxValue: 1800 });
    expect(figures.get('arrivals-total')).toMatchObject({ value: 7 });
    expect(figures.get('football-rank')).toMatchObject({ value: 'thứ 2 cả nước' });
    const plan = figures.get('tourism-plan');
    expect(plan?.value).toBe('dưới khoảng 4,55 triệu lượt khách\u00a0(suy ra)');
    expect(plan).not.toHaveProperty('maxValue');
  });
});

describe('data of another edition', () => {
  const edition = {
    ...invented.edition,
    url: 'http://news.example',
    publisher: { en: 'The </script> Test' },
    byline: { en: 'A. Writer' },
    published: '2031-02-03',
    updated: '2031-02-04',
    corrections: [{ date: '2031-02-04', text: { en: 'Was {year-1988|plain}.' } }],
    licence: { en: 'All rights reserved' },
  };
  const { article, data, block } = read({ ...invented, edition }, 'en');

  it('has what the edition sets', () => {
    expect(article).toMatchObject({
      url: 'http://news.example/',
      image: { url: 'http://news.example/share/en.png' },
      datePublished: '2031-02-03',
      dateModified: '2031-02-04',
      author: { '@type': 'Person', name: 'A. Writer' },
      publisher: { '@type': 'Organization', name: 'The </script> Test' },
      correction: [{ datePublished: '2031-02-04', text: 'Was 1988.' }],
    });
    expect(data.creator).toEqual(article.publisher);
    expect(data.license).toEqual({ '@type': 'CreativeWork', name: 'All rights reserved' });
  });

  it('never ends the element that it stands in', () => {
    expect(block.match(/<\/script>/g)).toHaveLength(1);
  });
});
