import type { Pen } from './drawMap.ts';
import { backdropAt, line } from './marks.ts';
import { element } from './svg.ts';

/** What lies under the units, and what lies between them and the sites. */
export function backdropSvg(pen: Pen): { under: SVGElement[]; over: SVGElement[] } {
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
  return {
    under: [...fill(paths.land, palette.neighbour), ...fill(paths.ground, palette.ground)],
    over: [
      ...stroke(paths.borders, palette.border, line.border),
      ...stroke(paths.edges, palette.border, line.edge),
      ...stroke(paths.shore, palette.coast, line.shore),
      ...fill(paths.water, palette.river),
      ...paths.lines.flatMap(({ draw, data }) =>
        stroke(data, draw === 'quay' ? palette.ink : palette.road, ...backdropAt(draw, zoom)),
      ),
    ],
  };
}
