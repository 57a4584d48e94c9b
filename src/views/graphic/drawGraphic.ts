/** A whole graphic, chart and map, as one SVG document: for the first picture, paper and files. */
import { drawChart } from '../../chart/draw.ts';
import { plainOf, runsOf, type Run } from '../../dataset/prose.ts';
import type { Dataset, Geometry, Palette } from '../../dataset/types.ts';
import { wordsOf } from '../../i18n/words.ts';
import { drawMap } from '../../map/drawMap.ts';
import { drawOverlay } from '../../map/drawOverlay.ts';
import { overlayOf } from '../../map/overlay.ts';
import type { Detail } from '../../map/mapPaths.ts';
import { viewAt, type View } from '../../scenes/camera.ts';
import type { Frame, MapFrame, Size } from '../../scenes/types.ts';
import { runsWidth } from '../../style/measure.ts';
import { svgElement } from '../../style/svg.ts';
import { compose, type Composition } from './composition.ts';

export interface DrawGraphicOptions {
  dataset: Dataset;
  geometry: Geometry;
  lang: string;
  palette: Palette;
  size: Size;
  document: Document;
  /** Makes facts and places into buttons. */
  interactive: boolean;
  /** Start of every id in the drawing, so that several can stand in one document. */
  idPrefix: string;
  /** Draws the map with less, for few pixels; whole if not given. */
  detail?: Detail;
}

/** A frame laid out at a size. */
interface Layout {
  parts: Composition;
  /** Where the camera stands; null without a map that is seen. */
  view: View | null;
  /** What the map's credit says, its size and that of its text in pixels. */
  credit: { words: Run[]; size: Size; type: number };
}

function layOut(
  frame: Frame,
  options: Pick<DrawGraphicOptions, 'dataset' | 'lang' | 'size'>,
): Layout {
  const { dataset, lang, size } = options;
  const { basemap } = dataset.places;
  const words = basemap ? runsOf(dataset, basemap.boundaries, lang) : [];
  const type = compose(frame, size, { width: 0, height: 0 }).mapType * CREDIT;
  const width = words.length > 0 ? runsWidth(words, type, 400) + 2 * AIR : 0;
  const credit = { words, type, size: { width, height: words.length > 0 ? type * 1.7 : 0 } };
  const parts = compose(frame, size, credit.size);
  const limits = basemap?.limits ?? [-180, -85, 180, 85];
  const view =
    frame.map && parts.mapSeen ? viewAt(frame.map.camera, size, parts.cover.padding, limits) : null;
  return { parts, view, credit };
}

/** Where the camera of a frame's map stands at a size; null without a map that is seen. */
export const graphicView = (
  frame: Frame,
  options: Pick<DrawGraphicOptions, 'dataset' | 'lang' | 'size'>,
): View | null => layOut(frame, options).view;

/** Size of the map's credit, as a share of the map's text. */
const CREDIT = 0.85;
/** Air at both sides of it, in pixels. */
const AIR = 6;

/**
 * A frame as one SVG, the same chart and map as the live graphic at that size.
 * @throws RangeError when the frame names a fact that the dataset does not have.
 */
export function drawGraphic(frame: Frame, options: DrawGraphicOptions): SVGSVGElement {
  const { dataset, lang, palette, size, document, interactive, idPrefix } = options;
  const { width, height } = size;
  const { parts, view, credit } = layOut(frame, options);
  const children: (SVGElement | null)[] = [
    svgElement(document, 'rect', { width, height, fill: palette.page }, []),
  ];
  if (frame.map && view) {
    children.push(...mapLayers(frame.map, parts, view, options));
    children.push(creditSvg(credit, { x: width, y: height - parts.panelHeight }, options));
  }
  if (frame.chart && parts.chartSeen) {
    const { x, y } = parts.chart;
    children.push(
      svgElement(document, 'rect', { y, width, height: height - y, fill: palette.page }, []),
      parts.mapSeen
        ? svgElement(document, 'rect', { y, width, height: 1, fill: palette.rule }, [])
        : null,
    );
    const chart = drawChart(frame.chart, {
      dataset,
      lang,
      palette,
      size: { width: parts.chart.width, height: parts.chart.height },
      type: parts.type,
      document,
      highlight: null,
      interactive,
      idPrefix: `${idPrefix}-chart`,
    });
    children.push(placed(chart, x, y));
  }
  return svgElement(
    document,
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'group',
      'aria-label': frame.chart
        ? plainOf(dataset, frame.chart.title, lang)
        : wordsOf(lang).mapLabel,
      'font-family': "'Be Vietnam Pro', sans-serif",
    },
    children,
  );
}

/** Moves a drawing inside another one. */
function placed(svg: SVGSVGElement, x: number, y: number): SVGSVGElement {
  svg.setAttribute('x', String(x));
  svg.setAttribute('y', String(y));
  svg.removeAttribute('xmlns');
  return svg;
}

function mapLayers(
  map: MapFrame,
  { cover, ends, mapType }: Composition,
  view: View,
  options: DrawGraphicOptions,
): SVGElement[] {
  const { dataset, geometry, lang, palette, size, document, interactive, idPrefix } = options;
  const shared = { dataset, palette, document, highlight: null };
  const drawn = drawMap(map, {
    ...{ ...shared, geometry, size, view, idPrefix: `${idPrefix}-map` },
    ...(options.detail && { detail: options.detail }),
  });
  const overlay = overlayOf(map, {
    ...{ dataset, geometry, lang, size, ends, view },
    ...cover,
    type: mapType,
  });
  const written = drawOverlay(overlay, { ...shared, lang, focus: map.focus, interactive });
  return [placed(drawn, 0, 0), placed(written, 0, 0)];
}

/** @param corner The lower right corner of the credit. */
function creditSvg(
  { words, size: { width, height }, type }: Layout['credit'],
  corner: { x: number; y: number },
  { palette, document }: DrawGraphicOptions,
): SVGElement {
  const [x, y] = [corner.x - width, corner.y - height];
  const spans = words.map(({ text, fact }) =>
    svgElement(document, 'tspan', { 'data-fact': fact }, [text]),
  );
  const at = { x: x + AIR, y: y + type * 1.2, fill: palette.muted };
  return svgElement(document, 'g', { 'font-size': type }, [
    svgElement(document, 'rect', { x, y, width, height, fill: palette.page }, []),
    svgElement(document, 'text', at, spans),
  ]);
}
