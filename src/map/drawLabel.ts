import type { Palette } from '../dataset/types.ts';
import { inkOf } from './ink.ts';
import type { Label } from './labels.ts';
import { firstBaseline, LEADING, TRACKING } from './labelText.ts';
import { grown } from './rect.ts';
import { element, rounded, type Attributes } from './svg.ts';

/** A halo behind letters. */
export const haloOf = (colour: string, width: number, type: number): Attributes => ({
  stroke: colour,
  'stroke-width': width * type,
  'stroke-linejoin': 'round',
  'paint-order': 'stroke',
});

/** One name, with its leader line and, where a reader points at it, a plate behind it. */
export function labelSvg(
  label: Label,
  type: number,
  palette: Palette,
  document: Document,
  lit = false,
): SVGElement {
  const { box, lines, leader, opacity, shape } = label;
  // Tracked names begin where their box does: renderers do not agree about the middle of one.
  const align = shape ? label.align : 'start';
  const ink = inkOf(label, palette);
  const x = box.x + { start: 0, middle: 0.5, end: 1 }[align] * box.width;
  const spans = lines.map((line, i) =>
    element(
      document,
      'tspan',
      {
        x,
        dy: i > 0 ? LEADING * type : undefined,
        'font-weight': String(line.weight),
        fill: lit ? palette.ink : line.quiet ? ink.quiet : ink.text,
      },
      // The space keeps two lines two words for whoever reads or copies the text.
      [i < lines.length - 1 ? `${line.text} ` : line.text],
    ),
  );
  const parts = [
    leader
      ? element(document, 'path', {
          d: `M${leader.line[0].map((value) => rounded(value)).join(' ')}L${leader.line[1].map((value) => rounded(value)).join(' ')}`,
          stroke: palette.ink,
          'stroke-width': 0.075 * type,
          'stroke-opacity': 0.75 * leader.opacity,
          fill: 'none',
        })
      : null,
    lit
      ? element(document, 'rect', {
          ...grown(box, 0.16 * type),
          rx: 0.3 * type,
          fill: palette.raised,
          stroke: palette.ink,
          'stroke-width': 0.12 * type,
        })
      : null,
    element(
      document,
      'text',
      {
        x,
        y: box.y + firstBaseline(type),
        'text-anchor': align === 'start' ? undefined : align,
        'letter-spacing': shape ? undefined : TRACKING * type,
        ...(lit ? {} : haloOf(ink.halo, ink.haloWidth, type)),
      },
      spans,
    ),
  ];
  return element(document, 'g', { opacity: opacity < 1 ? opacity : undefined }, parts);
}
