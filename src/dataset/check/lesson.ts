import type { Path } from '../problems.ts';
import type { Dataset, Prediction } from '../types.ts';
import { ids, type Names } from './names.ts';

/** The kinds of charts whose answer can be predicted, and whether that answer is a number. */
const predicted: Record<string, boolean> = { threshold: true, plan: true, states: false };

/**
 * Every name in the lesson must be one that the edition defines, and its numbers must fit together.
 * @param facts Ids of all facts.
 */
export function checkLesson(inLesson: Names, dataset: Dataset, facts: ReadonlySet<string>): void {
  const { lesson, story } = dataset;
  if (!lesson) return;
  const scenes = ids(story.scenes);
  const slides = new Set(scenes);
  const wrong = (path: Path, found: string, expected: string) =>
    inLesson.problems.push({ file: inLesson.file, path, found, expected });
  const factsAt = (path: Path, named: readonly string[]) =>
    named.forEach((id, i) => inLesson.require([...path, i], id, 'a fact', [...facts]));

  lesson.predictions.forEach((prediction, i) => {
    const at = ['predictions', i] as const;
    inLesson.unique(slides, [...at, 'id'], prediction.id);
    inLesson.require([...at, 'scene'], prediction.scene, 'a scene', scenes);
    const chart = story.scenes.find(({ id }) => id === prediction.scene)?.chart;
    const numeric = predicted[chart?.kind ?? ''];
    if (numeric === undefined) {
      const found = `${prediction.scene}, whose chart is ${chart ? `of kind ${chart.kind}` : 'none'}`;
      wrong([...at, 'scene'], found, 'a scene with a chart of kind threshold, plan or states');
    } else if (numeric && !prediction.span) {
      wrong(at, 'no span', 'a span: the answer is a number');
    } else if (!numeric && prediction.span) {
      wrong([...at, 'span'], 'a span', 'none: the answer is a state for each unit');
    }
    checkSpan(prediction, [...at, 'span'], wrong);
  });

  const { cards } = lesson;
  inLesson.require(['cards', 'before'], cards?.before, 'a scene', scenes);
  cards?.list.forEach((card, i) => {
    inLesson.unique(slides, ['cards', 'list', i, 'id'], card.id);
    factsAt(['cards', 'list', i, 'facts'], card.facts);
  });

  const noted = new Set<string>();
  lesson.notes.forEach(({ scene, step }, i) => {
    inLesson.require(['notes', i, 'scene'], scene, 'a scene', scenes);
    const steps = story.scenes.find(({ id }) => id === scene)?.steps;
    if (steps) inLesson.require(['notes', i, 'step'], step, `a step of ${scene}`, ids(steps));
    inLesson.unique(noted, ['notes', i], `${scene}/${step}`);
  });

  lesson.outline.forEach((part, i) =>
    part.slides.forEach((id, j) =>
      inLesson.require(['outline', i, 'slides', j], id, 'a scene, prediction or card', [...slides]),
    ),
  );
  const sum = lesson.outline.reduce((minutes, part) => minutes + part.minutes, 0);
  if (sum !== lesson.minutes) {
    wrong(['minutes'], String(lesson.minutes), `${sum}, the sum of the outline’s parts`);
  }
  lesson.questions.forEach(({ facts: named }, i) => factsAt(['questions', i, 'facts'], named));
}

function checkSpan(
  { span }: Prediction,
  at: Path,
  wrong: (path: Path, found: string, expected: string) => void,
): void {
  if (!span) return;
  const { least, most, start, bounds } = span;
  if (least >= most) wrong([...at, 'most'], String(most), `more than ${least}, the least`);
  if (start < least || start > most) {
    wrong([...at, 'start'], String(start), `a number from ${least} to ${most}`);
  }
  bounds.forEach((bound, i) => {
    const before = bounds[i - 1] ?? least;
    if (bound <= before || bound >= most) {
      wrong([...at, 'bounds', i], String(bound), `more than ${before} and less than ${most}`);
    }
  });
}
