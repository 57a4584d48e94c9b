import type { Dataset, Place, PlaceState } from '../../dataset/types.ts';
import type { Frame } from '../../scenes/types.ts';

/**
 * A frame with what the reader has chosen in focus: a place, or a result and its places. With nothing
 * chosen it stays as it is.
 */
export function exploredFrame(dataset: Dataset, frame: Frame, pick: string): Frame {
  const { map, chart } = frame;
  if (!pick) return frame;
  const charted = chart && { ...chart, focus: { [pick]: 1 } };
  if (!map) return { ...frame, chart: charted };
  const ids = pickedPlaces(dataset, pick);
  const focus = Object.fromEntries(ids.map((id) => [id, 1]));
  const shown = new Set(map.sites.map(({ place }) => place.id));
  const named = new Set(map.names.map(({ place }) => place.id));
  const picked = dataset.places.places.filter(({ id }) => ids.includes(id));
  const added = (known: ReadonlySet<string>) =>
    picked.filter(({ id }) => !known.has(id)).map((place) => ({ place, weight: 1 }));
  return {
    ...frame,
    chart: charted,
    map: {
      ...map,
      focus,
      sites: [...map.sites, ...added(shown).filter(({ place }) => place.draw !== 'unit')],
      names: [...map.names, ...added(named)],
    },
  };
}

/** The places that a choice is about: itself, or those of the chosen result. */
export function pickedPlaces(dataset: Dataset, pick: string): string[] {
  const result = dataset.results.results.find(({ id }) => id === pick);
  if (result) return placesOfResult(dataset, result.number);
  return dataset.places.places.some(({ id }) => id === pick) ? [pick] : [];
}

/** The state that a place is in, in the edition's own year; undefined where it is in none. */
export const stateOf = (dataset: Dataset, place: Place): PlaceState | undefined =>
  dataset.places.states.find(({ id }) => id === place.states[0]?.state);

/** Every place of a result: those that it lists, and those that say they belong to it. */
export function placesOfResult(dataset: Dataset, number: number): string[] {
  const listed = dataset.results.results.find((result) => result.number === number)?.places ?? [];
  const own = dataset.places.places.filter(({ results }) => results.includes(number));
  return [...new Set([...listed, ...own.map(({ id }) => id)])];
}

/** Numbers of the results that speak of a place, in order. */
export function resultsOfPlace(dataset: Dataset, place: string): number[] {
  return dataset.results.results
    .map(({ number }) => number)
    .filter((number) => placesOfResult(dataset, number).includes(place));
}
