import { factsOf } from '../dataset/facts.ts';
import { parseProse } from '../dataset/prose.ts';
import type { Quantity } from '../dataset/quantity.ts';
import type { Dataset, Scene } from '../dataset/types.ts';

/** Ids that a part of the story names: as they are, and in its prose. */
function named(value: unknown): string[] {
  if (typeof value === 'string') {
    const facts = parseProse(value).flatMap((part) => (part.kind === 'fact' ? [part.id] : []));
    return [value, ...facts];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(named) : [];
}

/** What a graphic of a scene says: its headline, its chart, and what its steps are about. */
function saidBy(dataset: Dataset, scene: Scene): string[] {
  const { chart } = scene;
  const own = [scene.title, scene.kicker, scene.steps.map(({ focus }) => focus)];
  if (!chart) return named(own);
  const panels = chart.kind === 'metrics' ? chart.panels : [];
  const others = dataset.story.scenes.filter(({ id }) => panels.includes(id));
  const keys = chart.kind === 'cards' ? dataset.results.results.map(({ key }) => key) : [];
  // The text alternative is not drawn.
  const charts = [chart, ...others.map((other) => other.chart)].map((one) => ({
    ...one,
    alt: null,
  }));
  return named([own, keys, charts]);
}

/** The figures that a graphic of a scene may say, in the dataset's order. */
export function sceneFigures(dataset: Dataset, scene: Scene): Quantity[] {
  const ids = new Set(saidBy(dataset, scene));
  return [...factsOf(dataset).all.values()].flatMap((fact) =>
    fact.kind === 'quantity' && ids.has(fact.id) ? [fact.quantity] : [],
  );
}
