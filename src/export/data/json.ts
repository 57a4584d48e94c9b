/** Rows of a chart as JSON, for programs. */
import { factsOf } from '../../dataset/facts.ts';
import { inLanguage, plainOf } from '../../dataset/prose.ts';
import type { Dataset, Scene } from '../../dataset/types.ts';
import { factWords } from '../../dataset/wording/fact.ts';
import type { ChartFrame } from '../../scenes/types.ts';
import { rowsOf, type DataRow, type RowCitation } from './rows.ts';

/** What a file of JSON holds; keys stand in this order. What an edition does not set is left out. */
export interface DataFile {
  edition: {
    id: string;
    title: string;
    /** Public address. */
    url?: string;
    published?: string;
    updated?: string;
  };
  language: string;
  scene: { id: string; title: string };
  chart: { kind: ChartFrame['kind']; title: string };
  rows: JsonRow[];
  /** The documents that the rows cite. */
  sources: {
    id: string;
    /** Number or title, as rows say it. */
    name: string;
    title: string;
    issuer: string;
    date?: string;
    url?: string;
  }[];
  licence?: string;
}

/** A row with only what its kind has. */
export type JsonRow = Pick<DataRow, 'id' | 'kind' | 'what'> & {
  number?: number;
  state?: string;
  date?: NonNullable<DataRow['date']>;
  figure?: NonNullable<DataRow['figure']>;
  citations: Omit<RowCitation, 'name'>[];
};

/**
 * A chart's data with its sources, in a language.
 * @throws RangeError when the frame names unknown facts.
 */
export function dataFileOf(
  chart: ChartFrame,
  scene: Scene,
  dataset: Dataset,
  lang: string,
): DataFile {
  const { edition, sources } = dataset;
  const { url, published, updated, licence } = edition;
  const rows = rowsOf(chart, dataset, lang);
  const cited = new Set(rows.flatMap(({ citations }) => citations.map((one) => one.document)));
  const facts = factsOf(dataset);
  return {
    edition: {
      id: edition.id,
      title: inLanguage(edition.title, lang),
      ...(url && { url }),
      ...(published && { published }),
      ...(updated && { updated }),
    },
    language: lang,
    scene: { id: scene.id, title: plainOf(dataset, scene.title, lang) },
    chart: { kind: chart.kind, title: plainOf(dataset, chart.title, lang) },
    rows: rows.map(jsonRow),
    sources: sources.documents
      .filter(({ id }) => cited.has(id))
      .map(({ id, title, issuer, date, url: at }) => ({
        id,
        name: factWords(facts.get(id), lang),
        title: inLanguage(title, lang),
        issuer: inLanguage(issuer, lang),
        ...(date && { date }),
        ...(at && { url: at }),
      })),
    ...(licence && { licence: plainOf(dataset, licence, lang) }),
  };
}

const jsonRow = ({ id, kind, what, number, state, date, figure, citations }: DataRow): JsonRow => ({
  ...{ id, kind, what },
  ...(number !== null && { number }),
  ...(state !== null && { state }),
  ...(date && { date }),
  ...(figure && { figure }),
  citations: citations.map(({ document, result, phrase }) => ({ document, result, phrase })),
});

/** The same as text, as it stands in the file. */
export const jsonOf = (file: DataFile): string => `${JSON.stringify(file, null, 2)}\n`;
