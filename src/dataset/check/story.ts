import type { Path } from '../problems.ts';
import type { Dataset } from '../types.ts';
import { ids, type Names } from './names.ts';

/**
 * Every name in the story must be one that the edition defines.
 * @param facts Ids of all facts.
 */
export function checkStory(inStory: Names, dataset: Dataset, facts: ReadonlySet<string>): void {
  const { results, places, story } = dataset;
  const numbers = results.results.map(({ number }) => number);
  const placeIds = ids(places.places);
  const kinds = ids(places.kinds);
  const states = ids(places.states);
  const events = ids(results.events);
  const quantities = [
    ...ids(results.figures),
    ...results.results.flatMap((result) => ids(result.figures)),
    ...ids(results.derived),
  ];
  const figures = [...results.figures, ...results.results.flatMap((result) => result.figures)];
  /** A chart against a plan or a mark rests on a figure that its source compares with it. */
  const compared = (id: string, with_: 'plan' | 'threshold', path: Path) => {
    const figure = figures.find((candidate) => candidate.id === id);
    if (!figure || figure.comparison?.with === with_) return;
    inStory.problems.push({
      file: inStory.file,
      path,
      found: `${id}, which is not compared with a ${with_}`,
      expected: `a figure with "comparison": { "with": "${with_}" }`,
    });
  };
  const scenes = new Set<string>();
  const charted = ids(story.scenes.filter(({ chart }) => chart && chart.kind !== 'metrics'));
  story.scenes.forEach((scene, i) => {
    const at = ['scenes', i] as const;
    inStory.unique(scenes, [...at, 'id'], scene.id);
    inStory.result([...at, 'result'], scene.result, numbers);
    const mapAt = (path: Path, map: (typeof scene)['map'] | undefined) => {
      map?.show.forEach((id, j) => inStory.require([...path, 'show', j], id, 'a place', placeIds));
      map?.names.forEach((id, j) =>
        inStory.require([...path, 'names', j], id, 'a kind of place', kinds),
      );
    };
    mapAt([...at, 'map'], scene.map);
    const steps = new Set<string>();
    scene.steps.forEach((step, j) => {
      inStory.unique(steps, [...at, 'steps', j, 'id'], step.id);
      mapAt([...at, 'steps', j, 'map'], step.map);
      step.focus.forEach((id, k) =>
        inStory.require([...at, 'steps', j, 'focus', k], id, 'a fact', [...facts]),
      );
    });
    const { chart } = scene;
    if (!chart) return;
    const chartAt = (
      key: string | Path,
      id: string | undefined,
      names = quantities,
      what = 'a figure',
    ) => inStory.require([...at, 'chart', ...[key].flat()], id, what, names);
    switch (chart.kind) {
      case 'threshold':
        compared(chart.value, 'threshold', [...at, 'chart', 'value']);
        for (const key of ['value', 'threshold', 'peers'] as const) chartAt(key, chart[key]);
        break;
      case 'plan':
        compared(chart.above, 'plan', [...at, 'chart', 'above']);
        for (const key of ['total', 'plan', 'above', 'part', 'rest'] as const) {
          chartAt(key, chart[key]);
        }
        break;
      case 'states':
        chart.units.forEach((id, j) => chartAt(['units', j], id, placeIds, 'a place'));
        chart.groups.forEach(({ state }, j) =>
          chartAt(['groups', j, 'state'], state, states, 'a state'),
        );
        chart.beside.forEach(({ figure }, j) => chartAt(['beside', j, 'figure'], figure));
        break;
      case 'compare':
        chart.rows.forEach(({ figure, part }, j) => {
          chartAt(['rows', j, 'figure'], figure);
          chartAt(['rows', j, 'part'], part);
        });
        break;
      case 'timeline':
        chart.events.forEach((id, j) => chartAt(['events', j], id, events, 'an event'));
        break;
      case 'metrics':
        chart.panels.forEach((id, j) =>
          chartAt(['panels', j], id, charted, 'a scene with a chart'),
        );
        break;
      case 'cards':
    }
  });
}
