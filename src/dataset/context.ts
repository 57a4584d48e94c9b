/** The two layers of an edition: what its document says, and its context, what others say. Pure. */
import { onceFor } from './onceFor.ts';
import type { Dataset, EditionFiles, Place, Scene } from './types.ts';

const idsOf = (...lists: readonly { id: string }[][]): string[] =>
  lists.flatMap((list) => list.map(({ id }) => id));

/** An edition with its context joined in: its scenes in their places, its facts among the others. */
export function withContext({ context, ...files }: EditionFiles): Dataset {
  if (!context) return files;
  const { results, sources, places, story } = files;
  const { name, read, since, outcomes, method } = context;
  const { documents, names, figures, derived, events, units, states } = context;
  const following = (id: string): Scene[] => context.scenes.filter(({ after }) => after === id);
  const { lesson } = files;
  return {
    ...files,
    ...(lesson && { lesson: { ...lesson, notes: [...lesson.notes, ...context.notes] } }),
    results: {
      ...results,
      units: [...results.units, ...units],
      figures: [...results.figures, ...figures],
      derived: [...results.derived, ...derived],
      events: [...results.events, ...events],
    },
    sources: {
      ...sources,
      documents: [...sources.documents, ...documents],
      names: [...sources.names, ...names],
    },
    places: { ...places, states: [...places.states, ...states] },
    story: { ...story, scenes: story.scenes.flatMap((scene) => [scene, ...following(scene.id)]) },
    context: {
      ...{ name, read, since, outcomes, method },
      facts: idsOf(documents, names, figures, derived, events),
      units: idsOf(units),
      states: idsOf(states),
    },
  };
}

/** Ids of the facts that are beyond the edition's own document; none without a context. */
export const beyondOf: (dataset: Dataset) => ReadonlySet<string> = onceFor(
  ({ context }) => new Set(context?.facts),
);

const without = <Item extends { id: string }>(
  list: readonly Item[],
  added: readonly string[],
): Item[] => list.filter(({ id }) => !added.includes(id));

/** The edition without its context, as its document tells it. */
export const documentOnly: (dataset: Dataset) => Dataset = onceFor(({ context, ...dataset }) => {
  if (!context) return dataset;
  const { results, sources, places, story } = dataset;
  const { facts, units, states } = context;
  const scenes = story.scenes.filter(({ after }) => after === undefined);
  const { lesson } = dataset;
  const told = (scene: string) => scenes.some(({ id }) => id === scene);
  return {
    ...dataset,
    ...(lesson && {
      lesson: { ...lesson, notes: lesson.notes.filter(({ scene }) => told(scene)) },
    }),
    results: {
      ...results,
      units: without(results.units, units),
      figures: without(results.figures, facts),
      derived: without(results.derived, facts),
      events: without(results.events, facts),
    },
    sources: {
      ...sources,
      documents: without(sources.documents, facts),
      names: without(sources.names, facts),
    },
    places: { ...places, states: without(places.states, states) },
    story: { ...story, scenes },
  };
});

/** The edition with its places in the states that they have come into since. */
export const sinceThen: (dataset: Dataset) => Dataset = onceFor((dataset) => {
  const later = new Map(dataset.context?.since.map((one) => [one.place, one]));
  if (later.size === 0) return dataset;
  const moved = (place: Place): Place => {
    const now = later.get(place.id);
    if (!now) return place;
    const { state, period, citation } = now;
    return { ...place, states: [{ state, period, citation }, ...place.states] };
  };
  return { ...dataset, places: { ...dataset.places, places: dataset.places.places.map(moved) } };
});
