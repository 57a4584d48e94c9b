/** What the one who speaks has before them at a step: the rest of its words, and the lesson's note. Pure. */
import type { Dataset, Text } from '../../dataset/types.ts';
import type { DeckSlide } from './deck.ts';

export interface Notes {
  /** Further words of the step, which the slide leaves out. */
  words: readonly Text[];
  /** What the lesson says to it. */
  lesson: readonly Text[];
}

export function notesOf(
  { lesson }: Pick<Dataset, 'lesson'>,
  slide: DeckSlide,
  step: number,
): Notes {
  const some = (note: Text | undefined) => (note ? [note] : []);
  switch (slide.kind) {
    case 'prediction':
      return { words: [], lesson: some(slide.prediction.note) };
    case 'card':
      return { words: [], lesson: some(slide.card.note) };
    case 'scene': {
      const { id, text } = slide.scene.steps[step] ?? { id: '', text: [] };
      const own = lesson?.notes.find((note) => note.scene === slide.id && note.step === id);
      return { words: text.slice(1), lesson: some(own?.text) };
    }
  }
}
