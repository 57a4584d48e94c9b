/** What a document says of itself to networks that show a link to it. */
import { inLanguage, plainOf } from '../../dataset/prose.ts';
import type { Dataset } from '../../dataset/types.ts';
import { localeOf } from '../../dataset/wording/locale.ts';
import { addressesOf, type Addresses } from './addresses.ts';
import { escaped } from './html.ts';
import { oembedFile } from './oembed.ts';
import { shareFile, shareSize } from './shareFile.ts';

/** A tag and its attributes; one without a value leaves the whole tag out. */
type Tag = [name: string, attributes: Readonly<Record<string, string | number | undefined>>];

const written = ([name, attributes]: Tag): string => {
  const entries = Object.entries(attributes);
  if (entries.some(([, value]) => value === undefined || value === '')) return '';
  return `<${name}${entries.map(([key, value]) => ` ${key}="${escaped(String(value))}"`).join('')} />`;
};

const meta = (property: string, content: string | number | undefined): Tag => [
  'meta',
  { property, content },
];

/** A language with its country as OpenGraph writes it. */
const openGraphLocale = (lang: string): string => localeOf(lang).tag.replace('-', '_');

/** What the share picture shows, in words. */
export function pictureWords(dataset: Dataset, lang: string): string {
  const chart = dataset.story.scenes[0]?.chart;
  return chart ? plainOf(dataset, chart.alt, lang) : inLanguage(dataset.edition.description, lang);
}

/**
 * Title, description, cards for sharing and links to the other languages, as markup of the head.
 * What the edition does not set is left out; without its public address so are all links that must
 * be whole ones. It belongs near the start: some networks read no more than 32 KB.
 */
export function cards(dataset: Dataset, lang: string): string {
  const { edition } = dataset;
  const title = inLanguage(edition.title, lang);
  const description = inLanguage(edition.description, lang);
  const addresses = addressesOf(edition, lang);
  const tags: Tag[] = [
    ['meta', { name: 'description', content: description }],
    ...languageLinks(edition.languages, lang, addresses),
    meta('og:type', 'article'),
    meta('og:title', title),
    meta('og:description', description),
    meta('og:site_name', edition.publisher && inLanguage(edition.publisher, lang)),
    meta('og:locale', openGraphLocale(lang)),
    ...edition.languages
      .filter((other) => other !== lang)
      .map((other) => meta('og:locale:alternate', openGraphLocale(other))),
    meta('og:url', addresses.site ? addresses.document(lang) : undefined),
    meta('og:image', addresses.file(shareFile(lang))),
    meta('og:image:type', 'image/png'),
    meta('og:image:width', shareSize.width),
    meta('og:image:height', shareSize.height),
    meta('og:image:alt', pictureWords(dataset, lang)),
    meta('article:published_time', edition.published),
    meta('article:modified_time', edition.updated),
    // The rest of this card is the one above.
    ['meta', { name: 'twitter:card', content: 'summary_large_image' }],
    [
      'link',
      {
        rel: 'alternate',
        type: 'application/json+oembed',
        href: addresses.file(oembedFile(edition.languages, lang)),
        title,
      },
    ],
  ];
  return [`<title>${escaped(title)}</title>`, ...tags.map(written).filter(Boolean)].join('\n');
}

/** The document's own address and those of the other languages, which must be whole ones. */
function languageLinks(languages: readonly string[], lang: string, addresses: Addresses): Tag[] {
  if (!addresses.site) return [];
  const link = (hreflang: string, other: string): Tag => [
    'link',
    { rel: 'alternate', hreflang, href: addresses.document(other) },
  ];
  return [
    ['link', { rel: 'canonical', href: addresses.document(lang) }],
    ...languages.map((other) => link(other, other)),
    link('x-default', languages[0] ?? lang),
  ];
}
