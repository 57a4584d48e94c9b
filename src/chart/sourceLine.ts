import { inLanguage, type Run } from '../dataset/prose.ts';
import { isByIssuer } from '../dataset/wording/fact.ts';
import { localeOf } from '../dataset/wording/locale.ts';
import { wordsOf } from '../i18n/words.ts';
import type { Source } from '../scenes/types.ts';
import { runsWidth } from '../style/measure.ts';
import type { Canvas } from './canvas.ts';
import { block, words, type TextBlock, type TextStyle } from './text.ts';

/** Documents from which on a source line gives no dates. */
const MANY = 4;

/** The documents that a chart draws from, and which of their results, as words with facts. */
function sourceRuns(canvas: Canvas, sources: readonly Source[], named: boolean): Run[] {
  const { lang } = canvas;
  const own = wordsOf(lang);
  const said = (id: string, form?: string) => words(canvas.say(id, form), id);
  // Of many documents the names alone: their dates stand in the notes.
  const form = sources.length > MANY ? 'short' : 'full';
  const runs = sources.flatMap(({ document, results }, index): Run[] => {
    const [only, ...others] = results;
    const issuer = named && !isByIssuer(document) ? `${inLanguage(document.issuer, lang)}, ` : '';
    const list = only && others.length === 0 ? [words(', '), said(only.id)] : [];
    if (only && others.length > 0) {
      list.push(words(`, ${own.results} `), said(only.id, 'bare'));
      for (const { id } of others) list.push(words(', '), said(id, 'bare'));
    }
    return [words(`${index > 0 ? '; ' : ''}${issuer}`), said(document.id, form), ...list];
  });
  return [words(`${own.source}: `), ...runs];
}

/**
 * The source line, with the issuers' names where they fit on the one line; null without sources.
 * Where a station has put in a headline of its own, the line says so.
 */
export function sourceBlock(
  canvas: Canvas,
  sources: readonly Source[],
  width: number,
): TextBlock | null {
  const { dataset, lang } = canvas;
  const own = dataset.station?.title ? localeOf(lang).stationTitle : '';
  if (sources.length === 0 && !own) return null;
  const style: TextStyle = { size: canvas.base - 2, weight: 400, fill: canvas.palette.muted };
  const line = (named: boolean): Run[] => {
    const runs = sources.length > 0 ? sourceRuns(canvas, sources, named) : [];
    return own ? [...runs, words(`${runs.length > 0 ? ' · ' : ''}${own}`)] : runs;
  };
  const named = line(true);
  const fits = runsWidth(named, style.size, style.weight) <= width;
  return block(fits ? named : line(false), width, style);
}
