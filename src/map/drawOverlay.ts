import type { Dataset, Palette } from '../dataset/types.ts';
import { insetSvg } from './drawInset.ts';
import { labelSvg } from './drawLabel.ts';
import { markerSvg } from './drawMarker.ts';
import { scaleSvg } from './drawScale.ts';
import type { Label } from './labels.ts';
import { markerBox, type Marker } from './markers.ts';
import type { Overlay } from './overlay.ts';
import { placeWords } from './placeWords.ts';
import { grown, type Rect } from './rect.ts';
import type { PlaceShape } from './shapes.ts';
import { element, rounded, type Attributes } from './svg.ts';

export interface DrawOverlayOptions {
  dataset: Dataset;
  palette: Palette;
  lang: string;
  document: Document;
  /** Id of the place that a reader points at. */
  highlight: string | null;
  /** How much each place is meant, by id: the frame's own. */
  focus?: Readonly<Record<string, number>>;
  /** Makes each place a button that can be reached by keyboard and finger. */
  interactive?: boolean;
}

/** The marker and the label of one place. */
interface Group {
  shape: PlaceShape;
  marker: Marker | null;
  label: Label | null;
}

/** Draws what is written on the map, over either renderer of it. */
export function drawOverlay(overlay: Overlay, options: DrawOverlayOptions): SVGSVGElement {
  const { document, palette, lang } = options;
  const { size, type, labels, scale, insets } = overlay;
  const mapNames = labels.filter(({ shape }) => shape === null);
  return element(
    document,
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${rounded(size.width)} ${rounded(size.height)}`,
      width: size.width,
      height: size.height,
      'font-family': "'Be Vietnam Pro', sans-serif",
      'font-size': type,
      'pointer-events': 'none',
    },
    [
      ...mapNames.map((label) => labelSvg(label, type, palette, document)),
      scale ? scaleSvg(scale, type, palette, lang, document) : null,
      ...insets.map((inset) => insetSvg(inset, type, options)),
      ...groupsOf(overlay, options.dataset).map((group) => placeSvg(group, type, options)),
    ],
  );
}

/** Markers and labels by place, in the order of the dataset, which is the keyboard's too. */
function groupsOf({ labels, markers }: Overlay, dataset: Dataset): Group[] {
  return dataset.places.places.flatMap(({ id }): Group[] => {
    const marker = markers.find(({ shape }) => shape.place.id === id) ?? null;
    const label = labels.find(({ shape }) => shape?.place.id === id) ?? null;
    const shape = marker?.shape ?? label?.shape;
    return shape ? [{ shape, marker, label }] : [];
  });
}

/** What makes a place of the map a button. */
export function buttonOf(shape: PlaceShape, lit: boolean, options: DrawOverlayOptions): Attributes {
  if (!options.interactive) return {};
  return {
    tabindex: '0',
    role: 'button',
    'aria-label': placeWords(shape, options.dataset, options.lang),
    'aria-pressed': String(lit),
    cursor: 'pointer',
  };
}

/** The least that a finger needs, in pixels: of a marker, and of a name between other names. */
const touch = { marker: 44, name: 24 };

/** A rectangle with its middle kept, at least so large. */
function atLeast({ x, y, width, height }: Rect, least: number): Rect {
  const [wide, high] = [Math.max(width, least), Math.max(height, least)];
  return { x: x - (wide - width) / 2, y: y - (high - height) / 2, width: wide, height: high };
}

function placeSvg(
  { shape, marker, label }: Group,
  type: number,
  options: DrawOverlayOptions,
): SVGElement {
  const { document, palette, highlight, interactive } = options;
  const { id } = shape.place;
  const lit = highlight === id;
  const targets = [
    ...(marker ? [atLeast(markerBox(marker), touch.marker)] : []),
    ...(label ? [atLeast(grown(label.box, 2), touch.name)] : []),
  ].map((rect) => element(document, 'rect', { ...rect, fill: 'none', 'pointer-events': 'all' }));
  const state = { lit, focus: options.focus?.[id] ?? 0 };
  return element(document, 'g', { 'data-fact': id, ...buttonOf(shape, lit, options) }, [
    ...(interactive ? targets : []),
    marker ? markerSvg(marker, state, palette, document) : null,
    label ? labelSvg(label, type, palette, document, lit) : null,
  ]);
}
