/** An edition's data for anyone: a Data Package (https://datapackage.org, version 2) and its files. */
import type { FeatureCollection, Geometry as Shape } from 'geojson';
import { topology } from 'topojson-server';
import { inLanguage, plainOf } from '../../dataset/prose.ts';
import type { Dataset, Geometry } from '../../dataset/types.ts';
import { licenceOf } from '../../dataset/licence.ts';
import { tablesOf } from './tables.ts';

/** A file of the package, by its path inside of it. */
export interface PackageFile {
  path: string;
  text: string;
}

interface Licence {
  name: string;
  path?: string;
  title?: string;
}

const PROFILE = 'https://datapackage.org/profiles/2.0/datapackage.json';

/** Places of the Earth: steps of a degree that TopoJSON keeps, about a metre. */
const STEPS = 1e5;

/** The package of an edition: `datapackage.json`, tables as CSV, geometry as GeoJSON and TopoJSON. */
export function dataPackageOf(dataset: Dataset, geometry: Geometry): PackageFile[] {
  const { edition, places, sources } = dataset;
  const [lang = 'en'] = edition.languages;
  const tables = tablesOf(dataset);
  const layers = (places.basemap?.layers ?? []).flatMap(({ id, file, licence }) => {
    const collection = geometry.layers[id];
    return collection ? [{ id, file, licence, collection }] : [];
  });
  const own = licenceOf(dataset, lang);
  const licences: Licence[] = own ? [own] : [];
  const resources = [
    ...tables.map(({ name, title, schema }) => ({
      ...{ name, title, path: `${name}.csv`, format: 'csv', mediatype: 'text/csv' },
      ...{ encoding: 'utf-8', type: 'table', schema },
    })),
    ...layers.map(({ id, file, licence }) => ({
      ...{ name: `geo-${id}`, title: `Geometry of the layer ${id}`, path: file },
      ...{ format: 'geojson', mediatype: 'application/geo+json', encoding: 'utf-8' },
      ...(licence && { licenses: [{ name: licence }] }),
    })),
    ...(layers.length > 0
      ? [
          {
            ...{ name: 'geo-all', title: 'Every layer in one file, with shared borders' },
            ...{ path: 'geo/all.topojson', format: 'topojson', mediatype: 'application/json' },
            encoding: 'utf-8',
            ...combined(layers, licences),
          },
        ]
      : []),
  ];
  const day = edition.updated ?? edition.published;
  const descriptor = {
    $schema: PROFILE,
    name: edition.id,
    title: inLanguage(edition.title, lang),
    description: inLanguage(edition.description, lang),
    ...(edition.url && { homepage: edition.url }),
    ...(day && /^\d{4}-\d\d-\d\d$/.test(day) && { created: `${day}T00:00:00Z` }),
    ...(licences.length > 0 && { licenses: licences }),
    ...(edition.publisher && {
      contributors: [{ title: inLanguage(edition.publisher, lang), roles: ['publisher'] }],
    }),
    sources: sources.documents.map(({ title, number, issuer, url }) => ({
      title: [number, inLanguage(title, lang), inLanguage(issuer, lang)].filter(Boolean).join(', '),
      ...(url && { path: url }),
    })),
    keywords: [edition.id, edition.period.date],
    resources,
  };
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  return [
    { path: 'datapackage.json', text: json(descriptor) },
    ...tables.map(({ name, csv }) => ({ path: `${name}.csv`, text: csv })),
    ...layers.map(({ file, collection }) => ({
      path: file,
      text: `${JSON.stringify(collection)}\n`,
    })),
    ...(layers.length > 0 ? [{ path: 'geo/all.topojson', text: topojsonOf(layers) }] : []),
    { path: 'CREDITS.txt', text: creditsOf(dataset) },
  ];
}

/** The licences of a file with several layers in it. */
function combined(layers: readonly { licence?: string | undefined }[], own: readonly Licence[]) {
  const others = [...new Set(layers.flatMap(({ licence }) => licence ?? []))];
  return others.length > 0 ? { licenses: [...own, ...others.map((name) => ({ name }))] } : {};
}

function topojsonOf(
  layers: readonly { id: string; collection: FeatureCollection<Shape> }[],
): string {
  const objects = Object.fromEntries(layers.map(({ id, collection }) => [id, collection]));
  return `${JSON.stringify(topology(objects, STEPS))}\n`;
}

/** Who is to be credited, in every language of the edition. */
function creditsOf(dataset: Dataset): string {
  const { edition, places } = dataset;
  const lines = edition.languages.flatMap((lang) => [
    inLanguage(edition.title, lang),
    ...(edition.licence ? [plainOf(dataset, edition.licence, lang)] : []),
    ...(places.basemap?.attribution ?? []).map((line) => plainOf(dataset, line, lang)),
    '',
  ]);
  return `${lines.join('\n').trimEnd()}\n`;
}
