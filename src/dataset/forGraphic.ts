import { isByIssuer } from './wording/fact.ts';
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

/** How often an id stands in a text as a word of its own. */
const times = (text: string, id: string): number =>
  text.match(new RegExp(`(?<![\\w-])${id}(?![\\w-])`, 'g'))?.length ?? 0;

/** Leaves out the facts that nothing but words of the document says. */
function leaveUnsaid(kept: Dataset): void {
  const { results, sources, context } = kept;
  for (let left = -1; left !== 0;) {
    left = 0;
    const text = JSON.stringify({ ...kept, context: { ...context, facts: [] } });
    const said = <Item extends { id: string }>(list: readonly Item[]): Item[] => {
      const own = list.filter(({ id }) => times(text, id) > 1);
      left += list.length - own.length;
      return own;
    };
    results.figures = said(results.figures);
    results.derived = said(results.derived);
    results.events = said(results.events);
    results.units = said(results.units);
    sources.names = said(sources.names);
    sources.documents = said(sources.documents);
    for (const result of results.results) result.figures = said(result.figures);
  }
  if (!context) return;
  const all = new Set(
    [results.figures, results.derived, results.events, sources.names, sources.documents].flatMap(
      (list) => list.map(({ id }) => id),
    ),
  );
  context.facts = context.facts.filter((id) => all.has(id));
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
    delete document.url;
    delete document.read;
    delete document.supplied;
    delete document.language;
    // A number names it, or its issuer.
    if (document.number || isByIssuer(document)) document.title = {};
  }
  const { edition } = kept;
  edition.corrections = [];
  edition.title = edition.description = edition.headline = edition.standfirst = {};
  delete edition.licence;
  // The story is never shown in them, and the lesson is no part of it.
  delete edition.projector;
  delete edition.paper;
  delete kept.lesson;
  if (kept.context) {
    // Its facts and scenes are joined in already; of itself only which they are is asked.
    kept.context.outcomes = [];
    kept.context.read = '';
    kept.context.method.paragraphs = [];
    kept.context.method.title = {};
  }
  const panels = kept.story.scenes.flatMap(({ chart }) =>
    chart?.kind === 'metrics' ? chart.panels : [],
  );
  for (const scene of kept.story.scenes) {
    if (!panels.includes(scene.id)) scene.name = {};
    scene.title = scene.kicker = {};
    for (const step of scene.steps) {
      step.text = [];
      // The page knows a step by its place; the name of its beat is for the stage.
      step.id = '';
    }
  }
  for (const result of kept.results.results) result.paragraphs = [];
  for (const layer of kept.places.basemap?.layers ?? []) delete layer.licence;
  kept.places.places.forEach((place, index) => {
    const names = Object.values(dataset.places.places[index]?.name ?? {});
    const others = names.filter((name) => !Object.values(place.name).includes(name));
    place.also = [...new Set([...place.also, ...others])];
  });
  const { results } = kept;
  for (const item of results.derived) delete item.note;
  for (const event of results.events) {
    event.places = [];
    delete event.result;
  }
  for (const figure of [...results.figures, ...results.results.flatMap((one) => one.figures)]) {
    delete figure.comparison;
  }
  leaveUnsaid(kept);
  return kept;
}
