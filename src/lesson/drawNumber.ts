import { scaleLinear, type ScaleLinear } from 'd3';
import type { Box, Canvas } from '../chart/canvas.ts';
import { el, group } from '../chart/element.ts';
import { bar } from '../chart/marks/bar.ts';
import { boundedBox } from '../chart/marks/bound.ts';
import { openEnd, openEndReach } from '../chart/marks/openEnd.ts';
import { thresholdLine } from '../chart/marks/thresholdLine.ts';
import { namedRuns } from '../chart/named.ts';
import { fixed, type Along } from '../chart/plotted.ts';
import { block, blockAt, words, type TextBlock } from '../chart/text.ts';
import { inLanguage } from '../dataset/prose.ts';
import { lessonWordsOf } from '../i18n/lesson/words.ts';
import { arriving } from '../scenes/easing.ts';
import { textWidth } from '../style/measure.ts';
import type { AskedNumber } from './asked.ts';
import { tickWords } from './axis.ts';
import { handsRow } from './drawHands.ts';
import type { Drawing } from './drawPrediction.ts';
import { answerWords, guessWords } from './outcome.ts';
import type { Played } from './played.ts';

/** Rows of the picture from top to bottom, in base text sizes; the bar takes what is left, to a limit. */
const ROWS = { name: 1.5, guess: 1.6, truth: 1.7, axis: 2, hands: 5 } as const;
const BAR = { least: 1.4, most: 3.4 } as const;
/** The answer's bar as a share of the prediction's height: one is seen around the other. */
const INNER = 0.56;

/** A number to be placed along a bar. */
export function numberMarks(
  canvas: Canvas,
  asked: AskedNumber,
  played: Played,
  k: number,
  tallying: boolean,
): Drawing {
  const { type, box } = canvas;
  const { span, answer, origin } = asked;
  const hands = tallying || played.hands.length > 0 ? ROWS.hands : 0;
  const fixedRows = (ROWS.name + ROWS.guess + ROWS.truth + ROWS.axis + hands) * type;
  const height = Math.max(BAR.least * type, Math.min(BAR.most * type, box.height - fixedRows));
  const top = box.y + Math.max(0, (box.height - fixedRows - height) / 2);
  const at = { y: top + (ROWS.name + ROWS.guess) * type, height };
  const reach = openEndReach(height * INNER);
  const x = scaleLinear(
    [origin, Math.max(span.most, answer.value)],
    [box.x, box.x + box.width - reach],
  );
  const foot = at.y + at.height + ROWS.truth * type;
  const guess = guessMark(canvas, asked, played, x, at, k);
  const truth = truthMark(canvas, asked, x, at, k);
  const marks = [
    axis(canvas, asked, x, foot),
    ...guess.shapes,
    ...truth.shapes,
    lineMark(canvas, asked, x, { top, ...at }, foot),
    ...guess.words,
    ...truth.words,
  ];
  const room = { y: foot + ROWS.axis * type, height: hands * type };
  const counted = hands > 0 ? handsRow(canvas, asked, played, x, room, tallying) : null;
  if (counted) marks.push(counted.node);
  const track: Box = { x: x(span.least), width: x(span.most) - x(span.least), ...at };
  return {
    marks: marks.map((node) => fixed(() => node)),
    places: { kind: 'number', track, hands: counted?.boxes ?? [] },
  };
}

/** The line that the answer is seen against, or the box of a plan, with its name. */
function lineMark(
  canvas: Canvas,
  asked: AskedNumber,
  x: Along,
  { top, y, height }: { top: number; y: number; height: number },
  foot: number,
): SVGElement {
  const { type } = canvas;
  const { line, origin } = asked;
  const end = x(line.at);
  const air = type * 0.3;
  const shape = line.box
    ? boundedBox(canvas, {
        ...{ x: x(origin), y: y - air, width: end - x(origin), height: height + 2 * air },
        upper: false,
      })
    : thresholdLine(canvas, { x: end, top: top + type * 1.4, bottom: foot, opacity: null });
  return group(
    canvas,
    { 'data-part': 'line' },
    shape,
    ...beside(canvas, nameOf(canvas, asked), end, top),
  );
}

/** What the line is called. */
function nameOf(canvas: Canvas, { line }: AskedNumber): TextBlock {
  const { palette, small, lang } = canvas;
  const runs = line.quantity
    ? namedRuns(canvas, line.name, line.quantity)
    : [words(inLanguage(line.name, lang))];
  return block(runs, canvas.box.width, { size: small, weight: 400, fill: palette.ink });
}

/** Words in the middle above or below a place, as far as the edges allow; what they cover gives way. */
function beside(canvas: Canvas, text: TextBlock, at: number, y: number): SVGElement[] {
  const { box, palette, type } = canvas;
  const half = text.width / 2;
  const middle = Math.max(box.x + half, Math.min(box.x + box.width - half, at));
  const air = type * 0.2;
  return [
    el(canvas, 'rect', {
      ...{ x: middle - half - air, y, width: text.width + 2 * air, height: text.height },
      fill: palette.page,
    }),
    ...blockAt(canvas, { ...text, style: { ...text.style, anchor: 'middle' } }, middle, y),
  ];
}

/** What is drawn of a number, and its words: they stand above the line. */
interface Parts {
  shapes: SVGElement[];
  words: SVGElement[];
}

function guessMark(
  canvas: Canvas,
  asked: AskedNumber,
  { guess, made }: Played,
  x: Along,
  { y, height }: { y: number; height: number },
  k: number,
): Parts {
  const { palette, type, small, lang } = canvas;
  const value = typeof guess === 'number' ? guess : asked.span.start;
  const stroke = Math.max(2, type / 9);
  const start = x(asked.origin);
  const end = x(value);
  const said = `${lessonWordsOf(lang).predict}: ${guessWords(asked, value, lang)}`;
  const text = block([words(said)], canvas.box.width, {
    ...{ size: small, weight: 600, fill: made ? palette.ink : palette.muted },
  });
  const grip = { width: type * 0.62, height: height * 0.62 };
  // Nobody predicted: nothing stands beside the answer.
  if (k > 0 && !made) return { shapes: [], words: [] };
  const shape = group(
    canvas,
    { 'data-part': 'guess' },
    el(canvas, 'rect', {
      ...{ x: start + stroke / 2, y: y + stroke / 2 },
      width: Math.max(0, end - start - stroke),
      height: height - stroke,
      fill: palette.raised,
      stroke: palette.ink,
      'stroke-width': stroke,
      'stroke-dasharray': k > 0 ? `${stroke * 3} ${stroke * 2}` : null,
    }),
    k > 0
      ? null
      : el(canvas, 'rect', {
          ...{ x: end - grip.width / 2, y: y + (height - grip.height) / 2, ...grip },
          ...{ rx: grip.width / 2, fill: palette.ink, stroke: palette.page },
          'stroke-width': stroke,
        }),
  );
  return { shapes: [shape], words: beside(canvas, text, end, y - (ROWS.guess - 0.2) * type) };
}

function truthMark(
  canvas: Canvas,
  asked: AskedNumber,
  x: Along,
  { y, height }: { y: number; height: number },
  k: number,
): Parts {
  const { palette, type, lang, dataset } = canvas;
  const { answer, origin, line } = asked;
  if (k <= 0) return { shapes: [], words: [] };
  const inner = { y: y + (height * (1 - INNER)) / 2, height: height * INNER };
  const grow = arriving(k);
  const passed = Math.min(line.at, answer.value);
  const shapes = bar(
    canvas,
    x,
    inner,
    [
      { from: origin, to: passed, fill: palette.bar },
      { from: passed, to: answer.value, fill: palette.accent, part: 'past' },
    ],
    origin + (answer.value - origin) * grow,
  );
  // The open end comes last, when the bar has all but reached its value.
  const shown = answer.bound === 'over' ? Math.max(0, grow * 10 - 9) : 0;
  const end = openEnd(canvas, { x: x(answer.value), ...inner, fill: palette.accent, shown });
  const text = block(
    [words(lessonWordsOf(lang).truth(answerWords(dataset, asked, lang), line.box), answer.id)],
    canvas.box.width,
    { size: type, weight: 600, fill: palette.accentText },
  );
  const opacity = Math.max(0, Math.min(1, grow * 4 - 3));
  const set = beside(canvas, text, x(answer.value), y + height + type * 0.3);
  return {
    shapes: [group(canvas, { 'data-part': 'truth' }, ...shapes, end)],
    words: [group(canvas, { opacity: opacity < 1 ? opacity : null }, ...set)],
  };
}

/** The scale under the bar: a share of a plan as what is more or less than it. */
function axis(
  canvas: Canvas,
  { answer, span, origin }: AskedNumber,
  x: Along,
  y: number,
): SVGElement {
  const { palette, type, small, lang, box } = canvas;
  const scale = scaleLinear([origin, span.most], [x(origin), x(span.most)]);
  const label = (value: number) => tickWords(value, answer.unit, lang);
  const ticks = ticksOf(scale, (value) => textWidth(label(value), small, 400)).map((value) => {
    const text = block([words(label(value))], box.width, {
      ...{ size: small, weight: 400, fill: palette.muted },
    });
    return group(
      canvas,
      {},
      el(canvas, 'line', {
        ...{ x1: scale(value), x2: scale(value), y1: y, y2: y + type * 0.3 },
        ...{ stroke: palette.muted, 'stroke-width': Math.max(1, type / 14) },
      }),
      ...beside(canvas, text, scale(value), y + type * 0.35),
    );
  });
  const rule = el(canvas, 'line', {
    ...{ x1: x(origin), x2: x(span.most), y1: y, y2: y },
    ...{ stroke: palette.muted, 'stroke-width': Math.max(1, type / 14) },
  });
  return group(canvas, { 'data-part': 'axis' }, rule, ...ticks);
}

/** The most ticks whose labels stand apart; the first and the last are moved inwards by half their width. */
function ticksOf(scale: ScaleLinear<number, number>, widthOf: (value: number) => number): number[] {
  for (let count = 8; count > 2; count--) {
    const ticks = scale.ticks(count);
    const widest = Math.max(...ticks.map(widthOf));
    const [first = 0, second = 0] = ticks;
    if (scale(second) - scale(first) > widest * 1.8) return ticks;
  }
  return scale.ticks(2);
}
