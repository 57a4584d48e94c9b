import { inLanguage } from '../dataset/prose.ts';
import type { MetricsFrame } from '../scenes/types.ts';
import type { Box, Canvas } from './canvas.ts';
import { stack } from './column.ts';
import { el, group } from './element.ts';
import { heroWithin, type Hero } from './marks/hero.ts';
import { mini } from './mini.ts';
import { panelWords } from './panelWords.ts';
import { fixed, plotted } from './plotted.ts';
import { sheet } from './sheet.ts';
import { block, blockAt, words, type TextBlock } from './text.ts';

type Panel = MetricsFrame['panels'][number];

/** From this width on, in base text sizes, a panel stands beside the others. */
const ABREAST = 12.5;

/** The parts of a panel, set for a width. */
interface Parts {
  panel: Panel;
  name: TextBlock;
  number: Hero | null;
  caption: TextBlock;
}

/** Other scenes' charts as small multiples, each a way to its scene. */
export function drawMetrics(canvas: Canvas, frame: MetricsFrame): SVGSVGElement {
  const { body, marks } = sheet(canvas, frame);
  const { type } = canvas;
  const count = frame.panels.length;
  const gap = type * 2.4;
  const width = (body.width - gap * (count - 1)) / count;
  marks.push(
    fixed(() =>
      width >= type * ABREAST
        ? abreast(canvas, frame.panels, body, width, gap)
        : stacked(canvas, frame.panels, body),
    ),
  );
  return plotted(canvas, marks);
}

/** The parts of all panels, with their numbers in one size. */
function partsOf(canvas: Canvas, panels: readonly Panel[], width: number, height: number): Parts[] {
  const set = panels.map((panel) => panelParts(canvas, panel, width, height, canvas.type * 4.6));
  const size = Math.min(...set.map(({ number }) => number?.size ?? Infinity));
  return set.map((parts) =>
    parts.number && parts.number.size > size
      ? panelParts(canvas, parts.panel, width, height, size)
      : parts,
  );
}

function panelParts(
  canvas: Canvas,
  panel: Panel,
  width: number,
  height: number,
  largest: number,
): Parts {
  const { palette, type, small, lang } = canvas;
  const { key, caption } = panelWords(canvas, panel.chart);
  // With room above one another, the unit goes under a number that stays large.
  const least = height > type * 4.2 ? type * 2.4 : type * 1.3;
  const size = { size: largest, least: Math.min(largest, least) };
  return {
    panel,
    name: block([words(inLanguage(panel.name, lang))], width, {
      size: type,
      weight: 600,
      fill: palette.muted,
    }),
    number: key ? heroWithin(canvas, key, { width, height }, size) : null,
    caption: block(caption, width, { size: small, weight: 400, fill: palette.ink }),
  };
}

/** Side by side, with names, numbers, pictures and captions each on a line across all panels. */
function abreast(
  canvas: Canvas,
  panels: readonly Panel[],
  body: Box,
  width: number,
  gap: number,
): SVGElement {
  const { type } = canvas;
  const first = partsOf(canvas, panels, width, type * 4);
  const most = (pick: (parts: Parts) => number) => Math.max(...first.map(pick));
  const tall = most(({ number }) => number?.height ?? 0);
  const rows = stack(
    canvas,
    [
      { name: 'name', height: most(({ name }) => name.height), before: 0 },
      { name: 'number', height: tall, least: Math.min(tall, type * 1.6), before: type * 0.5 },
      {
        name: 'mini',
        height: type * 2.6,
        least: type * 1.3,
        most: type * 5.5,
        before: type * 0.8,
      },
      {
        name: 'caption',
        height: most(({ caption }) => caption.height),
        before: type * 0.5,
        drop: 1,
      },
    ],
    body,
  );
  const last = rows.caption ?? rows.mini;
  const bottom = last ? last.y + last.height : body.y + body.height;
  const set = partsOf(canvas, panels, width, rows.number?.height ?? tall);
  const nodes = set.map(({ panel, number, name, caption }, index) => {
    const box = { x: body.x + index * (width + gap), y: body.y, width, height: bottom - body.y };
    const base = (rows.number?.y ?? box.y) + (rows.number?.height ?? 0);
    const picture = rows.mini ? mini(canvas, panel.chart, { ...box, ...rows.mini }) : null;
    return panelMark(canvas, panel, [
      index > 0 ? rule(canvas, box.x - gap / 2, box.y, box.x - gap / 2, bottom) : null,
      ...blockAt(canvas, name, box.x, box.y),
      ...(number ? number.at(box.x, base - number.height) : []),
      picture,
      ...(rows.caption ? blockAt(canvas, caption, box.x, rows.caption.y) : []),
    ]);
  });
  return group(canvas, {}, ...nodes);
}

/** One under the other: name and number at the left, the picture and its caption at the right. */
function stacked(canvas: Canvas, panels: readonly Panel[], body: Box): SVGElement {
  const { type } = canvas;
  const left = (body.width - type * 1.5) * 0.56;
  const right = body.width - type * 1.5 - left;
  const each = Math.min(body.height / panels.length, type * 8);
  const line = type * 1.3;
  const pad = type * 0.3;
  const room = each - type * 0.8;
  const lefts = partsOf(canvas, panels, left, room - line - pad);
  const rights = partsOf(canvas, panels, right, room);
  const side = body.x + left + type * 1.5;
  const foot = Math.max(...rights.map(({ caption }) => caption.height)) + pad;
  const roomy = room - foot >= type * 1.5;
  const tall = Math.min(type * 2.6, room - (roomy ? foot : 0));
  const highest = Math.max(...lefts.map(({ number }) => number?.height ?? 0));
  canvas.crowded ||= tall < type || highest > room - line - pad;
  const nodes = lefts.map(({ panel, name, number }, index) => {
    const y = body.y + index * each + (index > 0 ? type * 0.5 : 0);
    const caption = rights[index]?.caption;
    const picture = { x: side, y: y + pad, width: right, height: tall - pad };
    return panelMark(canvas, panel, [
      index > 0 ? rule(canvas, body.x, y - pad, body.x + body.width, y - pad) : null,
      ...blockAt(canvas, name, body.x, y),
      ...(number ? number.at(body.x, y + line + pad) : []),
      mini(canvas, panel.chart, picture),
      ...(roomy && caption ? blockAt(canvas, caption, side, y + tall + pad) : []),
    ]);
  });
  return group(canvas, {}, ...nodes);
}

function rule(canvas: Canvas, x1: number, y1: number, x2: number, y2: number): SVGElement {
  const { palette, type } = canvas;
  const line = { x1, y1, x2, y2 };
  return el(canvas, 'line', {
    ...line,
    stroke: palette.rule,
    'stroke-width': Math.max(1, type / 14),
  });
}

/** A panel: its facts are pointed at one by one, as in the chart that it stands for. */
const panelMark = (canvas: Canvas, { scene }: Panel, children: (SVGElement | null)[]): SVGElement =>
  group(canvas, { 'data-scene': scene }, ...children);
