import { interpolateRgb } from 'd3';
import type { Palette } from '../dataset/types.ts';
import { along } from './along.ts';
import type { Pen } from './drawMap.ts';
import { hatchPath } from './hatch.ts';
import { fillOpacity, hatch, isRough, line } from './marks.ts';
import { isContext } from './shapes.ts';
import { outlinedShapes, siteMarks, type SiteMark } from './siteMarks.ts';
import { element, rounded } from './svg.ts';

type Colour = Palette[keyof Palette];

/** Hatching lies still on the map: whatever the grid, a stripe starts at the same place. */
function origin({ anchor: [x, y], px }: Pen): string {
  const period = hatch.period * px;
  return x === 0 && y === 0 ? '' : `translate(${rounded(x % period)} ${rounded(y % period)}) `;
}

/** Hatching in place of a fill: its definition and the reference to it. */
function hatching(pen: Pen, id: string, colour: Colour, ground: Colour, opacity: number) {
  const { document, px } = pen;
  const name = `${pen.idPrefix}-hatch-${id}`;
  const side = hatch.period * pen.periods;
  const pattern = element(
    document,
    'pattern',
    {
      id: name,
      width: side,
      height: side,
      patternUnits: 'userSpaceOnUse',
      patternTransform: origin(pen) + `scale(${rounded(px, 4)})`,
    },
    [
      element(document, 'rect', { width: side, height: side, fill: ground }),
      element(document, 'path', {
        d: hatchPath(pen.periods),
        stroke: colour,
        'stroke-width': hatch.stripe,
        'stroke-opacity': opacity < 1 ? opacity : undefined,
      }),
    ],
  );
  return { pattern, fill: `url(#${name})` };
}

const dash = (px: number) => line.dash.map((length) => rounded(length * px)).join(' ');

/** The units in the colour of land or in their state, then the outlines of hatched and outlined ones. */
export function unitsSvg(pen: Pen): { fills: SVGElement[]; outlines: SVGElement[] } {
  const { document, frame, palette, paths, px } = pen;
  const outlines: SVGElement[] = [];
  const fills = pen.shapes.units.flatMap((shape): SVGElement[] => {
    const { id } = shape.place;
    const outline = paths.places.get(id);
    if (!outline) return [];
    const base = isContext(shape) ? palette.urban : palette.land;
    const path = (fill: string) =>
      along(document, outline, { fill, 'fill-rule': 'evenodd', 'data-fact': id });
    const painted = frame.units[id];
    if (!painted) return [path(base)];

    const { state, reveal } = painted;
    const colour = palette[state.colour];
    if (state.mark === 'hatched' || state.mark === 'outlined') {
      outlines.push(
        along(document, outline, {
          fill: 'none',
          stroke: colour,
          'stroke-width': line.outline * px,
          'stroke-dasharray': state.mark === 'outlined' ? dash(px) : undefined,
          // Not `opacity`, which is dear to draw.
          'stroke-opacity': reveal < 1 ? reveal : undefined,
        }),
      );
    }
    if (state.mark !== 'hatched') {
      return [path(interpolateRgb(base, colour)(reveal * fillOpacity[state.mark]))];
    }
    const { pattern, fill } = hatching(pen, id, colour, base, reveal);
    return [pattern, path(fill)];
  });
  return { fills, outlines };
}

/** The sites with outlines, each in the mark of its state; a rough outline has a soft edge. */
export function sitesSvg(pen: Pen): SVGElement[] {
  return siteMarks(pen.frame, pen.shapes).flatMap((site) => {
    const outline = pen.paths.places.get(site.shape.place.id);
    return outline ? [siteSvg(pen, site, outline)] : [];
  });
}

function siteSvg(
  pen: Pen,
  { shape, mark, colour: name, weight }: SiteMark,
  outline: string,
): SVGElement {
  const { document, palette, px } = pen;
  const { id } = shape.place;
  const colour = palette[name];
  const rough = isRough(shape.place);
  const hatched = mark === 'hatched' ? hatching(pen, id, colour, palette.page, 1) : null;
  const edge = {
    fill: 'none',
    stroke: mark === 'solid' ? palette.page : colour,
    'stroke-width': (mark === 'solid' ? line.parting : line.outline) * px,
    'stroke-opacity': rough ? line.roughOpacity : undefined,
    'stroke-dasharray': mark === 'outlined' ? dash(px) : undefined,
  };
  return element(document, 'g', { 'data-fact': id, opacity: weight < 1 ? weight : undefined }, [
    rough
      ? along(document, outline, {
          ...edge,
          stroke: colour,
          'stroke-width': line.soft * px,
          'stroke-opacity': line.softOpacity,
          'stroke-dasharray': undefined,
        })
      : null,
    hatched?.pattern ?? null,
    along(document, outline, {
      fill: hatched ? hatched.fill : colour,
      'fill-rule': 'evenodd',
      'fill-opacity': hatched ? undefined : fillOpacity[mark],
    }),
    along(document, outline, edge),
  ]);
}

/** Outlines of the places that are meant, and of the one that a reader points at. */
export function outlinesSvg(pen: Pen): SVGElement[] {
  const { document, palette, px } = pen;
  return outlinedShapes(pen.frame, pen.highlight, pen.shapes).flatMap(({ shape, weight, lit }) => {
    const path = pen.paths.places.get(shape.place.id);
    if (!path) return [];
    const stroke = (colour: string, width: number) =>
      along(document, path, {
        fill: 'none',
        stroke: colour,
        'stroke-width': width * px,
        'stroke-opacity': weight < 1 ? weight : undefined,
      });
    const outline = stroke(palette.ink, line.focus);
    return lit ? [stroke(palette.page, line.focus * 2.4), outline] : [outline];
  });
}
