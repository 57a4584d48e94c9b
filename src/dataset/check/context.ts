import { withContext } from '../context.ts';
import { listFacts } from '../facts.ts';
import { formulaFigures } from '../quantity.ts';
import type { Problem } from '../problems.ts';
import type { Citation, EditionFiles } from '../types.ts';
import { checkFigures } from './figures.ts';
import { ids, Names, type Path } from './names.ts';
import { checkPhrases } from './phrases.ts';
import { checkStory } from './story.ts';
import { checkTexts, textsOf } from './texts.ts';

const FILE = 'context.json';

/**
 * What is wrong with an edition's context. It may name what the edition defines; the edition itself
 * has been checked already, without it.
 * @param texts Source texts by the file name that documents give.
 */
export function checkContext(edition: EditionFiles, texts: ReadonlyMap<string, string>): Problem[] {
  const { context } = edition;
  if (!context) return [];
  const names = checkNames(edition, context);
  if (names.length > 0) return names;
  const joined = withContext(edition);
  return [
    ...checkFigures(joined, { ...context, file: FILE }),
    ...checkTexts(joined, textsOf({ context })),
    ...checkPhrases(joined, texts),
  ];
}

function checkNames(
  edition: EditionFiles,
  context: NonNullable<EditionFiles['context']>,
): Problem[] {
  const { context: _, ...plain } = edition;
  const own = listFacts(plain);
  const joined = withContext(edition);
  const names = new Names(FILE);
  const seen = new Set(own.map(({ id }) => id));
  const documents = ids(joined.sources.documents);
  const units = ids(joined.results.units);
  const places = ids(joined.places.places);
  const states = ids(joined.places.states);
  const numbers = joined.results.results.map(({ number }) => number);
  const quantities = [
    ...own.flatMap(({ kind, id }) => (kind === 'quantity' ? id : [])),
    ...ids(context.figures),
    ...ids(context.derived),
  ];

  const cited = (path: Path, { document, result }: Pick<Citation, 'document' | 'result'>) => {
    names.require([...path, 'citation', 'document'], document, 'a document', documents);
    names.result([...path, 'citation', 'result'], result, numbers);
  };
  const unique = (key: string, list: readonly { id: string }[], among = seen) =>
    list.forEach(({ id }, i) => names.unique(among, [key, i, 'id'], id));

  unique('documents', context.documents);
  unique('names', context.names);
  unique('figures', context.figures);
  unique('derived', context.derived);
  unique('events', context.events);
  unique('units', context.units, new Set(ids(edition.results.units)));
  unique('states', context.states, new Set(ids(edition.places.states)));
  unique('scenes', context.scenes, new Set(ids(edition.story.scenes)));
  context.names.forEach((name, i) => cited(['names', i], name.citation));
  context.documents.forEach(({ citation }, i) => {
    if (citation) cited(['documents', i], citation);
  });
  context.figures.forEach((figure, i) => {
    names.require(['figures', i, 'unit'], figure.unit, 'a unit', units);
    cited(['figures', i], figure.citation);
  });
  context.derived.forEach((derived, i) => {
    names.require(['derived', i, 'unit'], derived.unit, 'a unit', units);
    for (const id of formulaFigures(derived.formula)) {
      names.require(['derived', i, 'formula'], id, 'a figure', quantities);
    }
  });
  context.events.forEach((event, i) => {
    names.result(['events', i, 'result'], event.result, numbers);
    event.places.forEach((id, j) =>
      names.require(['events', i, 'places', j], id, 'a place', places),
    );
    cited(['events', i], event.citation);
  });
  context.since.forEach((later, i) => {
    names.require(['since', i, 'place'], later.place, 'a place', places);
    names.require(['since', i, 'state'], later.state, 'a state', states);
    cited(['since', i], later.citation);
  });
  const told = new Set<string>();
  context.outcomes.forEach(({ result }, i) => {
    names.result(['outcomes', i, 'result'], result, numbers);
    names.unique(told, ['outcomes', i, 'result'], String(result));
  });
  context.scenes.forEach(({ after }, i) =>
    names.require(['scenes', i, 'after'], after, 'a scene of the story', ids(edition.story.scenes)),
  );
  context.notes.forEach(({ scene, step }, i) => {
    const found = context.scenes.find(({ id }) => id === scene);
    names.require(['notes', i, 'scene'], scene, 'a scene of this file', ids(context.scenes));
    names.require(['notes', i, 'step'], step, `a step of ${scene}`, ids(found?.steps ?? []));
  });
  const facts = new Set([...seen, ...ids(joined.places.places)]);
  checkStory(names, { ...joined, story: { scenes: context.scenes } }, facts);
  return names.problems;
}
