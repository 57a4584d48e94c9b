import type { StatesFrame } from '../scenes/types.ts';
import { besideBlock } from './beside.ts';
import type { Box, Canvas } from './canvas.ts';
import { stack, type Row } from './column.ts';
import { shapeOpacity } from './emphasis.ts';
import { group } from './element.ts';
import { stateMark } from './marks/stateMark.ts';
import { fixed, plotted, type Mark } from './plotted.ts';
import { sheet } from './sheet.ts';
import { groupLines } from './stateGroups.ts';
import { drawStateList } from './stateList.ts';
import { blockAt } from './text.ts';
import { isMosaic, mosaicMark } from './stateMosaic.ts';
import { thing } from './thing.ts';
import { countedIds, tileGrid, unitIds, type TileGrid } from './tileGrid.ts';

/** Ids of the facts that the chart draws. */
export const statesIds = (canvas: Pick<Canvas, 'runs'>, frame: StatesFrame): string[] => [
  ...frame.units.map(({ place }) => place.id),
  ...frame.groups.flatMap(({ text }) => canvas.runs(text).flatMap(({ fact }) => fact ?? [])),
  ...frame.beside.map(({ quantity }) => quantity.id),
];

/** From this width on, in base text sizes, figures beside stand at the side. */
const SIDE = 44;

/** Height of a mosaic in base text sizes, at least. */
const MOSAIC = 8;

/** Units that are each in a state. */
export function drawStates(canvas: Canvas, frame: StatesFrame): SVGSVGElement {
  const { body, marks } = sheet(canvas, frame);
  const draw = frame.layout === 'list' && !isMosaic(frame) ? drawStateList : drawTiles;
  const { type } = canvas;
  const aside = asideOf(canvas, frame, body);
  const width = aside ? aside.x - body.x - type * 2.4 : body.width;
  marks.push(...draw(canvas, frame, { ...body, width }, aside !== null));
  if (aside) marks.push(aside.block.at(body.y));
  return plotted(canvas, marks);
}

/** The figures beside at the side of the chart, in large numbers if those have room; else null. */
function asideOf(canvas: Canvas, frame: StatesFrame, body: Box) {
  const { type } = canvas;
  if (body.width < type * SIDE) return null;
  const width = Math.min(body.width * 0.3, type * 19);
  const x = body.x + body.width - width;
  for (const large of [true, false]) {
    const block = besideBlock(canvas, frame.beside, { x, width }, { large, side: true });
    if (block && block.height <= body.height) return { x, block };
  }
  return null;
}

/** The figures beside under the chart, in large numbers if `spare` px hold those. */
function besideBelow(canvas: Canvas, frame: StatesFrame, body: Box, spare: number) {
  const large = besideBlock(canvas, frame.beside, body, { large: true, side: false });
  if (large && large.height <= spare) return large;
  return besideBlock(canvas, frame.beside, body, { large: false, side: false });
}

function drawTiles(canvas: Canvas, frame: StatesFrame, body: Box, aside: boolean): Mark[] {
  const { type } = canvas;
  const grid = isMosaic(frame) ? null : tileGrid(canvas, frame, body.width);
  const groups = groupLines(canvas, frame, grid, body);
  const rows: Row<'tiles' | 'groups' | 'beside'>[] = [];
  const names = grid ? namesOf(type, grid) : 0;
  const least = names + type * (grid ? 1.8 * grid.rows : MOSAIC);
  const spare = body.height - least - (groups?.height ?? 0) - type * 1.6;
  const below = aside ? null : besideBelow(canvas, frame, body, spare);
  const tiles = grid
    ? {
        height: names + Math.min(grid.tile, type * 3) * grid.rows,
        least: names + type * 1.1 * grid.rows,
        most: names + Math.min(grid.tile, type * 5.5) * grid.rows,
      }
    : { height: type * MOSAIC * 2, least: type * MOSAIC, most: body.height };
  rows.push({ name: 'tiles', ...tiles, before: 0 });
  if (groups) rows.push({ name: 'groups', height: groups.height, before: type * 0.8 });
  if (below) rows.push({ name: 'beside', height: below.height, before: type * 0.8, drop: 1 });
  const placed = stack(canvas, rows, body);
  const marks = placed.tiles ? [unitsMark(canvas, frame, grid, { ...body, ...placed.tiles })] : [];
  if (groups && placed.groups) marks.push(groups.at(placed.groups.y));
  if (below && placed.beside) marks.push(below.at(placed.beside.y));
  return marks;
}

/** Height of the names under all tiles, and of the air between rows, in px. */
const namesOf = (type: number, { nameHeight, rows }: TileGrid): number =>
  (nameHeight + type * 0.25) * rows + type * 0.6 * (rows - 1);

const unitsMark = (canvas: Canvas, frame: StatesFrame, grid: TileGrid | null, box: Box): Mark =>
  grid
    ? tilesMark(canvas, frame, grid, box)
    : mosaicMark(canvas, frame, box, (state) => countedIds(canvas, frame, state));

function tilesMark(canvas: Canvas, frame: StatesFrame, grid: TileGrid, box: Box): Mark {
  const { type } = canvas;
  const between = type * 0.6;
  const row = (box.height - between * (grid.rows - 1)) / grid.rows;
  const tall = row - grid.nameHeight - type * 0.25;
  return fixed(() =>
    group(
      canvas,
      { 'data-part': 'tiles' },
      ...frame.units.map((unit, index) => {
        const x = box.x + (index % grid.columns) * grid.step;
        const y = box.y + Math.floor(index / grid.columns) * (row + between);
        const ids = unitIds(canvas, frame, unit);
        const name = grid.names[index];
        const mark = { x, y, width: grid.tile, height: tall };
        return thing(
          canvas,
          ids,
          { x, y, width: Math.max(grid.tile, name?.width ?? 0), height: row },
          group(
            canvas,
            { opacity: shapeOpacity(canvas.emphasis(ids)) },
            stateMark(canvas, mark, unit.state, unit.reveal),
          ),
          ...(name ? blockAt(canvas, name, x, y + tall + type * 0.25) : []),
        );
      }),
    ),
  );
}
