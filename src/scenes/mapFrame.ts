import { sinceThen } from '../dataset/context.ts';
import { factsOf } from '../dataset/facts.ts';
import { onceFor } from '../dataset/onceFor.ts';
import type { Dataset, MapView, Place } from '../dataset/types.ts';
import { gentle, mix, staggered } from './easing.ts';
import type { Focus, MapFrame, Weighted } from './types.ts';

/** The ids that a view shows; asked of each of hundreds of places, at every frame. */
const shownIn = onceFor((view: MapView): ReadonlySet<string> => new Set(view.show));

const isShown = (view: MapView, place: Place): boolean => shownIn(view).has(place.id);
const isNamed = (view: MapView, place: Place): boolean =>
  isShown(view, place) || view.names.includes(place.kind);

/**
 * The map between two views; null for an edition without a map.
 * @param given The dataset, in the edition's own year.
 * @param k How far it has come, 0 to 1, not eased.
 */
export function mapFrame(
  given: Dataset,
  from: MapView,
  to: MapView,
  k: number,
  focus: Focus,
): MapFrame | null {
  const eased = gentle(k);
  // States change in the middle of a move, while both cameras are away from what changes.
  const since = Boolean(eased < 0.5 ? from.since : to.since);
  const dataset = since ? sinceThen(given) : given;
  const { basemap, states, places } = dataset.places;
  if (!basemap) return null;
  const weighted = (test: (view: MapView, place: Place) => boolean): Weighted[] =>
    places.flatMap((place) => {
      const weight = mix(test(from, place) ? 1 : 0, test(to, place) ? 1 : 0, eased);
      return weight > 0 ? [{ place, weight }] : [];
    });
  return {
    camera: { from: from.camera ?? basemap.home, to: to.camera ?? basemap.home, k: eased },
    units: unitsFrame(dataset, states, from.states, to.states, k),
    sites: weighted(isShown).filter(({ place }) => place.draw !== 'unit'),
    names: weighted(isNamed),
    since,
    focus,
  };
}

/** Units come into their states one after another and leave them together. */
function unitsFrame(
  dataset: Dataset,
  states: Dataset['places']['states'],
  from: boolean,
  to: boolean,
  k: number,
): MapFrame['units'] {
  const units: Record<string, MapFrame['units'][string]> = {};
  if (!from && !to) return units;
  const facts = factsOf(dataset);
  const painted = stateOrder(dataset).map((id) => facts.place(id));
  const known = new Map(states.map((state) => [state.id, state]));
  painted.forEach((place, index) => {
    const state = known.get(place.states[0]?.state ?? '');
    if (!state) return;
    const coming = to && !from ? staggered(k, index, painted.length) : 1;
    units[place.id] = { state, reveal: to ? coming : mix(1, 0, gentle(k)) };
  });
  return units;
}

/** Units that have a state: in the order of the chart that lists them, then in the file's. */
const stateOrder = onceFor((dataset: Dataset): readonly string[] => {
  const charted = dataset.story.scenes.flatMap(({ chart }) =>
    chart?.kind === 'states' ? chart.units : [],
  );
  const units = dataset.places.places.filter(
    (place) => place.draw === 'unit' && place.states.length > 0,
  );
  const own = new Set(units.map(({ id }) => id));
  // A set keeps the place of what came first.
  return [...new Set([...charted.filter((id) => own.has(id)), ...own])];
});
