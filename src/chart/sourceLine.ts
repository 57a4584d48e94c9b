import { inLanguage, type Run } from '../dataset/prose.ts';
import { wordsOf } from '../i18n/words.ts';
import type { Source } from '../scenes/types.ts';
import { runsWidth } from '../style/measure.ts';
import type { Canvas } from './canvas.ts';
import { block, words, type TextBlock, type TextStyle } from './text.ts';

/** The documents that a chart draws from, and which of their results, as words with facts. */
function sourceRuns(canvas: Canvas, sources: readonly Source[], named: boolean): Run[] {
  const { lang } = canvas;
  const own = wordsOf(lang);
  const said = (id: string, form?: string) => words(canvas.say(id, form), id);
  const runs = sources.flatMap(({ document, results }, index): Run[] => {
    const [only, ...others] = results;
    const issuer = named ? `${inLanguage(document.issuer, lang)}, ` : '';
    const list = only && others.length === 0 ? [words(', '), said(only.id)] : [];
    if (only && others.length > 0) {
      list.push(words(`, ${own.results} `), said(only.id, 'bare'));
      for (const { id } of others) list.push(words(', '), said(id, 'bare'));
    }
    return [words(`${index > 0 ? '; ' : ''}${issuer}`), said(document.id), ...list];
  });
  return [words(`${own.source}: `), ...runs];
}

/** The source line, with the issuers' names where they fit on the one line; null without sources. */
export function sourceBlock(
  canvas: Canvas,
  sources: readonly Source[],
  width: number,
): TextBlock | null {
  if (sources.length === 0) return null;
  const style: TextStyle = { size: canvas.base - 2, weight: 400, fill: canvas.palette.muted };
  const named = sourceRuns(canvas, sources, true);
  const fits = runsWidth(named, style.size, style.weight) <= width;
  return block(fits ? named : sourceRuns(canvas, sources, false), width, style);
}
