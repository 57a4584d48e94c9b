import { withContext } from '../context.ts';
import { listFacts } from '../facts.ts';
import { formulaFigures } from '../quantity.ts';
import type { Path, Problem } from '../problems.ts';
import type { Citation, EditionFiles } from '../types.ts';
import { checkFigures } from './figures.ts';
import { ids, Names } from './names.ts';
import { checkStory } from './story.ts';
import { textsOf, type PlacedText } from './texts.ts';

const FILE = 'context.json';

/** Formulas and days of an edition's context that are wrong. Expects its names to be checked already. */
export function checkContextFigures(edition: EditionFiles): Problem[] {
  const { context } = edition;
  return context ? checkFigures(withContext(edition), { ...context, file: FILE }) : [];
}

/** The texts of an edition's context; what the edition says itself is checked without it. */
export const contextTexts = ({ context }: EditionFiles): PlacedText[] =>
  context ? textsOf({ context }) : [];

/**
 * Names in an edition's context that nothing has. It may name what the edition defines; the edition
 * itself has been checked already, without it.
 */
export function checkContextNames(edition: EditionFiles): Problem[] {
  const { context, ...plain } = edition;
  if (!context) return [];
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
