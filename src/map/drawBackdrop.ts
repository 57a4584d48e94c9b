import type { Pen } from './drawMap.ts';
import { backdropAt, line, paintedShare } from './marks.ts';
import { element } from './svg.ts';

/** The parts of the backdrop: under the units, their borders, and over both (rivers, roads). */
export function backdropSvg(pen: Pen): Record<'under' | 'borders' | 'over', SVGElement[]> {
  const { document, palette, paths, px, zoom } = pen;
  const fill = (d: string, colour: string) =>
    d ? [element(document, 'path', { d, fill: colour, 'fill-rule': 'evenodd' })] : [];
  const stroke = (d: string, colour: string, width: number, opacity = 1) =>
    d && opacity > 0
      ? [
          element(document, 'path', {
            d,
            fill: 'none',
            stroke: colour,
            'stroke-width': width * px,
            'stroke-linecap': 'round',
            'stroke-opacity': opacity < 1 ? opacity : undefined,
          }),
        ]
      : [];
  const roads = 1 - paintedShare(pen.frame);
  const land = element(document, 'path', {
    d: paths.land,
    fill: palette.neighbour,
    'fill-rule': 'evenodd',
    stroke: palette.coast,
    'stroke-width': line.shore * px,
    'stroke-opacity': line.shoreOpacity,
  });
  return {
    under: [land, ...fill(paths.ground, palette.ground)],
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
