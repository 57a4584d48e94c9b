/** Text measured by the font's own advance widths, so that Node and every browser agree. */
import advances from '$generated/advances.json';
import type { Run } from '../dataset/prose.ts';

/** The weights that the font is made in. */
export type Weight = 400 | 600 | 800;

type Advances = Readonly<Record<string, number>>;
const tables: Readonly<Record<string, Advances>> = advances.weights;

/** What a letter that the font lacks is taken to need: a wide one, to be on the safe side. */
const fallback = 'm';
const combining = /\p{M}/u;

/** Share of the font size that a line takes above its baseline. */
export const ASCENT = advances.ascent / advances.unitsPerEm;
/** Share of the font size that the deepest letters (Ệ, ợ, g) take below the baseline. */
export const DESCENT = -advances.descent / advances.unitsPerEm;
/** Share of the font size that the tallest letters (Ấ, Ỗ) take above the baseline. */
export const TALLEST = 1.12;
/** Height of capital letters and digits, as a share of the font size. */
export const CAP_HEIGHT = 0.74;

/** The weight of strong words in text of a weight. */
export const strongWeight = (weight: Weight): Weight => (weight < 600 ? 600 : 800);

/** The weight that a run is set in: strong words heavier, the mark after a derived figure plain. */
export const runWeight = (run: Pick<Run, 'strong' | 'mark'>, weight: Weight): Weight =>
  run.mark ? 400 : run.strong ? strongWeight(weight) : weight;

/**
 * Width of a text on one line, in the unit of `size`. Kerning is left out: it takes a little away as
 * a rule, and never adds more than a hundredth.
 */
export function textWidth(text: string, size: number, weight: Weight): number {
  const table = known[weight];
  let units = table.get(text);
  if (units === undefined) {
    units = unitsOf(text, tables[weight] ?? {});
    if (table.size >= KEPT) table.clear();
    table.set(text, units);
  }
  return (units * size) / advances.unitsPerEm;
}

/** Widths of texts already measured, in font units: charts measure the same words every frame. */
const known: Record<Weight, Map<string, number>> = {
  400: new Map(),
  600: new Map(),
  800: new Map(),
};
const KEPT = 4000;

function unitsOf(text: string, table: Advances): number {
  let units = 0;
  for (const character of text.normalize('NFC')) {
    if (combining.test(character)) continue;
    units += table[character] ?? table[fallback] ?? advances.unitsPerEm;
  }
  return units;
}

/** Width of runs on one line, each in its own weight. */
export function runsWidth(runs: readonly Run[], size: number, weight: Weight): number {
  return runs.reduce((sum, run) => sum + textWidth(run.text, size, runWeight(run, weight)), 0);
}

/** Stands for a space at which a line may not end, while lines are being made. */
const GLUE = '\ue000';

/** The space before a mark, which looks different from what it marks. */
const BEFORE_MARK = /^\u00A0/;

/** Words that belong on one line, with no place to break between them. */
interface Word {
  runs: Run[];
  width: number;
  /** A space stands before it; without one the line may still end there, as after a dash. */
  spaced: boolean;
}

/**
 * Splits runs where a line may end. The words of a fact stay together if they fit in `whole`, and the
 * mark that follows them with them if both do.
 */
function wordsOf(runs: readonly Run[], size: number, weight: Weight, whole: number): Word[] {
  const words: Word[] = [];
  let spaced = true;
  for (const [index, run] of runs.entries()) {
    const face = runWeight(run, weight);
    const together = run.fact !== null && textWidth(run.text.trim(), size, face) <= whole;
    const apart = run.mark && runsWidth(runs.slice(index - 1, index + 1), size, weight) > whole;
    const own = apart ? run.text.replace(BEFORE_MARK, ' ') : run.text;
    // A list of numbers is one name: berths 3, 4.
    const text = (together ? own.replace(/(\S) (?=\S)/g, `$1${GLUE}`) : own).replace(
      /(\d,) (?=\d)/g,
      `$1${GLUE}`,
    );
    for (const piece of text.split(/( |[^ ]*–(?=[^ ]))/)) {
      if (piece === ' ' || piece === '') {
        spaced ||= piece === ' ';
        continue;
      }
      const said = { ...run, text: piece.replaceAll(GLUE, ' ') };
      const width = textWidth(said.text, size, face);
      const last = words.at(-1);
      if (last && !spaced && !last.runs.at(-1)?.text.endsWith('–')) {
        last.runs.push(said);
        last.width += width;
      } else words.push({ runs: [said], width, spaced });
      spaced = false;
    }
  }
  return words;
}

/** Whether two runs are set alike, and say the same fact or none. */
const alike = (one: Run, two: Run): boolean =>
  one.fact === two.fact && one.strong === two.strong && one.mark === two.mark;

/** Words as one line of runs, with neighbours that look alike made one. */
function lineOf(words: readonly Word[]): Run[] {
  const line: Run[] = [];
  const add = (run: Run) => {
    const last = line.at(-1);
    if (last && alike(last, run)) line[line.length - 1] = { ...last, text: last.text + run.text };
    else line.push(run);
  };
  words.forEach(({ runs: [first, ...rest], spaced }, index) => {
    if (!first) return;
    const last = line.at(-1);
    const own = first.fact !== null && first.fact === last?.fact;
    const joined = own || (last !== undefined && alike(last, first));
    // The space between our words and a fact is ours: it is no part of what the fact says. Nor does
    // it begin what looks different: resvg leaves it out there.
    if (index > 0 && spaced && !joined) {
      add({ ...(last?.fact === null ? last : plain), text: ' ' });
    }
    const space = first.mark && !last?.mark ? '\u00A0' : ' ';
    add(index > 0 && spaced && joined ? { ...first, text: space + first.text } : first);
    rest.forEach(add);
  });
  return line;
}

const plain: Run = { text: '', fact: null, strong: false, mark: false };

/**
 * Breaks runs into lines no wider than `width`. A number stays on one line with its qualifier and
 * unit where it fits into one; a word wider than a line stands alone on its own.
 */
export function wrap(runs: readonly Run[], width: number, size: number, weight: Weight): Run[][] {
  const lines: Word[][] = [];
  let used = 0;
  for (const word of wordsOf(runs, size, weight, width)) {
    const first = word.runs[0];
    const gap = first && word.spaced ? textWidth(' ', size, runWeight(first, weight)) : 0;
    const line = lines.at(-1);
    if (line && used + gap + word.width <= width) {
      line.push(word);
      used += gap + word.width;
    } else {
      lines.push([word]);
      used = word.width;
    }
  }
  return lines.map(lineOf);
}

/** Like {@link wrap}, with lines of about the same length: for titles and labels. */
export function wrapEvenly(
  runs: readonly Run[],
  width: number,
  size: number,
  weight: Weight,
): Run[][] {
  const best = wrap(runs, width, size, weight);
  let low = width / best.length;
  let high = width;
  let even = best;
  for (let step = 0; step < 7 && best.length > 1; step++) {
    const middle = (low + high) / 2;
    const lines = wrap(runs, middle, size, weight);
    const fits = lines.every((line) => runsWidth(line, size, weight) <= middle);
    if (lines.length === best.length && fits) {
      high = middle;
      even = lines;
    } else low = middle;
  }
  return even;
}
