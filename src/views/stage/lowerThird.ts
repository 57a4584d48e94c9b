/** One figure with its words and its source line, at the foot of the frame. */
import { layerBlock, layerMark } from '../../chart/layerMark.ts';
import { panelWords } from '../../chart/panelWords.ts';
import { heroWithin } from '../../chart/marks/hero.ts';
import { block, words, type TextBlock } from '../../chart/text.ts';
import { factsOf } from '../../dataset/facts.ts';
import { inLanguage, type Run } from '../../dataset/prose.ts';
import { dateWords } from '../../dataset/wording/date.ts';
import type { Quantity } from '../../dataset/quantity.ts';
import type { Dataset } from '../../dataset/types.ts';
import { sceneOf } from '../../scenes/frame.ts';
import { citationsOf } from '../../scenes/sources.ts';
import { touches, type Rect } from '../../map/rect.ts';
import type { Source } from '../../scenes/types.ts';
import { sourceBlock } from '../../chart/sourceLine.ts';
import { sceneSources } from './headline.ts';
import { column, draw, opacityOf, TYPE, type Pen } from './pen.ts';

/** What a lower third says. */
export interface Strap {
  /** Set large; null where the scene is about no number. */
  key: Quantity | null;
  words: Run[];
  sources: readonly Source[];
}

const sourcesOfFact = (dataset: Dataset, id: string): Source[] => {
  const cited = citationsOf(dataset, factsOf(dataset).get(id));
  return dataset.sources.documents.flatMap((document) => {
    const own = cited.filter((citation) => citation.document === document.id);
    const results = dataset.results.results.filter(
      ({ number }) =>
        document.id === dataset.results.document && own.some(({ result }) => result === number),
    );
    return own.length > 0 ? [{ document, results }] : [];
  });
};

/** What a figure is, and of which year where that is not the edition's own. */
function labelOf({ edition }: Dataset, { id, label, period }: Quantity, lang: string): Run[] {
  const named = words(inLanguage(label, lang));
  if (period === edition.period.date) return [named];
  const year = dateWords({ date: period }, lang, 'full');
  return [words(`${named.text}, `), { ...words(year), fact: id }];
}

/**
 * What the lower third says at a frame: the figure that the step is about, else the one that the
 * chart is about, else the scene's finding.
 */
export function strapOf({ canvas, dataset, lang, frame }: Pen): Strap {
  const scene = sceneOf(dataset, frame.scene);
  const { station } = dataset;
  const facts = factsOf(dataset);
  const quantities = (scene.steps[frame.step]?.focus ?? []).flatMap((id) => {
    const fact = facts.all.get(id);
    return fact?.kind === 'quantity' ? [fact.quantity] : [];
  });
  const { chart } = frame;
  // One of several values side by side says by its own label whose or which it is; the title does not.
  const compared = chart?.kind === 'compare' ? chart.rows.find(({ quantity }) => quantity) : null;
  // Of several the last: a step ends on what it is about.
  const key = quantities.at(-1) ?? compared?.quantity;
  if (key) {
    return {
      key,
      words: station?.title ? canvas.runs(scene.title) : labelOf(dataset, key, lang),
      sources: sourcesOfFact(dataset, key.id),
    };
  }
  if (chart && chart.kind !== 'metrics') {
    const said = panelWords(canvas, chart);
    if (said.key) {
      const whole = chart.kind === 'states' && !station?.title;
      const caption = whole ? said.caption : canvas.runs(chart.title);
      return { key: said.key, words: caption, sources: chart.sources };
    }
  }
  return {
    key: null,
    words: canvas.runs(scene.title),
    sources: chart?.sources ?? sceneSources(dataset, scene),
  };
}

/** Air inside the strap, and between number and words, in units. */
const PAD = { x: 36, y: 26, between: 44 };
/** Width of the accent at its start. */
const ACCENT = 12;

export function lowerThird(pen: Pen): SVGElement[] {
  const { canvas, drawing, safe, bugBox, frame, palette } = pen;
  const strap = strapOf(pen);
  const tall = drawing.width < drawing.height * 1.2;
  const width = Math.min(safe.width, 1500);
  const inner = width - 2 * PAD.x - ACCENT;

  const number = strap.key
    ? heroWithin(
        { ...canvas, type: TYPE.words },
        strap.key,
        { width: tall ? inner : inner * 0.52, height: 150 },
        { size: 118, least: 76 },
      )
    : null;
  const beside = number && !tall ? inner - number.width - PAD.between : inner;
  const text = wordsBlock(pen, strap, beside);
  const source = sourceBlock({ ...canvas, base: TYPE.small + 2 }, strap.sources, inner);

  // A scene beyond the document may tell a figure of the document.
  const beyond = strap.key === null || canvas.facts.beyond.has(strap.key.id);
  const named = beyond ? frame.chart?.layer : null;
  const layer = named && layerBlock({ ...canvas, base: TYPE.small + 4 }, named, inner);
  const head = layer ? layer.height + 12 : 0;

  const row = tall
    ? (number ? number.height + 24 : 0) + text.height
    : Math.max(number?.height ?? 0, text.height);
  const height = head + row + (source ? source.height + 18 : 0) + 2 * PAD.y;
  const box = raised({ x: safe.x, y: safe.y + safe.height - height, width, height }, bugBox);

  const left = box.x + ACCENT + PAD.x;
  const top = box.y + PAD.y + head;
  const textAt =
    number && !tall
      ? { x: left + number.width + PAD.between, y: top + (row - text.height) / 2 }
      : { x: left, y: top + (number ? number.height + 24 : 0) };
  const numberTop = tall ? top : top + (row - (number?.height ?? 0)) / 2;
  const sourceSet = source
    ? column(pen, [source], { x: left, y: box.y + height - PAD.y - source.height, gap: 0 })
    : null;
  return [
    draw(
      pen,
      'g',
      { opacity: opacityOf(frame.presence) },
      draw(pen, 'rect', { ...box, fill: palette.page }),
      draw(pen, 'rect', { ...box, width: ACCENT, fill: palette.accent }),
      layer ? layerMark(canvas, layer, left, box.y + PAD.y) : null,
      ...(number ? number.at(left, numberTop) : []),
      ...column(pen, [text], { ...textAt, gap: 0 }).nodes,
      ...(sourceSet?.nodes ?? []),
    ),
  ];
}

/** Beside a number its words; without one the finding itself. */
function wordsBlock({ palette }: Pen, { key, words: runs }: Strap, width: number): TextBlock {
  const set = (size: number) =>
    block(runs, width, { size, weight: key ? 600 : 800, fill: palette.ink, leading: 1.25 }, true);
  const most = key ? 44 : 56;
  for (let size = most; size > TYPE.words; size *= 0.95) {
    const tried = set(size);
    if (tried.lines.length <= 2) return tried;
  }
  return set(TYPE.words);
}

/** Above the bug, where that stands in its corner. */
const raised = (box: Rect, bug: Rect | null): Rect =>
  bug && touches(box, bug) ? { ...box, y: bug.y - box.height - 20 } : box;
