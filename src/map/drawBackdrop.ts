import { along } from './along.ts';
import type { Pen } from './drawMap.ts';
import { backdropAt, line, paintedShare } from './marks.ts';
import type { Attributes } from './svg.ts';

/** The parts of the backdrop: under the units, their borders, and over both (rivers, roads). */
export function backdropSvg(pen: Pen): Record<'under' | 'borders' | 'over', SVGElement[]> {
  const { document, palette, paths, px, zoom } = pen;
  const fill = (path: string, colour: string, more: Attributes = {}) =>
    path ? [along(document, path, { fill: colour, 'fill-rule': 'evenodd', ...more })] : [];
  const stroke = (path: string, colour: string, width: number, opacity = 1) =>
    path && opacity > 0
      ? [
          along(document, path, {
            fill: 'none',
            stroke: colour,
            'stroke-width': width * px,
            'stroke-linecap': 'round',
            'stroke-opacity': opacity < 1 ? opacity : undefined,
          }),
        ]
      : [];
  const roads = 1 - paintedShare(pen.frame);
  const shore = {
    stroke: palette.coast,
    'stroke-width': line.shore * px,
    'stroke-opacity': line.shoreOpacity,
  };
  return {
    under: [...fill(paths.land, palette.neighbour, shore), ...fill(paths.ground, palette.ground)],
    borders: [
      ...stroke(paths.borders, palette.border, line.border),
      ...stroke(paths.edges, palette.coast, line.edge),
    ],
    over: [
      ...fill(paths.water, palette.river),
      ...paths.lines.flatMap(({ draw, data }) => {
        const [width, opacity] = backdropAt(draw, zoom);
        const quay = draw === 'quay';
        const colour = quay ? palette.ink : palette.road;
        return stroke(data, colour, width, quay ? opacity : opacity * roads);
      }),
    ],
  };
}
