import { scaleLinear } from 'd3';
import { inLanguage, type Run } from '../dataset/prose.ts';
import type { PlanFrame } from '../scenes/types.ts';
import { runsWidth } from '../style/measure.ts';
import type { Box, Canvas } from './canvas.ts';
import { stack, type Placed, type Row } from './column.ts';
import { textColour } from './emphasis.ts';
import { hero, type HeroOptions } from './marks/hero.ts';
import { openEndReach } from './marks/openEnd.ts';
import { namedRuns } from './named.ts';
import { block, type TextBlock } from './text.ts';

type Name = 'planLabel' | 'plan' | 'number' | 'above' | 'bracket' | 'bar' | 'part' | 'rest';

/** Where the parts of a plan chart stand; px. */
export interface PlanLayout {
  rows: Partial<Record<Name, Placed>>;
  plan: TextBlock;
  above: TextBlock;
  /** The words on the bracket stand on the number's line. */
  beside: boolean;
  part: TextBlock | null;
  rest: TextBlock | null;
  /** The rest stands on the part's line. */
  together: boolean;
  hero: HeroOptions;
  /** Width that the number may take. */
  heroRoom: number;
  domain: [number, number];
  range: [number, number];
  /** Ends of the plan and of the total. */
  planEnd: number;
  totalEnd: number;
}

/** Room for the swatch before the words of the rest, in base text sizes. */
export const SWATCH = 1.2;

/** Places the parts of a plan chart so that no label meets another. */
export function planLayout(canvas: Canvas, frame: PlanFrame, body: Box): PlanLayout {
  const { type, lang } = canvas;
  const { total, plan } = frame;
  const heroOptions = {
    size: type * 4.6,
    least: type * 1.7,
    lead: inLanguage(frame.totalName, lang),
  };
  const blocks = blocksOf(canvas, frame, body.width);
  const narrow = hero(canvas, total, body.width, { ...heroOptions, size: type * 2.6 });
  const beside = narrow.width + type * 2 + blocks.above.width <= body.width;
  const room = beside ? body.width - type * 1.8 - blocks.above.width : body.width;
  const largest = hero(canvas, total, room, heroOptions);
  const between = type * 1.6;
  const { part, rest } = blocks;
  const together =
    part !== null && rest !== null && part.width + between + rest.width <= body.width;
  const rows: Row<Name>[] = [
    { name: 'planLabel', height: blocks.plan.height, before: 0 },
    { name: 'plan', height: type * 1.7, least: type, most: type * 2.7, before: type * 0.65 },
    {
      name: 'number',
      height: Math.min(largest.height, type * 2.2),
      least: type * 1.6,
      most: largest.height,
      before: type * 1.1,
    },
  ];
  if (!beside) rows.push({ name: 'above', height: blocks.above.height, before: type * 0.36 });
  rows.push(
    { name: 'bracket', height: type * 0.5, before: type * 0.45 },
    { name: 'bar', height: type * 2, least: type * 1.1, most: type * 3.4, before: type * 0.3 },
  );
  if (part) rows.push({ name: 'part', height: part.height, before: type * 0.6 });
  if (rest && !together) {
    rows.push({ name: 'rest', height: rest.height, before: type * 0.3, drop: 1 });
  }
  const placed = stack(canvas, rows, body);
  const reach = total.bound === 'over' ? openEndReach(placed.bar?.height ?? 0) : 0;
  const domain: [number, number] = [0, Math.max(total.base, plan.base)];
  const range: [number, number] = [body.x, body.x + body.width - reach];
  const x = scaleLinear(domain, range);
  return {
    ...blocks,
    rows: placed,
    beside,
    together,
    hero: heroOptions,
    heroRoom: room,
    domain,
    range,
    planEnd: x(plan.base),
    totalEnd: x(total.base),
  };
}

function blocksOf(canvas: Canvas, frame: PlanFrame, width: number) {
  const { palette, type, base, small, emphasis } = canvas;
  const colour = (fill: string, ...ids: string[]) => textColour(fill, palette.muted, emphasis(ids));
  const { part, rest, plan, above } = frame;
  const plain = (runs: Run[]) => runs.map((run) => ({ ...run, strong: false }));
  const facts = (runs: Run[]) => runs.flatMap(({ fact }) => fact ?? []);
  const said = {
    plan: plain(namedRuns(canvas, frame.planName, plan, ': ')),
    part: part ? canvas.runs(part.text) : [],
    rest: rest ? canvas.runs(rest.text) : [],
  };
  const room = width - type * SWATCH;
  // One size for all, and one line for each where that can be had.
  const fits = (size: number) =>
    runsWidth(said.plan, size, 400) <= width &&
    runsWidth(said.part, size, 600) <= width &&
    runsWidth(said.rest, size, 400) <= room;
  const size = [type, base, small].find(fits) ?? Math.min(base, small);
  const accent = colour(palette.accentText, ...facts(said.part));
  return {
    plan: block(said.plan, width, { size, weight: 400, fill: colour(palette.ink, plan.id) }, true),
    above: block(canvas.runs(frame.aboveText), width, {
      size: type * 1.1,
      weight: 800,
      fill: colour(palette.accentText, above.id),
    }),
    part: part ? block(said.part, width, { size, weight: 600, fill: accent }, true) : null,
    rest: rest
      ? block(said.rest, room, { size, weight: 400, fill: colour(palette.ink, rest.quantity.id) })
      : null,
  };
}
