import { factsOf } from '../dataset/facts.ts';
import { parseProse } from '../dataset/prose.ts';
import type { Quantity } from '../dataset/quantity.ts';
import type { Dataset, Geometry, Scene } from '../dataset/types.ts';
import { frameAt } from '../scenes/frame.ts';
import { stepArrival } from '../scenes/timing.ts';
import { drawStage } from '../views/stage/drawStage.ts';
import type { LayoutName } from '../views/stage/request.ts';
import { stationed } from './station.ts';

/** Ids that a part of the story names: as they are, and in its prose. */
function named(value: unknown): string[] {
  if (typeof value === 'string') {
    const facts = parseProse(value).flatMap((part) => (part.kind === 'fact' ? [part.id] : []));
    return [value, ...facts];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(named) : [];
}

/** What a graphic of a scene may say: its headline, its chart, and what its steps are about. */
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

/** Shapes of frames in which a graphic may say different things: in little room it says less. */
const SHAPES = [
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 },
  { width: 1080, height: 1080 },
] as const;

/** What graphics are drawn with to see what they say. */
export interface Drawn {
  dataset: Dataset;
  geometry: Geometry;
  document: Document;
}

/**
 * The figures that a graphic of a scene says in a layout, at any step, in any language and shape, in
 * the dataset's order. It is drawn to find out: what does not show cannot be put into other words.
 */
export function sceneFigures(
  { dataset, geometry, document }: Drawn,
  scene: Scene,
  layout: LayoutName,
): Quantity[] {
  const ids = new Set(saidBy(dataset, scene));
  const named = [...factsOf(dataset).all.values()].flatMap((fact) =>
    fact.kind === 'quantity' && ids.has(fact.id) ? [fact.quantity] : [],
  );
  const figures = named.map(({ id }) => id);
  const numbered = Object.fromEntries(figures.map((id, index) => [id, `#${index}#`]));
  const told = stationed(dataset, numbered, { scene: scene.id, figures });
  const seen = new Set<string>();
  for (const size of SHAPES) {
    for (const lang of dataset.edition.languages) {
      for (const step of scene.steps.keys()) {
        if (seen.size === figures.length) return named;
        const svg = drawStage(frameAt(told, scene.id, stepArrival(step)), {
          ...{ dataset: told, geometry, document, lang, layout, size },
          ...{ background: 'scene', guides: false, bug: 'none' },
          palette: dataset.edition.themes.dark,
        });
        const text = [...svg.querySelectorAll('text')].map((node) => node.textContent).join(' ');
        for (const [, index] of text.matchAll(/#(\d+)#/g)) seen.add(figures[Number(index)] ?? '');
      }
    }
  }
  return named.filter(({ id }) => seen.has(id));
}
