/** Characters that are not what they seem: those that the typeface lacks, and those that are not seen. */
import advances from '$generated/advances.json';
import { textsOf } from '../dataset/check/texts.ts';
import type { Problem } from '../dataset/problems.ts';
import type { EditionFiles } from '../dataset/types.ts';

/** Marks that turn the direction of what follows, and others that are not seen. */
const unseen = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\p{Cc}]/u;
/** Longer words do not fit into a column of a phone. */
const LONGEST = 30;

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Warnings for texts of an edition that will not look as they were meant. */
export function checkCharacters(edition: EditionFiles): Problem[] {
  const known: Readonly<Record<string, number>> = advances.weights[400];
  return textsOf(edition).flatMap(({ file, path, text }) =>
    Object.entries(text).flatMap(([lang, words]): Problem[] => {
      const warn = (found: string, expected: string): Problem => ({
        ...{ file: `${file}.json`, path: [...path, lang], found, expected, severity: 'warning' },
      });
      const problems: Problem[] = [];
      const hidden = unseen.exec(words)?.[0];
      if (hidden)
        problems.push(warn(`${codeOf(hidden)}, which is not seen`, 'characters that are seen'));
      const lacking = [
        ...new Set([...words].filter((one) => !unseen.test(one) && !(one in known))),
      ];
      if (lacking.length > 0) {
        const listed = lacking.slice(0, 8).map((one) => `${one} (${codeOf(one)})`);
        const found = `${listed.join(', ')}, which the typeface lacks`;
        problems.push(
          warn(found, 'characters of the typeface: others are missing in pictures and films'),
        );
      }
      const long = words
        .replaceAll(/\{[^{}]*\}/g, ' ')
        .split(/[\s\u00AD-]+/)
        .find((word) => [...word].length > LONGEST);
      if (long) {
        problems.push(
          warn(`a word of ${[...long].length} characters`, `words of at most ${LONGEST}`),
        );
      }
      return problems;
    }),
  );
}
