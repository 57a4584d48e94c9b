import { firstBaseline, LEADING } from './labelText.ts';
import { buttonOf, type DrawOverlayOptions } from './drawOverlay.ts';
import { insetPad, type Inset } from './inset.ts';
import { element, rounded } from './svg.ts';

/** A place outside the map in a box of its own, with its name and a note. */
export function insetSvg(inset: Inset, type: number, options: DrawOverlayOptions): SVGElement {
  const { document, palette, highlight, interactive } = options;
  const { box, rings, name, note, opacity, shape } = inset;
  const lit = highlight === shape.place.id;
  const outline = rings
    .map(
      (ring) =>
        `M${ring.map((point) => point.map((value) => rounded(value, 1)).join(' ')).join('L')}Z`,
    )
    .join('');
  const line = (text: string, i: number) =>
    element(
      document,
      'text',
      {
        x: box.x + insetPad * type,
        y:
          box.y +
          box.height -
          (0.5 * insetPad + (note.length - i + 1) * LEADING) * type +
          firstBaseline(type),
        'font-weight': i === 0 ? 600 : 400,
        fill: i === 0 ? palette.ink : palette.muted,
      },
      [text],
    );
  const button = buttonOf(shape, lit, options);
  return element(
    document,
    'g',
    { 'data-fact': shape.place.id, opacity: opacity < 1 ? opacity : undefined, ...button },
    [
      element(document, 'rect', {
        ...box,
        'pointer-events': interactive ? 'all' : undefined,
        rx: 0.2 * type,
        fill: palette.sea,
        stroke: lit ? palette.ink : palette.coast,
        'stroke-width': lit ? 0.16 * type : 0.08 * type,
      }),
      element(document, 'path', {
        d: outline,
        fill: palette.urban,
        stroke: palette.coast,
        'stroke-width': 0.08 * type,
        'stroke-linejoin': 'round',
      }),
      ...[name, ...note].map(line),
    ],
  );
}
