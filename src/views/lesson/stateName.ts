import { inLanguage } from '../../dataset/prose.ts';
import { lessonWordsOf } from '../../i18n/lesson/words.ts';
import type { Asked } from '../../lesson/asked.ts';

/** The name of a state that can be chosen, by its id; in words too where there is none. */
export function stateName(asked: Asked, id: string | undefined, lang: string): string {
  const found = asked.kind === 'states' ? asked.states.find((state) => state.id === id) : undefined;
  return found ? inLanguage(found.name, lang) : lessonWordsOf(lang).noState;
}
