import { factsOf, type Facts } from '../dataset/facts.ts';
import type { Dataset, Palette } from '../dataset/types.ts';
import type { Focus, Size } from '../scenes/types.ts';
import { emphasisOf, type Emphasis } from './emphasis.ts';
import { sayingsOf, type Sayings } from './sayings.ts';

/** What a chart is drawn with, beside its frame. */
export interface ChartOptions {
  dataset: Dataset;
  lang: string;
  palette: Palette;
  /** Width and height in px. */
  size: Size;
  /** Base text size in px; everything scales from it. */
  type: number;
  /** The browser's document, or one of linkedom in Node. */
  document: Document;
  /** Id of a fact or place that is pointed at. */
  highlight: string | null;
  /** Makes the groups that carry a fact into buttons that a keyboard reaches. */
  interactive: boolean;
  /** Least size of text in px: where it does not fit, it stays crowded. Any, if not given. */
  least?: number;
  /** Room kept free along the edges, in px; enough for outlines, if not given. */
  inset?: number;
  /** Start of the ids in the drawing; needed where one kind of chart stands twice on a page. */
  idPrefix?: string;
}

/** A rectangle in px. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A group that can be pointed at, and the room that it takes. */
export interface Spot {
  node: SVGElement;
  box: Box;
  ids: readonly string[];
}

/** Everything that a chart's marks share while they are drawn. */
export interface Canvas extends Omit<ChartOptions, 'inset'>, Sayings {
  facts: Facts;
  prefix: string;
  /** Size that title and source line go by, in px; the rest goes by `type`. */
  base: number;
  /** Size of quiet text in px. */
  small: number;
  /** Room kept free along the edges, in px. */
  inset: number;
  /** Where the chart may draw. */
  box: Box;
  emphasis: Emphasis;
  /** The source line is set. */
  sourced: boolean;
  /** Set by a chart that finds too little room. */
  crowded: boolean;
  /** How many times over a chart's parts would fit into the height that they have. */
  roomy: number;
  /** The groups that can be pointed at, in drawing order. */
  spots: Spot[];
  /** Hatches that marks have asked for, by id. */
  patterns: Map<string, SVGElement>;
}

/** Room that a chart keeps free along its edges, in px: for outlines of what is pointed at. */
export const chartInset = (type: number): number => Math.round(type * 0.5);

/** A canvas for a chart that draws the facts of `ids`; `body` enlarges what is not title or source. */
export function canvasOf(
  options: ChartOptions,
  kind: string,
  focus: Focus,
  ids: readonly string[],
  body = 1,
): Canvas {
  const { dataset, lang, size } = options;
  const base = options.type;
  const type = base * body;
  const inset = options.inset ?? chartInset(base);
  return {
    ...options,
    ...sayingsOf(dataset, lang),
    facts: factsOf(dataset),
    prefix: options.idPrefix ?? kind,
    type,
    base,
    small: type - 2,
    inset,
    box: {
      x: inset,
      y: inset,
      width: Math.max(1, size.width - 2 * inset),
      height: Math.max(1, size.height - 2 * inset),
    },
    emphasis: emphasisOf(focus, ids),
    sourced: true,
    crowded: false,
    roomy: 1,
    spots: [],
    patterns: new Map(),
  };
}
