/** The slides of a talk in order: scenes, predictions before them, cards. Pure. */
import type { Card, Dataset, Prediction, Scene } from '../../dataset/types.ts';
import type { Slide } from './talk.ts';

/** A slide with what it shows. */
export type DeckSlide = Slide &
  (
    | { kind: 'scene'; scene: Scene; /** Its chart would give answers away. */ veiled: boolean }
    | { kind: 'prediction'; prediction: Prediction }
    | { kind: 'card'; card: Card }
  );

/** A prediction is asked, then answered; so is a card. */
const ASKED_AND_ANSWERED = 2;

/** The slides of an edition. The explorer is for one reader's hand. */
export function deckOf({ story, lesson }: Pick<Dataset, 'story' | 'lesson'>): DeckSlide[] {
  const predictions = lesson?.predictions ?? [];
  const predicted = predictions.map(({ scene }) => scene);
  const steps = ASKED_AND_ANSWERED;
  return story.scenes
    .filter(({ kind }) => kind !== 'explorer')
    .flatMap((scene): DeckSlide[] => [
      ...predictions
        .filter((prediction) => prediction.scene === scene.id)
        .map((prediction): DeckSlide => {
          return { id: prediction.id, kind: 'prediction', steps, prediction };
        }),
      ...(lesson?.cards?.before === scene.id ? lesson.cards.list : []).map((card): DeckSlide => {
        return { id: card.id, kind: 'card', steps, card };
      }),
      {
        id: scene.id,
        kind: 'scene',
        steps: scene.steps.length,
        scene,
        veiled:
          scene.chart?.kind === 'metrics' &&
          scene.chart.panels.some((panel) => predicted.includes(panel)),
      },
    ]);
}

/** The scene that a slide belongs to, for its public address; the beginning for a card. */
export const sceneIn = (slide: DeckSlide): string =>
  slide.kind === 'prediction' ? slide.prediction.scene : slide.kind === 'scene' ? slide.id : '';
