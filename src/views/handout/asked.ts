/** What a pupil is asked for, and so must not read on the worksheet. Pure. */
import { factsOf } from '../../dataset/facts.ts';
import { parseProse, type Run } from '../../dataset/prose.ts';
import type { Card, ChartSpec, Dataset, Prediction, Text } from '../../dataset/types.ts';

/** Ids of the facts that stand in a text, in any of its languages. */
const factsIn = (...texts: Text[]): string[] =>
  texts
    .flatMap((text) => Object.values(text))
    .flatMap(parseProse)
    .flatMap((segment) => (segment.kind === 'fact' ? [segment.id] : []));

/** The chart whose answer is predicted; undefined where the scene has none. */
export const chartOf = ({ story }: Dataset, { scene }: Prediction): ChartSpec | undefined =>
  story.scenes.find(({ id }) => id === scene)?.chart;

/** Ids of the figures that answer a prediction. */
export function predictedFacts(dataset: Dataset, prediction: Prediction): string[] {
  const chart = chartOf(dataset, prediction);
  switch (chart?.kind) {
    case 'threshold':
      return [chart.value];
    case 'plan':
      return [chart.above];
    case 'states':
      return [...new Set(factsIn(...chart.groups.map(({ text }) => text)))];
    default:
      return [];
  }
}

/** Ids of the facts that predictions and questions ask for; what a question names itself is given. */
export function askedFacts(dataset: Dataset): ReadonlySet<string> {
  const { predictions = [], questions = [] } = dataset.lesson ?? {};
  const asked = new Set(predictions.flatMap((prediction) => predictedFacts(dataset, prediction)));
  for (const { ask, answer, facts } of questions) {
    const given = new Set(factsIn(ask));
    for (const id of [...facts, ...factsIn(answer)]) {
      // Of a place its state is asked: that its name is given away changes nothing.
      if (!given.has(id) || isPlace(dataset, id)) asked.add(id);
    }
  }
  return asked;
}

const isPlace = (dataset: Dataset, id: string): boolean =>
  factsOf(dataset).get(id).kind === 'place';

/** A gap to write a fact into. */
const GAP = '_'.repeat(16);

/** Words with a gap in the place of each fact that is asked. */
export function withGaps(runs: readonly Run[], asked: ReadonlySet<string>): Run[] {
  return runs.flatMap((run): Run[] => {
    if (run.fact === null || !asked.has(run.fact)) return [run];
    return run.mark ? [] : [{ text: GAP, fact: null, strong: false, mark: false }];
  });
}

/**
 * The cards that a pupil can be given with gaps: a card that says of a place what is asked would give
 * it away in words that no gap can hide.
 */
export function cardsForPupil(dataset: Dataset): Card[] {
  const asked = askedFacts(dataset);
  const cards = dataset.lesson?.cards?.list ?? [];
  return cards.filter(
    ({ says }) => !factsIn(says).some((id) => asked.has(id) && isPlace(dataset, id)),
  );
}
