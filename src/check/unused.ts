/** Things of an edition that nothing uses. */
import { parseProse } from '../dataset/prose.ts';
import { formulaFigures } from '../dataset/quantity.ts';
import type { Path, Problem } from '../dataset/problems.ts';
import { textsOf } from '../dataset/check/texts.ts';
import type { Citation, Dataset, EditionFiles, Scene } from '../dataset/types.ts';

/** Every citation inside a value. */
function citationsIn(value: unknown): Citation[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'citation' in value && value.citation ? [value.citation as Citation] : [];
  return [...own, ...Object.values(value).flatMap(citationsIn)];
}

/** Facts, places and kinds that a scene shows. */
function shownBy({ chart, map, steps }: Scene): string[] {
  const views = [map, ...steps.map((step) => step.map)].filter((view) => view !== undefined);
  const mapped = views.flatMap(({ show, names }) => [...show, ...names]);
  const focus = steps.flatMap((step) => step.focus);
  return [...mapped, ...focus, ...(chart ? chartIds(chart) : [])];
}

function chartIds(chart: NonNullable<Scene['chart']>): string[] {
  switch (chart.kind) {
    case 'threshold':
      return [chart.value, chart.threshold, chart.peers ?? ''];
    case 'plan':
      return [chart.total, chart.plan, chart.above, chart.part ?? '', chart.rest ?? ''];
    case 'states':
      return [
        ...chart.units,
        ...chart.groups.map(({ state }) => state),
        ...chart.beside.map(({ figure }) => figure),
      ];
    case 'compare':
      return chart.rows.flatMap(({ figure, part }) => [figure ?? '', part ?? '']);
    case 'timeline':
      return chart.events;
    case 'metrics':
    case 'cards':
      return [];
  }
}

/** Warnings for what is defined and never used: it may be a slip, or a leftover. */
export function checkUnused(edition: EditionFiles, dataset: Dataset): Problem[] {
  const { results, places, sources, lesson, context } = edition;
  const used = new Set<string>();
  const use = (...ids: readonly (string | undefined)[]) => {
    for (const id of ids) if (id) used.add(id);
  };
  for (const { text } of textsOf(edition)) {
    for (const words of Object.values(text)) {
      for (const segment of parseProse(words)) if (segment.kind !== 'words') use(segment.id);
    }
  }
  use(...dataset.story.scenes.flatMap(shownBy));
  for (const { document } of citationsIn(edition)) use(document);
  use(results.document);
  const all = [...results.results, ...(context ? [context] : []), results];
  for (const { figures } of all) use(...figures.map(({ unit }) => unit));
  for (const { unit, formula } of dataset.results.derived) use(unit, ...formulaFigures(formula));
  for (const result of results.results) use(result.key, ...result.places);
  // A result lists its own figures.
  use(...results.results.flatMap(({ figures }) => figures.map(({ id }) => id)));
  for (const place of places.places) {
    use(place.kind, place.within, ...place.states.map(({ state }) => state));
    // The map draws every unit, and lists say what a place with results is in.
    if (place.draw === 'unit' || place.results.length > 0) use(place.id);
  }
  use(places.basemap?.inset?.place);
  for (const { state } of context?.since ?? []) use(state);
  for (const { facts } of [...(lesson?.cards?.list ?? []), ...(lesson?.questions ?? [])])
    use(...facts);
  for (const { id, places: at } of dataset.results.events) if (used.has(id)) use(...at);

  const problems: Problem[] = [];
  const look = (file: string, path: Path, list: readonly { id: string }[] | undefined) =>
    list?.forEach(({ id }, index) => {
      if (used.has(id)) return;
      const expected = 'something that a text, a chart, a map or a formula uses';
      problems.push({
        ...{ file, path: [...path, index, 'id'], found: `${id}, which nothing uses`, expected },
        ...{ severity: 'warning', breaks: 'nothing: it is not shown' },
      });
    });
  look('sources.json', ['documents'], sources.documents);
  look('sources.json', ['names'], sources.names);
  for (const key of ['units', 'figures', 'derived', 'events'] as const) {
    look('results.json', [key], results[key]);
  }
  for (const key of ['kinds', 'states', 'places'] as const) look('places.json', [key], places[key]);
  for (const key of [
    'documents',
    'names',
    'units',
    'figures',
    'derived',
    'events',
    'states',
  ] as const) {
    look('context.json', [key], context?.[key]);
  }
  return problems;
}
