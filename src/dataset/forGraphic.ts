import type { Dataset } from './types.ts';

/** Whether a value is a text: something said in languages of the edition, by code. */
function isText(value: object, languages: readonly string[]): boolean {
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => languages.includes(key));
}

function keptIn(value: unknown, lang: string, languages: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((one) => keptIn(one, lang, languages));
  if (typeof value !== 'object' || value === null) return value;
  if (isText(value, languages)) {
    const own = Object.entries(value).filter(([code]) => code === lang);
    // Where a text is missing in the language, all of it stays: another one will be shown.
    return own.length > 0 ? Object.fromEntries(own) : value;
  }
  return Object.fromEntries(
    // Phrases are cited in the notes, which stand in the document.
    Object.entries(value)
      .filter(([key]) => key !== 'phrase' && key !== '$schema')
      .map(([key, inner]) => [key, keptIn(inner, lang, languages)]),
  );
}

/**
 * What the moving graphic and the explorer need of a dataset, in one language: the words that stand
 * in the document already are left out (headlines, steps, paragraphs, method, cited phrases). A third of the
 * bytes. Places keep their names in the other languages as further names, to be found by them.
 */
export function forGraphic(dataset: Dataset, lang: string): Dataset {
  const { languages } = dataset.edition;
  const kept = keptIn(dataset, lang, languages) as Dataset;
  kept.edition.languages = languages;
  kept.sources.method = [];
  for (const document of kept.sources.documents) {
    delete document.text;
    // A number names it.
    if (document.number) document.title = {};
  }
  const { edition } = kept;
  edition.corrections = [];
  edition.title = edition.description = edition.headline = edition.standfirst = {};
  delete edition.licence;
  // The story is never shown in them, and the lesson is no part of it.
  delete edition.projector;
  delete edition.paper;
  delete kept.lesson;
  for (const scene of kept.story.scenes) {
    scene.title = scene.kicker = {};
    for (const step of scene.steps) step.text = [];
  }
  for (const result of kept.results.results) result.paragraphs = [];
  kept.places.places.forEach((place, index) => {
    const names = Object.values(dataset.places.places[index]?.name ?? {});
    const others = names.filter((name) => !Object.values(place.name).includes(name));
    place.also = [...new Set([...place.also, ...others])];
  });
  return kept;
}
