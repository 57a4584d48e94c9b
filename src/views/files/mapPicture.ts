/** A map alone as a picture: words, key and credit in a column at the left, the map beside it. */
import { block, words, type TextBlock } from '../../chart/text.ts';
import { runsOf } from '../../dataset/prose.ts';
import { noPadding } from '../../scenes/camera.ts';
import { sceneOf } from '../../scenes/frame.ts';
import type { Frame, MapFrame } from '../../scenes/types.ts';
import { svgElement } from '../../style/svg.ts';
import { standOnPixels } from '../stage/baselines.ts';
import { kickerBlock, sourceLine, titleBlock } from '../stage/headline.ts';
import { creditPart, creditSize, mapPart } from '../stage/mapPart.ts';
import { column, draw, penOf, type Pen, type StageOptions } from '../stage/pen.ts';
import { stateKey } from './stateKey.ts';

/** Width of the column, and air around its words, in units. */
const COLUMN = 540;
const PAD = 48;
/** Size of the credit: it is read in a document, not from afar. */
const CREDIT = 24;

/**
 * A map with its scene's headline and source line, what its marks mean, of which year its boundaries
 * are, and whose map it is. The drawing's units are the picture's pixels.
 */
export function mapPicture(frame: Frame, map: MapFrame, options: StageOptions): SVGSVGElement {
  const { width, height } = options.size;
  const pen = penOf(frame, options.size, options);
  const { palette } = pen;
  const size = { width: width - COLUMN, height };
  const clip = 'picture-clip';
  const column = columnPart(pen, map, height);
  const svg = svgElement(
    options.document,
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      ...options.size,
      viewBox: `0 0 ${width} ${height}`,
      'font-family': "'Be Vietnam Pro', sans-serif",
      'text-rendering': 'geometricPrecision',
    },
    [
      draw(
        pen,
        'defs',
        {},
        draw(pen, 'clipPath', { id: clip }, draw(pen, 'rect', { ...size })),
        ...pen.canvas.patterns.values(),
      ),
      draw(pen, 'rect', { width, height, fill: palette.page }),
      draw(
        pen,
        'g',
        { transform: `translate(${COLUMN} 0)` },
        draw(pen, 'g', { 'clip-path': `url(#${clip})` }, ...mapSide(pen, map, size)),
      ),
      draw(pen, 'rect', { x: COLUMN - 2, width: 2, height, fill: palette.rule }),
      ...column,
    ],
  );
  standOnPixels(svg, 1);
  return svg;
}

/** The map with the year of its boundaries in its lower right corner. */
function mapSide(pen: Pen, map: MapFrame, size: { width: number; height: number }): SVGElement[] {
  const credit = creditSize(pen);
  const box = { x: size.width - credit.width, y: size.height - credit.height, ...credit };
  const cover = { padding: noPadding, reserved: [box] };
  const safe = { top: PAD, right: PAD / 2, bottom: PAD / 2, left: PAD / 2 };
  const drawn = mapPart(pen, map, {
    ...{ size, safe, cover, ends: [cover, cover], presence: 1 },
    ...{ idPrefix: 'picture-map', grouped: true },
  });
  return [...drawn, creditPart(pen, box)].filter((part) => part !== null);
}

/** Headline, source and key from the top of the column on, and the credit at its foot. */
function columnPart(pen: Pen, map: MapFrame, height: number): SVGElement[] {
  const room = COLUMN - 2 * PAD;
  const said = [kickerBlock(pen, room), headline(pen, room), sourceLine(pen, room)];
  const head = column(
    pen,
    said.filter((text) => text !== null),
    { x: PAD, y: PAD, gap: 20 },
  );
  const key = stateKey(pen, map, { x: PAD, y: head.bottom + PAD * 0.7, width: room });
  const credit = creditLines(pen, room);
  const total = credit.reduce((sum, line) => sum + line.height, 0) + (credit.length - 1) * AIR;
  const foot = column(pen, credit, { x: PAD, y: height - PAD - total, gap: AIR });
  return [...head.nodes, ...key, ...foot.nodes];
}

/** Between the lines of credit, in units. */
const AIR = 8;

function creditLines({ dataset, lang, palette }: Pen, room: number): TextBlock[] {
  const style = { size: CREDIT, weight: 400 as const, fill: palette.muted, leading: 1.25 };
  const lines = dataset.places.basemap?.attribution ?? [];
  return lines.map((line) => block(runsOf(dataset, line, lang), room, style));
}

/** What the map is about: of the map that is only looked things up in, the edition's title. */
function headline(pen: Pen, room: number): TextBlock {
  const { dataset, lang, palette, frame } = pen;
  if (sceneOf(dataset, frame.scene).kind !== 'explorer') {
    return titleBlock(pen, room, { most: 52, least: 40, lines: 6 });
  }
  const style = { size: 52, weight: 800 as const, fill: palette.ink, leading: 1.22 };
  return block([words(dataset.edition.title[lang] ?? '')], room, style, true);
}
