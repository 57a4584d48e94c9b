import { inLanguage } from '../../dataset/prose.ts';
import type { Dataset } from '../../dataset/types.ts';
import type { FileData, PageData } from '../pageData.ts';

/** What the page's script needs to know of a dataset. Apart from it: the script needs none of this. */
export function pageDataOf(dataset: Dataset, lang: string, file?: FileData): PageData {
  return {
    lang,
    languages: dataset.edition.languages,
    scenes: dataset.story.scenes.map((scene) => ({
      id: scene.id,
      kind: scene.kind,
      name: inLanguage(scene.name, lang),
      steps: scene.steps.length,
      ...(scene.after !== undefined && { beyond: true }),
    })),
    pickable: [...dataset.places.places, ...dataset.results.results].map(({ id }) => id),
    ...(file && { file }),
  };
}
