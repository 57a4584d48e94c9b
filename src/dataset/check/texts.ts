import { listFacts, type Fact } from '../facts.ts';
import { parseProse } from '../prose.ts';
import { shown, unknownName, type Path, type Problem } from '../problems.ts';
import type { FileName } from '../schema/index.ts';
import type { Dataset, EditionFiles, Text } from '../types.ts';
import { forms } from '../wording/fact.ts';

/** A text of the dataset and where it stands. */
export interface PlacedText {
  file: FileName;
  path: Path;
  text: Text;
}

const isText = (value: object): value is Text => {
  const entries = Object.entries(value);
  return (
    entries.length > 0 &&
    entries.every(([key, words]) => /^[a-z]{2}$/.test(key) && typeof words === 'string')
  );
};

/** Every text of an edition's files, in their order. */
export function textsOf(files: Partial<Dataset | EditionFiles>): PlacedText[] {
  const found: PlacedText[] = [];
  const walk = (file: FileName, path: Path, value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) value.forEach((item, index) => walk(file, [...path, index], item));
    else if (isText(value)) found.push({ file, path, text: value });
    else for (const [key, item] of Object.entries(value)) walk(file, [...path, key], item);
  };
  for (const file of Object.keys(files) as FileName[]) walk(file, [], files[file]);
  return found;
}

/**
 * Texts missing in a language, unknown facts and forms in prose, braces left open.
 * @param texts Those that are told; all of the dataset, if not given.
 */
export function checkTexts(dataset: Dataset, texts = textsOf(dataset)): Problem[] {
  const { languages } = dataset.edition;
  const facts = new Map(listFacts(dataset).map((fact) => [fact.id, fact]));
  return texts.flatMap(({ file, path, text }) => [
    ...languages
      .filter((lang) => text[lang] === undefined)
      .map((lang) => ({
        file: `${file}.json`,
        path,
        found: shown(text),
        expected: `words in every language of the edition; ${lang} is missing`,
      })),
    ...Object.entries(text).flatMap(([lang, words]) =>
      checkProse(`${file}.json`, [...path, lang], words, facts),
    ),
  ]);
}

function checkProse(
  file: string,
  path: Path,
  words: string,
  facts: ReadonlyMap<string, Fact>,
): Problem[] {
  try {
    return parseProse(words).flatMap((segment): Problem[] => {
      if (segment.kind === 'words') return [];
      const fact = facts.get(segment.id);
      if (!fact)
        return [unknownName(file, path, segment.id, 'the id of a fact', [...facts.keys()])];
      const known = forms[fact.kind];
      if (known.includes(segment.form.toLowerCase())) return [];
      return [unknownName(file, path, segment.form, `a form of a ${fact.kind}`, known)];
    });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return [{ file, path, found: error.message, expected: '{id} or {id|form}' }];
  }
}
