import type { Dataset, Scene } from '../dataset/types.ts';

/** Scenes that a graphic of a scene draws from: itself, the one before it, and those that its chart shows. */
function neededBy({ story }: Dataset, id: string): Scene[] {
  const index = story.scenes.findIndex((scene) => scene.id === id);
  const chart = story.scenes[index]?.chart;
  const panels = chart?.kind === 'metrics' ? chart.panels : [];
  return story.scenes.filter(
    (scene, at) => at === index || at === index - 1 || panels.includes(scene.id),
  );
}

/** A scene without what only a reader's page shows. */
const drawnOf = (scene: Scene): Scene => ({
  ...scene,
  steps: scene.steps.map((step) => ({ ...step, text: [] })),
});

/** What a package holds of a dataset, in every language: what its one scene draws. */
export function forPlayout(dataset: Dataset, scene: string): Dataset {
  const { edition, sources, results } = dataset;
  return {
    ...dataset,
    edition: { ...edition, corrections: [], description: {}, headline: {}, standfirst: {} },
    story: { scenes: neededBy(dataset, scene).map(drawnOf) },
    sources: { ...sources, method: [] },
    results: {
      ...results,
      results: results.results.map((result) => ({ ...result, paragraphs: [] })),
    },
  };
}
