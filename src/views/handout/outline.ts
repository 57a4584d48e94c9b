/** The lesson's outline as rows of a table, and the notes for its slides. Pure. */
import { inLanguage, plainOf, runsOf, type Run } from '../../dataset/prose.ts';
import type { Dataset } from '../../dataset/types.ts';

/** A part of the lesson. */
export interface OutlineRow {
  minutes: number;
  title: string;
  runs: Run[];
  /** Names of what it shows, in order. */
  shows: string[];
}

/**
 * The parts of the lesson in order.
 * @param guess Names the slide on which a scene's answer is predicted, from the scene's name.
 */
export function outlineRows(
  dataset: Dataset,
  lang: string,
  guess: (name: string) => string,
): OutlineRow[] {
  const { lesson, story } = dataset;
  const sceneName = (id: string) => {
    const scene = story.scenes.find((candidate) => candidate.id === id);
    return scene ? plainOf(dataset, scene.name, lang) : undefined;
  };
  const slideName = (id: string): string => {
    const prediction = lesson?.predictions.find((candidate) => candidate.id === id);
    if (prediction) return guess(sceneName(prediction.scene) ?? '');
    const card = lesson?.cards?.list.find((candidate) => candidate.id === id);
    return card ? plainOf(dataset, card.title, lang) : (sceneName(id) ?? id);
  };
  return (lesson?.outline ?? []).map(({ minutes, title, text, slides }) => ({
    minutes,
    title: inLanguage(title, lang),
    runs: runsOf(dataset, text, lang),
    shows: slides.map(slideName),
  }));
}

/** What is to be said at the steps of a scene. */
export interface SceneNotes {
  scene: string;
  name: string;
  notes: Run[][];
}

/** The notes for the one who speaks, scene by scene in the order of the story. */
export function notesByScene(dataset: Dataset, lang: string): SceneNotes[] {
  const notes = dataset.lesson?.notes ?? [];
  return dataset.story.scenes.flatMap(({ id, name, steps }): SceneNotes[] => {
    const own = steps.flatMap((step) =>
      notes.filter((note) => note.scene === id && note.step === step.id),
    );
    if (own.length === 0) return [];
    const said = own.map(({ text }) => runsOf(dataset, text, lang));
    return [{ scene: id, name: plainOf(dataset, name, lang), notes: said }];
  });
}
