/** Chart or map alone, on a panel at the side: beside a speaker, over somebody else's picture. */
import { grown, type Rect } from '../../map/rect.ts';
import { noPadding } from '../../scenes/camera.ts';
import { besides } from './areas.ts';
import { chartPart } from './chartPart.ts';
import { creditPart, creditSize, mapPart } from './mapPart.ts';
import { column, draw, opacityOf, TYPE, type Pen } from './pen.ts';
import { kickerBlock, sourceLine, titleBlock } from './headline.ts';

/** Width of the panel as a share of a wide frame, and height as a share of a square and a tall one. */
const SHARE = { wide: 0.46, square: 0.66, tall: 0.5 };
/** From this aspect on a frame is tall. */
const TALL = 0.75;
/** Air inside the panel, in units. */
const PAD = 34;

/** Where the panel stands: inside the graphics safe area, away from the bug. */
function panelBox({ drawing, safe, bug, bugBox }: Pen): Rect {
  const wide = drawing.width > drawing.height;
  const [width, height] = wide
    ? [drawing.width * SHARE.wide, safe.height]
    : [
        safe.width,
        drawing.height * (drawing.width < drawing.height * TALL ? SHARE.tall : SHARE.square),
      ];
  const right = safe.x + safe.width - width;
  const foot = safe.y + safe.height - height;
  const box = {
    x: bug.endsWith('right') ? safe.x : right,
    y: bug.startsWith('bottom') && !wide ? safe.y : foot,
    width,
    height,
  };
  return besides(box, bugBox);
}

const ground = (pen: Pen, box: Rect): SVGElement =>
  draw(pen, 'rect', { ...box, fill: pen.palette.page });

export function sideChart(pen: Pen): SVGElement[] {
  const { frame } = pen;
  const box = panelBox(pen);
  if (!frame.chart) return words(pen, box);
  return [
    draw(pen, 'g', { opacity: opacityOf(frame.presence) }, ground(pen, box)),
    chartPart(pen, frame.chart, grown(box, -PAD), TYPE.side),
  ];
}

/** Of a scene without a chart, its finding, on no more of a panel than it needs. */
function words(pen: Pen, box: Rect): SVGElement[] {
  const { x, y, width } = grown(box, -PAD);
  const blocks = [
    kickerBlock(pen, width),
    titleBlock(pen, width, { most: 64, least: 38, lines: 6 }),
    sourceLine(pen, width),
  ].filter((block) => block !== null);
  const set = column(pen, blocks, { x, y, gap: 24 });
  const height = Math.min(box.height, set.bottom - box.y + PAD);
  // A panel at the foot of a frame keeps to it.
  const wide = pen.drawing.width > pen.drawing.height;
  const down = wide ? 0 : box.height - height;
  return [
    draw(
      pen,
      'g',
      { opacity: opacityOf(pen.frame.presence), transform: down ? `translate(0 ${down})` : null },
      ground(pen, { ...box, height }),
      ...set.nodes,
    ),
  ];
}

/** Of a scene without a map, its chart. */
export function sideMap(pen: Pen): SVGElement[] {
  const { frame } = pen;
  if (!frame.map) return sideChart(pen);
  const box = panelBox(pen);
  const size = { width: box.width, height: box.height };
  const head = kickerBlock(pen, box.width - 2 * PAD);
  const title = titleBlock(pen, box.width - 2 * PAD, { most: 40, least: 34, lines: 3 });
  const source = sourceLine(pen, box.width - 2 * PAD);
  const blocks = [head, title, source].filter((block) => block !== null);
  const set = column(pen, blocks, { x: PAD, y: PAD, gap: 10 });
  const top = set.bottom + PAD * 0.7;
  const credit = creditSize(pen);
  const creditBox = {
    x: size.width - credit.width,
    y: size.height - credit.height,
    ...credit,
  };
  const cover = { padding: { ...noPadding, top }, reserved: [creditBox] };
  const map = mapPart(pen, frame.map, {
    ...{ size, safe: noPadding, cover, idPrefix: 'stage-map', presence: frame.presence },
    ends: [cover, cover],
    grouped: true,
  });
  const clip = 'stage-clip';
  return [
    draw(pen, 'defs', {}, draw(pen, 'clipPath', { id: clip }, draw(pen, 'rect', { ...size }))),
    draw(
      pen,
      'g',
      { transform: `translate(${box.x} ${box.y})`, opacity: opacityOf(frame.presence) },
      draw(
        pen,
        'g',
        { 'clip-path': `url(#${clip})` },
        ...map,
        creditPart(pen, creditBox),
        draw(pen, 'rect', { width: size.width, height: top, fill: pen.palette.page }),
        draw(pen, 'rect', { y: top - 2, width: size.width, height: 2, fill: pen.palette.rule }),
        ...set.nodes,
      ),
    ),
  ];
}
