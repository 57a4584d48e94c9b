/** The whole frame: the map fills it, the chart stands on a panel at the left, or at the foot. */
import { scaleLinear } from 'd3';
import type { Panel } from '../../dataset/types.ts';
import { touches, type Rect } from '../../map/rect.ts';
import type { Cover } from '../../map/overlay.ts';
import { noPadding } from '../../scenes/camera.ts';
import { besides } from './areas.ts';
import { chartPart } from './chartPart.ts';
import { kickerBlock, sourceLine, titleBlock } from './headline.ts';
import { creditPart, creditSize, mapPart } from './mapPart.ts';
import { column, draw, opacityOf, type Pen } from './pen.ts';

/** From this aspect on the panel stands beside the map, and not below it. */
const BESIDE = 1.2;
/** Less of a panel or of a map than this share is not worth showing. */
const LEAST = 0.06;
/** Air between the panel's content and the map, in units. */
const GUTTER = 56;

/**
 * The share of a frame that the panel takes, by the share that it takes of a reader's graphic: words
 * are larger here, and a small chart needs more room for them.
 */
const beside = scaleLinear([0, 0.24, 0.7, 1], [0, 0.46, 0.6, 1]);
const below = scaleLinear([0, 0.3, 0.7, 1], [0, 0.46, 0.7, 1]);

interface Plan {
  /** The panel stands at the left. */
  wide: boolean;
  /** Width or height of the panel now, in units. */
  reach: number;
  /** Where the chart may write. */
  content: Rect;
  /** The panel does not reach round all of that yet. */
  comes: boolean;
  credit: Rect;
}

const reachOf = ({ drawing }: Pen, wide: boolean, panel: Panel): number =>
  wide ? beside(panel.wide) * drawing.width : below(panel.tall) * drawing.height;

function planOf(pen: Pen): Plan {
  const { drawing, safe, frame, bugBox } = pen;
  const wide = drawing.width >= drawing.height * BESIDE;
  const reach = frame.map ? reachOf(pen, wide, frame.panel) : Infinity;
  // A chart that comes in is set at once as it will stand: its lines break once, whatever the panel does.
  const room = frame.map && frame.step === 0 ? reachOf(pen, wide, frame.panelEnds[1]) : reach;
  const right = Math.min(wide ? room - GUTTER : Infinity, safe.x + safe.width);
  const top = wide ? safe.y : Math.max(safe.y, drawing.height - room + GUTTER * 0.6);
  const content = {
    x: safe.x,
    y: top,
    width: Math.max(1, right - safe.x),
    height: Math.max(1, safe.y + safe.height - top),
  };
  const credit = creditBox(pen, wide, reach);
  return { wide, reach, content: besides(content, bugBox), comes: reach < room, credit };
}

/** In the lower right corner of the map; above what covers that corner. */
function creditBox(pen: Pen, wide: boolean, reach: number): Rect {
  const { drawing, safe, bugBox } = pen;
  const size = creditSize(pen);
  const foot = wide ? Infinity : drawing.height - reach;
  const bottom = Math.min(safe.y + safe.height, foot - 8);
  const box = { x: safe.x + safe.width - size.width, y: bottom - size.height, ...size };
  return bugBox && touches(box, bugBox) ? { ...box, y: bugBox.y - size.height - 12 } : box;
}

/** What covers the map where the panel reaches so far. */
function coverOf(pen: Pen, wide: boolean, reach: number, others: readonly Rect[]): Cover {
  const padding = wide ? { ...noPadding, left: reach } : { ...noPadding, bottom: reach };
  const credit = creditBox(pen, wide, reach);
  return { padding, reserved: [credit, ...others] };
}

export function fullFrame(pen: Pen): SVGElement[] {
  const { frame, drawing, safe, bugBox } = pen;
  const { wide, reach, content, comes, credit } = planOf(pen);
  const length = wide ? drawing.width : drawing.height;
  const chartSeen = frame.chart !== null && reach > LEAST * length;
  const mapSeen = frame.map !== null && reach < (1 - LEAST) * length;
  const card = frame.chart ? null : headlineCard(pen);
  const parts: (SVGElement | null)[] = [];
  if (frame.map && mapSeen) {
    const others = [bugBox, card?.box].filter((box) => box !== null && box !== undefined);
    const [from, to] = frame.panelEnds.map((panel) =>
      coverOf(pen, wide, reachOf(pen, wide, panel), others),
    );
    const cover = coverOf(pen, wide, reach, others);
    const edges = {
      top: safe.y,
      left: safe.x,
      right: drawing.width - safe.x - safe.width,
      bottom: drawing.height - safe.y - safe.height,
    };
    parts.push(
      ...mapPart(pen, frame.map, {
        ...{ size: drawing, safe: edges, cover, idPrefix: 'stage-map', presence: 1 },
        ends: [from ?? cover, to ?? cover],
      }),
      creditPart(pen, credit),
    );
  }
  if (frame.chart && chartSeen) {
    const box = plateBox(pen, wide, reach);
    const chart = chartPart(pen, frame.chart, content);
    if (mapSeen) parts.push(...plate(pen, wide, box));
    parts.push(...(comes ? clipped(pen, box, chart) : [chart]));
  }
  if (card) parts.push(card.svg);
  return parts.filter((part) => part !== null);
}

const plateBox = ({ drawing: { width, height } }: Pen, wide: boolean, reach: number): Rect =>
  wide ? { x: 0, y: 0, width: reach, height } : { x: 0, y: height - reach, width, height: reach };

/** The panel's ground and its edge towards the map. */
function plate(pen: Pen, wide: boolean, box: Rect): SVGElement[] {
  const { palette } = pen;
  const edge = wide ? { ...box, x: box.width - 2, width: 2 } : { ...box, height: 2 };
  return [
    draw(pen, 'rect', { ...box, fill: palette.page }),
    draw(pen, 'rect', { ...edge, fill: palette.rule }),
  ];
}

/** What of a drawing lies in a box. */
function clipped(pen: Pen, box: Rect, drawing: SVGElement): SVGElement[] {
  const id = 'stage-panel';
  return [
    draw(pen, 'clipPath', { id }, draw(pen, 'rect', { ...box })),
    draw(pen, 'g', { 'clip-path': `url(#${id})` }, drawing),
  ];
}

/** Air inside the headline's card, in units. */
const PAD = { x: 32, y: 26 };

/** Where no chart says the finding, a card over the map does. */
function headlineCard(pen: Pen): { svg: SVGElement; box: Rect } {
  const { drawing, safe, palette, frame, bugBox } = pen;
  const wide = drawing.width >= drawing.height * BESIDE;
  const room = besides(
    { ...safe, width: wide ? safe.width * 0.48 : safe.width, height: 330 },
    bugBox,
  );
  const width = room.width - 2 * PAD.x;
  const blocks = [
    kickerBlock(pen, width),
    titleBlock(pen, width, { most: 56, least: 38, lines: 3 }),
    sourceLine(pen, width),
  ].filter((block) => block !== null);
  const set = column(pen, blocks, { x: room.x + PAD.x, y: room.y + PAD.y, gap: 14 });
  const widest = Math.max(...blocks.map((block) => block.width));
  const box = {
    x: room.x,
    y: room.y,
    width: widest + 2 * PAD.x,
    height: set.bottom - room.y + PAD.y,
  };
  const svg = draw(
    pen,
    'g',
    { opacity: opacityOf(frame.presence) },
    draw(pen, 'rect', { ...box, fill: palette.page }),
    draw(pen, 'rect', { ...box, width: 8, fill: palette.accent }),
    ...set.nodes,
  );
  return { svg, box };
}
