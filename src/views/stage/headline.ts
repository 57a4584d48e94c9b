/** The words of a stage frame that no chart says: what the scene is about, its finding, its source. */
import { block, type TextBlock } from '../../chart/text.ts';
import { sourceBlock } from '../../chart/sourceLine.ts';
import type { Dataset, Scene } from '../../dataset/types.ts';
import { sceneOf } from '../../scenes/frame.ts';
import type { Source } from '../../scenes/types.ts';
import { TYPE, type Pen } from './pen.ts';

/** The scene's kicker, one line over a chart or a headline; null where it has none. */
export function kickerBlock(
  { canvas, dataset, frame, palette }: Pen,
  width: number,
): TextBlock | null {
  const { kicker } = sceneOf(dataset, frame.scene);
  if (!kicker) return null;
  const style = { size: TYPE.small, weight: 600 as const, fill: palette.accentText };
  return block(canvas.runs(kicker), width, style);
}

/** The scene's finding, as large as a number of lines allows. */
export function titleBlock(
  { canvas, dataset, frame, palette }: Pen,
  width: number,
  { most, least, lines }: { most: number; least: number; lines: number },
): TextBlock {
  const { title } = sceneOf(dataset, frame.scene);
  const set = (size: number) =>
    block(canvas.runs(title), width, { size, weight: 800, fill: palette.ink, leading: 1.22 }, true);
  for (let size = most; size > least; size *= 0.95) {
    const tried = set(size);
    if (tried.lines.length <= lines && tried.width <= width) return tried;
  }
  return set(least);
}

/** The documents that a scene draws from. */
export function sceneSources(dataset: Dataset, scene: Scene): Source[] {
  const document = dataset.sources.documents.find(({ id }) => id === dataset.results.document);
  const results = dataset.results.results.filter(({ number }) => number === scene.result);
  return document ? [{ document, results }] : [];
}

/** The source line of what the frame shows; null where nothing is drawn from a document. */
export function sourceLine(pen: Pen, width: number): TextBlock | null {
  const { canvas, dataset, frame } = pen;
  const sources = frame.chart?.sources ?? sceneSources(dataset, sceneOf(dataset, frame.scene));
  return sourceBlock({ ...canvas, base: TYPE.small + 2 }, sources, width);
}
