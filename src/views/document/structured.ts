/** The story as data for search engines: https://schema.org, an article and its dataset. */
import { documentOnly } from '../../dataset/context.ts';
import { listFacts } from '../../dataset/facts.ts';
import { licenceOf } from '../../dataset/licence.ts';
import { factRuns, inLanguage, plainOf } from '../../dataset/prose.ts';
import type { Quantity } from '../../dataset/quantity.ts';
import type { Dataset, SourceDocument } from '../../dataset/types.ts';
import { unitName } from '../../dataset/wording/number.ts';
import { addressesOf, type Addresses } from './addresses.ts';
import { shareFile, shareSize } from './shareFile.ts';

/** A thing with its properties; JSON leaves out those that are undefined. */
type Node = Readonly<Record<string, unknown>>;

/**
 * The article and the dataset of a document, as a block of data. What the edition does not set is
 * left out.
 */
export function structuredData(whole: Dataset, lang: string): string {
  // Of the edition's own document: what others say is theirs.
  const dataset = documentOnly(whole);
  const addresses = addressesOf(dataset.edition, lang);
  const data = {
    '@context': 'https://schema.org',
    '@graph': [article(dataset, lang, addresses), figures(dataset, lang, addresses)],
  };
  // No text of the data may end the element that it stands in.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return `<script type="application/ld+json">${json}</script>`;
}

function article(dataset: Dataset, lang: string, addresses: Addresses): Node {
  const { edition, sources } = dataset;
  const own = addresses.site ? addresses.document(lang) : undefined;
  const corrections = edition.corrections.map(({ date, text }) => ({
    '@type': 'CorrectionComment',
    datePublished: date,
    text: plainOf(dataset, text, lang),
  }));
  return {
    '@type': 'NewsArticle',
    headline: plainOf(dataset, edition.headline, lang),
    description: inLanguage(edition.description, lang),
    inLanguage: lang,
    url: own,
    mainEntityOfPage: own,
    image: {
      '@type': 'ImageObject',
      url: addresses.file(shareFile(lang)),
      ...shareSize,
    },
    datePublished: edition.published,
    dateModified: edition.updated,
    author: edition.byline && { '@type': 'Person', name: inLanguage(edition.byline, lang) },
    publisher: publisher(dataset, lang),
    correction: corrections.length > 0 ? corrections : undefined,
    citation: sources.documents.map((document) => work(document, lang)),
  };
}

function figures(dataset: Dataset, lang: string, addresses: Addresses): Node {
  const { edition, places, sources } = dataset;
  const quantities = listFacts(dataset).flatMap((fact) =>
    fact.kind === 'quantity' ? [fact.quantity] : [],
  );
  const cited = new Set(quantities.map(({ citation }) => citation?.document));
  const box = places.basemap?.home;
  return {
    '@type': 'Dataset',
    name: inLanguage(edition.title, lang),
    description: inLanguage(edition.description, lang),
    inLanguage: lang,
    url: addresses.site ? addresses.document(lang) : undefined,
    license: licence(dataset, lang),
    temporalCoverage: edition.period.date,
    spatialCoverage: box && {
      '@type': 'Place',
      geo: { '@type': 'GeoShape', box: [box[1], box[0], box[3], box[2]].join(' ') },
    },
    creator: publisher(dataset, lang),
    isBasedOn: sources.documents
      .filter(({ id }) => cited.has(id))
      .map((document) => work(document, lang)),
    variableMeasured: quantities.map((quantity) => variable(dataset, quantity, lang)),
  };
}

const publisher = ({ edition }: Dataset, lang: string): Node | undefined =>
  edition.publisher && { '@type': 'Organization', name: inLanguage(edition.publisher, lang) };

/** A document that facts cite, with its number. */
function work({ kind, number, title, issuer, date, url }: SourceDocument, lang: string): Node {
  return {
    '@type': kind === 'map' ? 'Map' : 'CreativeWork',
    name: inLanguage(title, lang),
    identifier: number,
    publisher: { '@type': 'Organization', name: inLanguage(issuer, lang) },
    datePublished: date,
    url,
  };
}

/** The licence of the words and the data: its address where it has one. */
function licence(dataset: Dataset, lang: string): string | Node | undefined {
  const own = licenceOf(dataset, lang);
  return own ? (own.path ?? { '@type': 'CreativeWork', name: own.title }) : undefined;
}

/** A figure: as a number only where that says it all, else in words with its qualifier. */
function variable(dataset: Dataset, quantity: Quantity, lang: string): Node {
  const { id, label, value, unit, bound, rounded, derivation } = quantity;
  const words = factRuns(dataset, id, lang)
    .map(({ text }) => text)
    .join('');
  const printed = !rounded && !derivation && unit.style !== 'rank';
  const exact = printed && bound === 'exact';
  return {
    '@type': 'PropertyValue',
    propertyID: id,
    name: plainOf(dataset, label, lang),
    value: exact ? value : words,
    minValue: printed && bound === 'over' ? value : undefined,
    maxValue: printed && bound === 'nearly' ? value : undefined,
    unitText: unitName(unit, value, lang),
    description: exact ? words : undefined,
  };
}
