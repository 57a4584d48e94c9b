import type { Text } from '../../dataset/types.ts';
import type { DeckSlide } from './deck.ts';

/** What a slide is called: prose. */
export function titleOf(slide: DeckSlide): Text {
  switch (slide.kind) {
    case 'scene':
      return slide.scene.title;
    case 'card':
      return slide.card.title;
    case 'prediction':
      return slide.prediction.ask;
  }
}

/** Its short name, for lists: prose. */
export const nameOf = (slide: DeckSlide): Text =>
  slide.kind === 'scene' ? slide.scene.name : titleOf(slide);
