/** Words of a station in the place of the edition's own. Pure: a dataset in, another one out. */
import { asProse } from '../dataset/prose.ts';
import type { Dataset, Scene, Text } from '../dataset/types.ts';
import type { Values } from './values.ts';

/** The most letters that are set, so that what is drawn stays in its place. */
export const MOST = { title: 120, figure: 32 } as const;

/** A text no longer than so many letters; what is cut is shown to be. */
export function cut(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
}

/**
 * The dataset with a station's own headline and figures for a scene. Each figure's words are marked
 * as the station's and no longer cited; so is the headline, in the source line. The drawing keeps
 * the lengths and places of the edition's numbers.
 * @param figures Ids of the figures that may be put into other words.
 */
export function stationed(
  dataset: Dataset,
  values: Values,
  { scene, figures }: { scene: string; figures: readonly string[] },
): Dataset {
  const title = cut(values.title ?? '', MOST.title);
  const own = figures.flatMap((id): [string, string][] => {
    const text = cut(values[id] ?? '', MOST.figure);
    return text ? [[id, text]] : [];
  });
  if (!title && own.length === 0) return dataset;
  return {
    ...dataset,
    story: retitled(dataset, title, scene),
    station: { title: title !== '', figures: Object.fromEntries(own) },
  };
}

/** The scenes, one of them under another headline if there is one. */
function retitled({ story, edition }: Dataset, title: string, id: string): Dataset['story'] {
  const own: Text = Object.fromEntries(edition.languages.map((lang) => [lang, asProse(title)]));
  const named = (scene: Scene): Scene => {
    const mine = title && scene.id === id ? own : null;
    // A copy even where it says the same: by its title a chart is known, and this one's words differ.
    const chart = scene.chart && { ...scene.chart, title: mine ?? { ...scene.chart.title } };
    return { ...scene, title: mine ?? scene.title, ...(chart && { chart }) };
  };
  return { ...story, scenes: story.scenes.map(named) };
}
