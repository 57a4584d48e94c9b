import { inLanguage } from '../dataset/prose.ts';
import type { PlaceState, Text } from '../dataset/types.ts';
import { ASCENT, DESCENT, textWidth, wrapEvenly, type Weight } from '../style/measure.ts';

export interface LabelLine {
  text: string;
  weight: Weight;
  /** The line that names the state, quieter than the name. */
  quiet: boolean;
}

/** The lines of a label and the room that they take. */
export interface Block {
  lines: LabelLine[];
  width: number;
  height: number;
}

/** Distance between baselines, as a share of the text size: stacked marks must not touch. */
export const LEADING = 1.28;

/** Where the first baseline stands below the top of a block. */
export const firstBaseline = (type: number): number => ((LEADING + ASCENT - DESCENT) / 2) * type;

/** Tracking of the names of seas and lands, as a share of the text size. */
export const TRACKING = 0.08;

/** Lines of text no wider than `width`, of about the same length. */
export function broken(text: string, width: number, type: number, weight: Weight): string[] {
  const run = { text, fact: null, strong: false, mark: false };
  return wrapEvenly([run], width, type, weight).map((line) =>
    line.map((part) => part.text).join(''),
  );
}

function block(lines: LabelLine[], type: number, tracking = 0): Block {
  const widths = lines.map(
    ({ text, weight }) => textWidth(text, type, weight) + tracking * type * (text.length - 1),
  );
  return { lines, width: Math.max(...widths), height: lines.length * LEADING * type };
}

/** A name set in as many lines as given widths ask for: one block for each way that differs. */
function named(text: string, type: number, weight: Weight, ems: readonly number[]): LabelLine[][] {
  const ways = ems.map((em) => broken(text, em * type, type, weight));
  return ways
    .filter((way, i) => ways.findIndex(({ length }) => length === way.length) === i)
    .map((way) => way.map((line) => ({ text: line, weight, quiet: false })));
}

/** Ways to set the label of a unit, best first. */
export const unitBlocks = (name: Text, lang: string, type: number, weight: Weight): Block[] =>
  named(inLanguage(name, lang), type, weight, [20, 4.5]).map((lines) => block(lines, type));

/** Ways to set the label of a site, best first: with its state, then without. */
export function siteBlocks(
  name: Text,
  state: PlaceState | null,
  lang: string,
  type: number,
): Block[] {
  const names = named(inLanguage(name, lang), type, 800, [20, 13, 8.5]);
  const said = state
    ? broken(inLanguage(state.name, lang), 14.5 * type, type, 400).map((text): LabelLine => ({
        text,
        weight: 400,
        quiet: true,
      }))
    : [];
  const plain = names.map((lines) => block(lines, type));
  return state ? [...names.map((lines) => block([...lines, ...said], type)), ...plain] : plain;
}

/** The name of a sea, a neighbour or a river. */
export const mapNameBlock = (name: Text, lang: string, type: number): Block =>
  block([{ text: inLanguage(name, lang), weight: 400, quiet: false }], type, TRACKING);
