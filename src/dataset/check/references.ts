import { formulaFigures } from '../quantity.ts';
import type { Path, Problem } from '../problems.ts';
import type { Dataset, Geometry } from '../types.ts';
import { ids, Names } from './names.ts';
import { checkLesson } from './lesson.ts';
import { checkStory } from './story.ts';

/** Every name that a dataset uses must be one that it defines, and no id may stand twice. */
export function checkReferences(dataset: Dataset, geometry: Geometry): Problem[] {
  const { edition, sources, results, places } = dataset;
  const documents = ids(sources.documents);
  const numbers = results.results.map(({ number }) => number);
  const figures = [...results.figures, ...results.results.flatMap((result) => result.figures)];
  const quantities = [...ids(figures), ...ids(results.derived)];
  const placeIds = ids(places.places);
  const seen = new Set<string>();

  const inEdition = new Names('edition.json');
  const inSources = new Names('sources.json');
  const inResults = new Names('results.json');
  const inPlaces = new Names('places.json');
  const inStory = new Names('story.json');
  const inLesson = new Names('lesson.json');

  const cited = (
    names: Names,
    path: Path,
    citation: { document: string; result?: number | undefined } | undefined,
  ) => {
    if (!citation) return;
    names.require([...path, 'document'], citation.document, 'a document', documents);
    names.result([...path, 'result'], citation.result, numbers);
  };

  inEdition.unique(seen, ['period', 'id'], edition.period.id);
  cited(inEdition, ['period', 'citation'], edition.period.citation);

  sources.documents.forEach((document, i) => {
    inSources.unique(seen, ['documents', i, 'id'], document.id);
    cited(inSources, ['documents', i, 'citation'], document.citation);
  });
  sources.names.forEach((name, i) => {
    inSources.unique(seen, ['names', i, 'id'], name.id);
    cited(inSources, ['names', i, 'citation'], name.citation);
  });

  const alone = (names: Names, path: Path, found: readonly string[]) => {
    const own = new Set<string>();
    found.forEach((id, i) => names.unique(own, [...path, i], id));
  };
  alone(inEdition, ['languages'], edition.languages);
  alone(inResults, ['units'], ids(results.units));
  alone(
    inResults,
    ['results'],
    results.results.map(({ number }) => String(number)),
  );
  alone(inPlaces, ['kinds'], ids(places.kinds));
  alone(inPlaces, ['states'], ids(places.states));
  alone(inPlaces, ['basemap', 'layers'], ids(places.basemap?.layers ?? []));
  places.basemap?.names.forEach((name, i) =>
    cited(inPlaces, ['basemap', 'names', i, 'citation'], name.citation),
  );

  inResults.require(['document'], results.document, 'a document', documents);
  const units = ids(results.units);
  const figureAt = (path: Path, figure: (typeof figures)[number]) => {
    inResults.unique(seen, [...path, 'id'], figure.id);
    inResults.require([...path, 'unit'], figure.unit, 'a unit', units);
    cited(inResults, [...path, 'citation'], figure.citation);
  };
  results.figures.forEach((figure, i) => figureAt(['figures', i], figure));
  results.results.forEach((result, i) => {
    inResults.unique(seen, ['results', i, 'id'], result.id);
    inResults.require(['results', i, 'key'], result.key, 'a figure', quantities);
    result.figures.forEach((figure, j) => figureAt(['results', i, 'figures', j], figure));
    result.places.forEach((place, j) =>
      inResults.require(['results', i, 'places', j], place, 'a place', placeIds),
    );
  });
  results.derived.forEach((derived, i) => {
    inResults.unique(seen, ['derived', i, 'id'], derived.id);
    inResults.require(['derived', i, 'unit'], derived.unit, 'a unit', units);
    for (const id of formulaFigures(derived.formula)) {
      inResults.require(['derived', i, 'formula'], id, 'a figure', quantities);
    }
  });
  results.events.forEach((event, i) => {
    inResults.unique(seen, ['events', i, 'id'], event.id);
    inResults.result(['events', i, 'result'], event.result, numbers);
    cited(inResults, ['events', i, 'citation'], event.citation);
    event.places.forEach((place, j) =>
      inResults.require(['events', i, 'places', j], place, 'a place', placeIds),
    );
  });

  const kinds = ids(places.kinds);
  const states = ids(places.states);
  const layers = ids(places.basemap?.layers ?? []);
  const featureAt = (path: Path, at: { layer: string; feature: string }) => {
    inPlaces.require([...path, 'layer'], at.layer, 'a layer of the basemap', layers);
    const features = geometry.layers[at.layer]?.features.flatMap((f) => f.properties?.id ?? []);
    if (features) {
      inPlaces.require([...path, 'feature'], at.feature, `a feature of ${at.layer}`, features);
    }
  };
  places.basemap?.backdrop.forEach((item, i) => featureAt(['basemap', 'backdrop', i], item));
  inPlaces.require(
    ['basemap', 'inset', 'place'],
    places.basemap?.inset?.place,
    'a place',
    placeIds,
  );
  places.places.forEach((place, i) => {
    const at = ['places', i] as const;
    inPlaces.unique(seen, [...at, 'id'], place.id);
    inPlaces.require([...at, 'kind'], place.kind, 'a kind of place', kinds);
    inPlaces.require([...at, 'within'], place.within, 'a place', placeIds);
    featureAt([...at, 'geometry'], place.geometry);
    place.states.forEach((state, j) => {
      inPlaces.require([...at, 'states', j, 'state'], state.state, 'a state', states);
      cited(inPlaces, [...at, 'states', j, 'citation'], state.citation);
    });
    place.results.forEach((number, j) => inPlaces.result([...at, 'results', j], number, numbers));
    cited(inPlaces, [...at, 'citation'], place.citation);
    cited(inPlaces, [...at, 'position', 'citation'], place.position?.citation);
  });

  checkStory(inStory, dataset, seen);
  checkLesson(inLesson, dataset, seen);

  return [inEdition, inSources, inResults, inPlaces, inStory, inLesson].flatMap(
    ({ problems }) => problems,
  );
}
