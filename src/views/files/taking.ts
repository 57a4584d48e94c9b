/** What the page gives, as files: each with its name, made when it is asked for. */
import { cellsOf, csvOf } from '../../export/data/csv.ts';
import { dataFileOf, jsonOf } from '../../export/data/json.ts';
import { rowsOf } from '../../export/data/rows.ts';
import type { Dataset } from '../../dataset/types.ts';
import { fileWordsOf } from '../../i18n/files/words.ts';
import { frameAt, sceneOf } from '../../scenes/frame.ts';
import { stepArrival } from '../../scenes/timing.ts';
import { pngOfDrawing, standalone } from '../stage/screen/picture.ts';
import { drawPicture, pictureSize, type PictureKind, type PictureOptions } from './pictures.ts';

/** Formats of a chart's data. */
export const dataFormats = ['csv', 'json'] as const;
export type DataFormat = (typeof dataFormats)[number];

/** Formats of a picture. */
export const pictureFormats = ['svg', 'png'] as const;
export type PictureFormat = (typeof pictureFormats)[number];

/** Name of a file: edition, scene, what it shows, language. Ids are plain ASCII. */
export const fileName = (
  { edition }: Pick<Dataset, 'edition'>,
  { scene, part, lang, format }: Record<'scene' | 'part' | 'lang' | 'format', string>,
): string => `${edition.id}-${scene}-${part}.${lang}.${format}`;

/**
 * The data of a scene's chart as a text.
 * @throws RangeError where the scene has no chart.
 */
export function dataText(
  dataset: Dataset,
  { scene, lang, format }: { scene: string; lang: string; format: DataFormat },
): string {
  const { chart } = frameAt(dataset, scene, stepArrival(0));
  if (!chart) throw new RangeError(`scene ${scene} has no chart`);
  if (format === 'json') return jsonOf(dataFileOf(chart, sceneOf(dataset, scene), dataset, lang));
  return csvOf(cellsOf(rowsOf(chart, dataset, lang), fileWordsOf(lang)));
}

/** The same as a file. */
export const dataBlob = (text: string, format: DataFormat): Blob =>
  new Blob([text], { type: format === 'csv' ? 'text/csv;charset=utf-8' : 'application/json' });

/**
 * A picture of a scene as a file, with its fonts inside. Rejects where there is no such picture, or
 * where the browser cannot make it.
 */
export async function pictureBlob(
  kind: PictureKind,
  format: PictureFormat,
  { scene, ...options }: PictureOptions & { scene: string },
): Promise<Blob> {
  const svg = drawPicture(kind, scene, options);
  return format === 'png'
    ? pngOfDrawing(svg, pictureSize)
    : new Blob([await standalone(svg)], { type: 'image/svg+xml' });
}
