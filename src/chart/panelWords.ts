import type { Run } from '../dataset/prose.ts';
import type { Quantity } from '../dataset/quantity.ts';
import type { MetricsFrame } from '../scenes/types.ts';
import type { Canvas } from './canvas.ts';
import { namedRuns } from './named.ts';
import { words } from './text.ts';

/** What a small multiple says: its key number, and what stands with it. */
export interface PanelWords {
  key: Quantity | null;
  caption: Run[];
}

/** The key number of a chart and the words that belong to it. */
export function panelWords(
  canvas: Canvas,
  chart: MetricsFrame['panels'][number]['chart'],
): PanelWords {
  switch (chart.kind) {
    case 'threshold':
      return { key: chart.value, caption: namedRuns(canvas, chart.thresholdName, chart.threshold) };
    case 'plan':
      return { key: chart.total, caption: canvas.runs(chart.aboveText) };
    case 'states': {
      const groups = chart.groups.map(({ text }) => canvas.runs(text));
      const all = groups.flatMap((runs, index) => (index > 0 ? [words('; '), ...runs] : runs));
      const [first, ...rest] = all;
      const fact = first?.fact ? canvas.facts.get(first.fact) : null;
      if (fact?.kind !== 'quantity') return { key: null, caption: all };
      // The number brings its own mark along.
      const [next, ...others] = rest[0]?.mark ? rest.slice(1) : rest;
      const caption = next ? [{ ...next, text: next.text.trimStart() }, ...others] : [];
      return { key: fact.quantity, caption };
    }
    case 'compare':
      return { key: chart.rows[0]?.quantity ?? null, caption: canvas.runs(chart.title) };
    case 'timeline':
    case 'cards':
      return { key: null, caption: canvas.runs(chart.title) };
  }
}
