/** What documents say of themselves to networks, search engines and embedding services. */
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/dataset/types.ts';
import { cards } from '../../src/views/document/cards.ts';
import { oembed } from '../../src/views/document/oembed.ts';
import { inventedFolder, wholeEdition } from './editions.ts';

const { dataset: real } = await wholeEdition();
const { dataset: invented } = await wholeEdition(inventedFolder);

const both = (vi: string, en: string) => ({ vi, en });

/** The edition as a newsroom would publish it. */
const published = (dataset: Dataset, url = 'https://news.example/specials/year'): Dataset => ({
  ...dataset,
  edition: {
    ...dataset.edition,
    url,
    publisher: both('Báo <Thử> & "Nghiệm"', 'The <Test> & "Trial"'),
    byline: both('Lê Thử', 'Le Thu'),
    published: '2031-02-03',
    updated: '2031-02-04',
  },
});

/** The tags of a head, read back. */
function headOf(dataset: Dataset, lang: string) {
  const { document } = parseHTML(`<html><head>${cards(dataset, lang)}</head></html>`);
  const values = (selector: string, attribute: string) =>
    [...document.querySelectorAll(selector)].map((tag) => tag.getAttribute(attribute));
  return {
    document,
    title: document.querySelector('title')?.textContent,
    meta: (name: string) => values(`meta[property="${name}"], meta[name="${name}"]`, 'content'),
    link: (selector: string) => values(`link${selector}`, 'href'),
  };
}

describe.each([
  ['the real edition', real],
  ['the invented edition', invented],
])('cards of %s', (_, dataset) => {
  const [first = '', second = ''] = dataset.edition.languages;

  it.each(dataset.edition.languages)('say what the document is, in %s', (lang) => {
    const { title, meta } = headOf(dataset, lang);
    expect(title).toBe(dataset.edition.title[lang]);
    expect(meta('og:title')).toEqual([title]);
    expect(meta('description')).toEqual([dataset.edition.description[lang]]);
    expect(meta('og:description')).toEqual(meta('description'));
    expect(meta('og:type')).toEqual(['article']);
    expect(meta('twitter:card')).toEqual(['summary_large_image']);
    expect(meta('og:locale')).toEqual([{ vi: 'vi_VN', en: 'en_GB' }[lang]]);
    expect(meta('og:locale:alternate')).toHaveLength(1);
    expect(meta('og:image:width')).toEqual(['1200']);
    expect(meta('og:image:height')).toEqual(['630']);
    expect(meta('og:image:alt')[0]).toMatch(/^[^{}*]+$/);
  });

  it('leave out what the edition does not set, and what must be a whole address', () => {
    const { document, meta, link } = headOf(dataset, first);
    for (const name of ['og:url', 'og:site_name', 'article:published_time']) {
      expect(meta(name)).toEqual([]);
    }
    expect(link('[rel=canonical]')).toEqual([]);
    expect(link('[hreflang]')).toEqual([]);
    expect(document.head.innerHTML).not.toContain('undefined');
  });

  it('lead to files beside the document, from each language', () => {
    const top = headOf(dataset, first);
    const below = headOf(dataset, second);
    expect(top.meta('og:image')).toEqual([`./share/${first}.png`]);
    expect(below.meta('og:image')).toEqual([`../share/${second}.png`]);
    expect(top.link('[type="application/json+oembed"]')).toEqual(['./oembed.json']);
    expect(below.link('[type="application/json+oembed"]')).toEqual([`../${second}/oembed.json`]);
  });
});

describe('cards of an edition with a public address', () => {
  it.each(['https://news.example/specials/year', 'https://news.example/specials/year/'])(
    'lead to whole addresses: %s',
    (url) => {
      const { meta, link } = headOf(published(real, url), 'en');
      const site = 'https://news.example/specials/year/';
      expect(link('[rel=canonical]')).toEqual([`${site}en/`]);
      expect(meta('og:url')).toEqual([`${site}en/`]);
      expect(link('[hreflang=vi]')).toEqual([site]);
      expect(link('[hreflang=en]')).toEqual([`${site}en/`]);
      expect(link('[hreflang=x-default]')).toEqual([site]);
      expect(meta('og:image')).toEqual([`${site}share/en.png`]);
      expect(link('[type="application/json+oembed"]')).toEqual([`${site}en/oembed.json`]);
    },
  );

  it('name the publisher and the dates, with every sign escaped', () => {
    const { document, meta } = headOf(published(real), 'vi');
    expect(meta('og:site_name')).toEqual(['Báo <Thử> & "Nghiệm"']);
    expect(meta('article:published_time')).toEqual(['2031-02-03']);
    expect(meta('article:modified_time')).toEqual(['2031-02-04']);
    expect(document.querySelectorAll('head > :not(title, meta, link)')).toHaveLength(0);
  });
});

describe('oEmbed', () => {
  it.each([...real.edition.languages])('answers for the document in %s', (lang) => {
    const answer = oembed(published(real), lang);
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 1000, height: 720 });
    expect(answer.title).toBe(real.edition.title[lang]);
    expect(answer.provider_name).toContain('"');
    const { document } = parseHTML(`<body>${answer.html}</body>`);
    const frame = document.querySelector('iframe');
    const folder = lang === 'en' ? 'en/' : '';
    const site = 'https://news.example/specials/year/';
    expect(frame?.getAttribute('src')).toBe(`${site}${folder}?shape=tall`);
    expect(frame?.getAttribute('title')).toBe(answer.title);
    expect(answer.thumbnail_url).toBe(`${site}share/${lang}.png`);
  });

  it('is relative to the document where the edition has no public address', () => {
    expect(oembed(real, 'vi').html).toContain('src="./?shape=tall"');
    expect(oembed(real, 'en').html).toContain('src="../en/?shape=tall"');
    expect(oembed(real, 'en')).not.toHaveProperty('provider_name');
    expect(oembed(invented, 'en').html).toContain('src="./?shape=tall"');
    expect(JSON.stringify([oembed(real, 'vi'), oembed(invented, 'vi')])).not.toContain('invalid');
  });
});
